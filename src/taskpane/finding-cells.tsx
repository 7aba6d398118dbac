import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Finding } from "../check/finding";
import { toA1, type Address } from "../sheet/address";
import { Button } from "./button";
import { useWords } from "./words";

interface FindingCellsProps {
  readonly findings: readonly Finding[];
  /** The one of them that is selected. */
  readonly chosen: Finding | undefined;
  /** The finding whose controls the Tab key reaches. */
  readonly current: Finding | undefined;
  readonly onSelect: (finding: Finding, at: Address) => void;
  readonly onFocus: (finding: Finding) => void;
}

/** So many cells are shown at first. */
const FEW = 12;

/** A button for every cell of one line of the list; each leads to its cell. */
export function FindingCells({ findings, chosen, current, onSelect, onFocus }: FindingCellsProps): JSX.Element {
  const words = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const cells = findings.flatMap((finding) => [finding.at, ...finding.also].map((at) => ({ finding, at })));
  const shown = showsAll ? cells : cells.filter(({ finding }, place) => place < FEW || finding === chosen);
  return (
    <>
      {shown.map(({ finding, at }) => (
        <button
          key={`${toA1(finding.at)} ${toA1(at)}`}
          type="button"
          class="cell"
          title={words.goTo(toA1(at))}
          aria-current={finding === chosen && findings.length > 1 ? "true" : undefined}
          tabIndex={finding === current && at === finding.at ? 0 : -1}
          onFocus={() => {
            onFocus(finding);
          }}
          onClick={() => {
            onSelect(finding, at);
          }}
        >
          {toA1(at)}
        </button>
      ))}
      {shown.length < cells.length && (
        <Button
          appearance="subtle"
          tabIndex={current && findings.includes(current) ? 0 : -1}
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {words.more(cells.length - shown.length)}
        </Button>
      )}
    </>
  );
}
