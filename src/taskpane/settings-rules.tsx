import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { RuleEntry } from "../app/rule-catalogue";
import { isUnchanged } from "../app/rule-changes";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { categoryNames } from "../check/rule-names";
import { Button } from "./button";
import { SettingsRule } from "./settings-rule";
import { useSettingsWords } from "./settings-messages";
import { useWords } from "./words";

interface SettingsRulesProps {
  readonly state: SessionState;
  readonly session: Session;
}

function matching(rules: readonly RuleEntry[], search: string): readonly RuleEntry[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return rules.filter(({ id, title, why }) => {
    const text = [id, title.zh, title.en, why.zh, why.en].join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

interface GroupProps extends SettingsRulesProps {
  readonly category: RuleEntry["category"];
  readonly rules: readonly RuleEntry[];
  /** Whether to show its rules without being asked. */
  readonly isOpen: boolean;
}

function Group({ category, rules, isOpen, state, session }: GroupProps): JSX.Element {
  const settingsWords = useSettingsWords();
  const [isOpened, setOpened] = useState(false);
  const words = useWords();
  const { ruleSettings, preset, activity } = state;
  const own = ruleSettings.changes.rules;
  const changed = rules.filter(({ id }) => own[id] !== undefined).length;
  const isShown = isOpen || isOpened;
  return (
    <details
      class="part"
      open={isShown}
      onToggle={({ currentTarget }) => {
        if (!isOpen) setOpened(currentTarget.open);
      }}
    >
      <summary>
        <span>{words.say(categoryNames[category])}</span>
        <small>{settingsWords.ruleCount(rules.length, changed)}</small>
      </summary>
      {isShown && (
        <ul>
          {rules.map((rule) => (
            <SettingsRule
              key={rule.id}
              rule={rule}
              change={own[rule.id]}
              preset={preset}
              isBusy={activity.kind === "busy"}
              onChange={(change) => void session.settings.changeRule(rule.id, change)}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

function CustomRules({ state, session }: SettingsRulesProps): JSX.Element | null {
  const words = useWords();
  const settingsWords = useSettingsWords();
  const { ruleSettings, activity } = state;
  const { custom } = ruleSettings.changes;
  if (custom.length === 0) return null;
  return (
    <>
      <h3>{settingsWords.customRules}</h3>
      <ul>
        {custom.map((rule) => {
          const title = rule.title ?? rule.message;
          return (
            <li key={rule.id} class="rule">
              <p class="rule-title">
                <span>{title}</span>
              </p>
              <div class="rule-line">
                <span class="secondary">{words.severities[rule.severity]}</span>
                <Button
                  appearance="subtle"
                  disabled={activity.kind === "busy"}
                  onClick={() => void session.settings.removeCustomRule(rule)}
                >
                  {settingsWords.remove(title)}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** 规则: every rule with its severity and options, and whether the settings travel with the workbook. */
export function SettingsRules({ state, session }: SettingsRulesProps): JSX.Element {
  const settingsWords = useSettingsWords();
  const [search, setSearch] = useState("");
  const { settings, ruleSettings, activity } = state;
  const rules = settings.kind === "open" ? settings.rules : [];
  const found = matching(rules, search);
  const categories = [...new Set(rules.map(({ category }) => category))];
  const isBusy = activity.kind === "busy";
  return (
    <section>
      <h2>{settingsWords.ruleSettings}</h2>
      <label class="field">
        <span>{settingsWords.search}</span>
        <input
          type="search"
          value={search}
          onInput={({ currentTarget }) => {
            setSearch(currentTarget.value);
          }}
        />
      </label>
      {rules.length > 0 && found.length === 0 && <p class="secondary">{settingsWords.noMatch}</p>}
      {categories.map((category) => {
        const own = found.filter((rule) => rule.category === category);
        if (own.length === 0) return null;
        return <Group key={category} {...{ category, state, session }} rules={own} isOpen={search.trim() !== ""} />;
      })}
      <CustomRules state={state} session={session} />
      <div class="offer">
        <label class="yes-no">
          <input
            type="checkbox"
            checked={ruleSettings.isKept}
            onChange={({ currentTarget }) => void session.settings.keepRules(currentTarget.checked)}
          />
          <span>
            {settingsWords.keep}
            <small>{settingsWords.keepHint}</small>
          </span>
        </label>
        {!isUnchanged(ruleSettings.changes) && (
          <Button disabled={isBusy} onClick={() => void session.settings.resetRules()}>
            {settingsWords.resetAll}
          </Button>
        )}
      </div>
    </section>
  );
}
