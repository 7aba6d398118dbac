import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { IgnoreWish } from "../app/ignoring";
import type { Line } from "../check/finding-lines";
import type { Finding } from "../check/finding";
import type { Rule } from "../rules/rule";
import { toA1, type Address } from "../sheet/address";
import { Button } from "./button";
import { Disclosure } from "./disclosure";
import { FindingCells } from "./finding-cells";
import { FindingEvidence } from "./finding-evidence";
import { IgnoreForm } from "./ignore-form";
import { SeverityLabel } from "./severity-label";
import { useWords } from "./words";

/** What one can do with a finding. */
export interface FindingActions {
  readonly select: (finding: Finding, at: Address) => void;
  readonly fix: (finding: Finding) => void;
  readonly fixMany: (findings: readonly Finding[]) => void;
  readonly ignore: (finding: Finding, wish: IgnoreWish) => void;
  readonly openLibrary: (finding: Finding) => void;
}

/** What is proposed to somebody who ignores a finding. */
export interface Ignoring {
  readonly reviewer: string;
  readonly reasons: readonly string[];
}

interface FindingItemProps {
  readonly line: Line;
  readonly rule: Rule | undefined;
  readonly selected: Finding | null;
  /** The finding whose controls the Tab key reaches. */
  readonly current: Finding | undefined;
  readonly isBusy: boolean;
  readonly actions: FindingActions;
  readonly ignoring: Ignoring;
  readonly onFocus: (finding: Finding) => void;
}

interface RemedyProps extends Pick<FindingItemProps, "isBusy" | "actions"> {
  readonly finding: Finding;
  readonly tabIndex: number;
}

/** The button that puts a finding right, if anything here can. */
function Remedy({ finding, isBusy, actions, tabIndex }: RemedyProps): JSX.Element | null {
  const words = useWords();
  const { fix } = finding;
  if (!fix) return null;
  if (fix.kind === "insert") {
    return (
      <Button tabIndex={tabIndex} disabled={isBusy} onClick={() => actions.openLibrary(finding)}>
        {words.fromLibrary}
      </Button>
    );
  }
  return (
    <Button icon="fix" tabIndex={tabIndex} disabled={isBusy} onClick={() => actions.fix(finding)}>
      {words.fix}
    </Button>
  );
}

interface RemedyForAllProps extends Pick<FindingItemProps, "isBusy" | "actions"> {
  readonly findings: readonly Finding[];
  readonly tabIndex: number;
}

/** The button that puts all findings of a line right that can be put right here. */
function RemedyForAll({ findings, isBusy, actions, tabIndex }: RemedyForAllProps): JSX.Element | null {
  const words = useWords();
  const fixable = findings.filter(({ fix }) => fix && fix.kind !== "insert");
  if (fixable.length < 2) return null;
  return (
    <Button icon="fix" tabIndex={tabIndex} disabled={isBusy} onClick={() => actions.fixMany(fixable)}>
      {words.review.fixMany(fixable.length)}
    </Button>
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

/** One line of the list: a finding, or many of one rule with all their cells and the details of the selected one. */
export function FindingItem(props: FindingItemProps): JSX.Element | null {
  const { line, rule, selected, current, isBusy, actions, ignoring, onFocus } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [isIgnoring, setIgnoring] = useState(false);
  const ignoreButton = useRef<HTMLDivElement>(null);
  const findings = line.kind === "one" ? [line.finding] : line.findings;
  const chosen = findings.find((finding) => finding === selected);
  const shown = chosen ?? findings[0];
  if (!shown) return null;

  const message = words.say(line.kind === "many" ? line.message : shown.message);
  const cells = findings.flatMap(({ at, also }) => [at, ...also]).map(toA1);
  const name = words.findingName(words.severities[shown.severity], cells.join(" "), message);
  const hasDetails = line.kind === "one" || chosen !== undefined;
  const tabIndex = current && findings.includes(current) ? 0 : -1;
  return (
    <li class="finding" aria-label={name} aria-current={chosen ? "true" : undefined} data-severity={shown.severity}>
      <div class="finding-head">
        <SeverityLabel severity={shown.severity} />
        <FindingCells {...{ findings, chosen, current, onFocus }} onSelect={actions.select} />
      </div>
      <p class="message">{message}</p>
      {line.kind === "many" && chosen && <p class="message secondary">{words.say(chosen.message)}</p>}
      {hasDetails && <FindingEvidence finding={shown} />}
      <div class="finding-actions" ref={ignoreButton}>
        {hasDetails && <Remedy finding={shown} {...{ isBusy, actions, tabIndex }} />}
        {line.kind === "many" && <RemedyForAll {...{ findings, isBusy, actions, tabIndex }} />}
        <Button
          tabIndex={tabIndex}
          isExpanded={isIgnoring}
          onClick={() => {
            setIgnoring(!isIgnoring);
          }}
        >
          {words.review.ignore}
        </Button>
        <Disclosure
          text={words.details}
          isOpen={isOpen}
          tabIndex={tabIndex}
          onToggle={() => {
            setOpen(!isOpen);
          }}
        />
      </div>
      {isIgnoring && (
        <IgnoreForm
          scopes={hasDetails ? ["cell", "table", "workbook"] : ["table", "workbook"]}
          {...ignoring}
          onIgnore={(wish) => {
            setIgnoring(false);
            actions.ignore(shown, wish);
          }}
          onCancel={() => {
            setIgnoring(false);
            ignoreButton.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
          }}
        />
      )}
      {isOpen && <Reasons rule={rule} finding={shown} />}
    </li>
  );
}
