import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Line } from "../app/report";
import type { Finding } from "../check/finding";
import type { Replacement, Rule } from "../rules/rule";
import { toA1, type Address } from "../sheet/address";
import type { Content } from "../sheet/sheet";
import { Button } from "./button";
import { Icon } from "./icon";
import { SeverityLabel } from "./severity-label";
import { useWords } from "./words";

/** What one can do with a finding. */
export interface FindingActions {
  readonly select: (finding: Finding, at?: Address) => void;
  readonly fix: (finding: Finding) => void;
  readonly openLibrary: (finding: Finding) => void;
}

interface FindingItemProps {
  readonly line: Line;
  readonly rule: Rule | undefined;
  readonly selected: Finding | null;
  /** The finding whose controls the Tab key reaches. */
  readonly current: Finding | undefined;
  readonly isBusy: boolean;
  readonly actions: FindingActions;
  readonly onFocus: (finding: Finding) => void;
}

/** So many cells of one line are shown at first. */
const FEW = 12;

const findingsOf = (line: Line): readonly Finding[] => (line.kind === "one" ? [line.finding] : line.findings);

const cellsOf = ({ at, also }: Finding): readonly Address[] => [at, ...also];

const contentText = (content: Content): string =>
  typeof content === "object" && content !== null ? content.formula : String(content ?? "");

const Quoted = ({ text }: { readonly text: string }): JSX.Element => {
  const words = useWords();
  return text.trim() === "" ? <i>{words.blank}</i> : <q title={text}>{text}</q>;
};

function Change({
  replacement,
  withCell,
}: {
  readonly replacement: Replacement;
  readonly withCell: boolean;
}): JSX.Element {
  const words = useWords();
  return (
    <p class="change">
      {withCell && <b>{toA1(replacement.field.at)}</b>}
      <del>
        <Quoted text={replacement.field.raw} />
      </del>
      <span class="becomes" role="img" aria-label={words.becomes}>
        <Icon name="arrow" />
      </span>
      <ins>
        <Quoted text={contentText(replacement.after)} />
      </ins>
    </p>
  );
}

/** What stands in the cell, and what a fix would make of it. */
function Evidence({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const words = useWords();
  const { fix, text, at } = finding;
  if (fix && fix.kind !== "insert") {
    const [first] = fix.replacements;
    const isElsewhere =
      fix.replacements.length > 1 || first?.field.at.row !== at.row || first.field.at.column !== at.column;
    return (
      <>
        {fix.replacements.map((replacement) => (
          <Change key={toA1(replacement.field.at)} replacement={replacement} withCell={isElsewhere} />
        ))}
      </>
    );
  }
  if (text.trim() === "") return null;
  return (
    <p class="change">
      <span class="secondary">{words.found}</span>
      <Quoted text={text} />
    </p>
  );
}

function Reasons({ rule, finding }: { readonly rule: Rule | undefined; readonly finding: Finding }): JSX.Element {
  const words = useWords();
  return (
    <dl class="reasons">
      {rule && (
        <>
          <dt>{words.why}</dt>
          <dd>{words.say(rule.why)}</dd>
        </>
      )}
      <dt>{words.source}</dt>
      <dd>{words.say(finding.source)}</dd>
    </dl>
  );
}

/** One line of the list: a finding, or many of one rule with all their cells. */
export function FindingItem(props: FindingItemProps): JSX.Element {
  const { line, rule, selected, current, isBusy, actions, onFocus } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const findings = findingsOf(line);
  const chosen = findings.find((finding) => finding === selected);
  const shown = chosen ?? findings[0];
  const message = words.say(line.kind === "many" ? line.message : line.finding.message);
  const tabIndex = current && findings.includes(current) ? 0 : -1;
  if (!shown) return <></>;

  const cells = findings.flatMap((finding) => cellsOf(finding).map((at) => ({ finding, at })));
  const visible = showsAll ? cells : cells.filter(({ finding }, place) => place < FEW || finding === chosen);
  const isCurrent = ({ finding, at }: { finding: Finding; at: Address }): boolean =>
    finding === current && at === finding.at;
  const name = words.findingName(words.severities[shown.severity], cells.map(({ at }) => toA1(at)).join(" "), message);

  return (
    <li class="finding" aria-label={name} aria-current={chosen ? "true" : undefined} data-severity={shown.severity}>
      <div class="finding-head">
        <SeverityLabel severity={shown.severity} />
        {visible.map((cell) => (
          <button
            key={`${toA1(cell.finding.at)} ${toA1(cell.at)}`}
            type="button"
            class="cell"
            title={words.goTo(toA1(cell.at))}
            aria-current={cell.finding === chosen && findings.length > 1 ? "true" : undefined}
            tabIndex={isCurrent(cell) ? 0 : -1}
            onFocus={() => {
              onFocus(cell.finding);
            }}
            onClick={() => {
              actions.select(cell.finding, cell.at);
            }}
          >
            {toA1(cell.at)}
          </button>
        ))}
        {visible.length < cells.length && (
          <Button
            appearance="subtle"
            tabIndex={tabIndex}
            onClick={() => {
              setShowsAll(true);
            }}
          >
            {words.more(cells.length - visible.length)}
          </Button>
        )}
      </div>
      <p class="message">{message}</p>
      {line.kind === "many" && chosen && <p class="message secondary">{words.say(chosen.message)}</p>}
      {(line.kind === "one" || chosen) && <Evidence finding={shown} />}
      <div class="finding-actions">
        {shown.fix && shown.fix.kind !== "insert" && (line.kind === "one" || chosen) && (
          <Button
            icon="fix"
            tabIndex={tabIndex}
            disabled={isBusy}
            onClick={() => {
              actions.fix(shown);
            }}
          >
            {words.fix}
          </Button>
        )}
        {shown.fix?.kind === "insert" && (
          <Button
            tabIndex={tabIndex}
            disabled={isBusy}
            onClick={() => {
              actions.openLibrary(shown);
            }}
          >
            {words.fromLibrary}
          </Button>
        )}
        <button
          type="button"
          class="disclosure"
          aria-expanded={isOpen}
          tabIndex={tabIndex}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {words.details}
          <Icon name="expand" />
        </button>
      </div>
      {isOpen && <Reasons rule={rule} finding={shown} />}
    </li>
  );
}
