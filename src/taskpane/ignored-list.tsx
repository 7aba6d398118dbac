import type { JSX } from "preact";
import type { Report } from "../app/report";
import type { Ignore } from "../check/ignores";
import type { Finding } from "../check/finding";
import { toA1, type Address } from "../sheet/address";
import { Button } from "./button";
import { FindingCells } from "./finding-cells";
import { useWords } from "./words";

interface IgnoredListProps {
  readonly report: Report;
  readonly ignores: readonly Ignore[];
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onSelect: (finding: Finding, at: Address) => void;
  readonly onRestore: (ignores: readonly Ignore[]) => void;
}

interface IgnoredItemProps extends Omit<IgnoredListProps, "ignores" | "isOpen"> {
  readonly ignore: Ignore;
  readonly findings: readonly Finding[];
}

const dayOf = (when: string): string => when.slice(0, 10);

const ignoreKey = ({ what }: Ignore): string => JSON.stringify(what);

function IgnoredItem({ ignore, findings, report, isBusy, onSelect, onRestore }: IgnoredItemProps): JSX.Element {
  const words = useWords();
  const { review } = words;
  const { what, reason, who, when } = ignore;
  const title = report.rules.get(what.rule)?.title;
  const [first] = findings;
  const name = first ? words.say(first.message) : title ? words.say(title) : what.rule;
  return (
    <li class="ignored-item" aria-label={`${review.ignored}，${findings.map(({ at }) => toA1(at)).join(" ")}：${name}`}>
      <div class="finding-head">
        <small class="tag">{review.ignoredScopes[what.scope]}</small>
        <FindingCells
          findings={findings}
          chosen={undefined}
          current={first}
          onSelect={onSelect}
          onFocus={() => undefined}
        />
      </div>
      <p class="message">{what.scope === "cell" || !title ? name : words.say(title)}</p>
      <p class="secondary">{reason}</p>
      <div class="finding-actions">
        <span class="secondary">{review.decided(who, dayOf(when))}</span>
        <Button
          disabled={isBusy}
          onClick={() => {
            onRestore([ignore]);
          }}
        >
          {review.restore}
        </Button>
      </div>
    </li>
  );
}

/** What is ignored, why, by whom and since when, with the way back. */
export function IgnoredList(props: IgnoredListProps): JSX.Element | null {
  const { report, ignores, isOpen } = props;
  const { review } = useWords();
  const inForce = ignores.filter((ignore) => !report.staleIgnores.includes(ignore));
  if (inForce.length === 0) return isOpen ? <p class="advice">{review.noneIgnored}</p> : null;
  const findingsOf = (ignore: Ignore): readonly Finding[] =>
    report.ignored.flatMap((one) => (ignoreKey(one.ignore) === ignoreKey(ignore) ? [one.finding] : []));
  return (
    <details class="part ignored" open={isOpen}>
      <summary>
        <span>{review.ignored}</span>
        <small>{report.ignored.length}</small>
      </summary>
      <ul>
        {inForce.map((ignore) => (
          <IgnoredItem key={ignoreKey(ignore)} {...props} ignore={ignore} findings={findingsOf(ignore)} />
        ))}
      </ul>
    </details>
  );
}
