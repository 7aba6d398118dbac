import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { RuleEntry } from "../app/rule-catalogue";
import { optionsIn, severityIn, withOption, withSeverity, type RuleChange } from "../app/rule-changes";
import { optionValue, optionWith } from "../app/rule-option-text";
import type { PresetName } from "../check/rule-set";
import type { Severity } from "../sheet/mark";
import { Button } from "./button";
import { DrawnExample } from "./drawn-example";
import { OptionField } from "./settings-option";
import { useSettingsWords, type SettingsMessages } from "./settings-messages";
import { useWords } from "./words";
import type { Messages } from "./messages";

interface SettingsRuleProps {
  readonly rule: RuleEntry;
  readonly change: RuleChange | undefined;
  readonly preset: PresetName;
  readonly isBusy: boolean;
  readonly onChange: (change: (current: RuleChange | undefined) => RuleChange | undefined) => void;
}

const severities: readonly Severity[] = ["error", "warning", "info"];
const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** What the preset makes of a rule. */
function presetWord(
  { presets, severity }: RuleEntry,
  preset: PresetName,
  words: Messages,
  own: SettingsMessages,
): string {
  const minimum = presets[preset];
  if (minimum === null) return own.byPresetIs(own.off);
  if (rank[severity] >= rank[minimum]) return own.byPresetIs(words.severities[severity]);
  return own.byPresetFrom(minimum);
}

function Options({
  rule,
  change,
  onChange,
}: Pick<SettingsRuleProps, "rule" | "change" | "onChange">): JSX.Element | null {
  const settingsWords = useSettingsWords();
  const { options, otherOptions, defaults } = rule;
  if (options.length + otherOptions.length === 0) return null;
  const chosen = optionsIn(change);
  return (
    <>
      <h4>{settingsWords.options}</h4>
      {options.map((option) => (
        <OptionField
          key={option.path.join(".")}
          option={option}
          value={optionValue(option, chosen, defaults)}
          standard={optionValue(option, {}, defaults)}
          onChange={(value) => {
            onChange((current) =>
              withOption(current, option.path[0], optionWith(option, value, optionsIn(current), defaults)),
            );
          }}
        />
      ))}
      {otherOptions.length > 0 && <p class="secondary">{settingsWords.otherOptions(otherOptions.join("、"))}</p>}
    </>
  );
}

function Explanation({ rule: { why, source, decisions, examples } }: Pick<SettingsRuleProps, "rule">): JSX.Element {
  const words = useWords();
  const settingsWords = useSettingsWords();
  return (
    <>
      <dl class="reasons">
        <dt>{words.why}</dt>
        <dd>{words.say(why)}</dd>
        <dt>{words.source}</dt>
        <dd>{words.say(source)}</dd>
        {decisions && (
          <>
            <dt>{settingsWords.decisions}</dt>
            <dd>{words.say(decisions)}</dd>
          </>
        )}
      </dl>
      <DrawnExample drawing={examples.bad} label={settingsWords.bad} />
      <DrawnExample drawing={examples.good} label={settingsWords.good} />
    </>
  );
}

/** One rule: how severe it is, and behind a disclosure its options, reason, source and examples. */
export function SettingsRule(props: SettingsRuleProps): JSX.Element {
  const { rule, change, preset, isBusy, onChange } = props;
  const words = useWords();
  const settingsWords = useSettingsWords();
  const [isOpen, setOpen] = useState(false);
  const title = words.say(rule.title);
  return (
    <li class="rule" data-changed={change === undefined ? undefined : ""}>
      <p class="rule-title">
        <span>{title}</span>
        {change !== undefined && <em class="tag">{settingsWords.changed}</em>}
      </p>
      <div class="rule-line">
        <select
          aria-label={settingsWords.severityOf(title)}
          value={severityIn(change) ?? ""}
          onChange={({ currentTarget: { value } }) => {
            const severity = value === "off" ? value : (severities.find((one) => one === value) ?? null);
            onChange((current) => withSeverity(current, severity));
          }}
        >
          <option value="">{presetWord(rule, preset, words, settingsWords)}</option>
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {words.severities[severity]}
            </option>
          ))}
          <option value="off">{settingsWords.off}</option>
        </select>
        <span class="secondary">{settingsWords.tiers[rule.tier]}</span>
        {change !== undefined && (
          <Button
            appearance="subtle"
            disabled={isBusy}
            title={settingsWords.resetName(title)}
            onClick={() => {
              onChange(() => undefined);
            }}
          >
            {settingsWords.reset}
          </Button>
        )}
      </div>
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>{settingsWords.about}</summary>
        {isOpen && (
          <>
            <Options {...{ rule, change, onChange }} />
            <Explanation rule={rule} />
          </>
        )}
      </details>
    </li>
  );
}
