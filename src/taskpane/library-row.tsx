import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { LibraryRow } from "../app/library-rows";
import type { Session } from "../app/session";
import type { Match } from "../library/match";
import type { LibraryEntry } from "../library/schema";
import { toA1 } from "../sheet/address";
import { Disclosure } from "./disclosure";
import { LibraryAnswer } from "./library-answer";
import { useLibraryWords } from "./library-messages";
import { useWords } from "./words";

interface RowProps {
  readonly row: LibraryRow;
  readonly session: Session;
}

interface LibraryRowItemProps extends RowProps {
  /** The name with parts of it marked; false when it is to be read from the row. */
  readonly name?: ComponentChildren;
  /** What is said above the value. */
  readonly note?: ComponentChildren;
}

const PARAMETER = /\{([^{}]{1,20})\}/g;

/** A text whose open parameters are named in words. */
function useReadable(): (text: string) => string {
  const words = useLibraryWords();
  return (text) => text.replace(PARAMETER, (_, name: string) => `（${words.parameter(name)}）`);
}

function Value({ row, session }: RowProps): JSX.Element {
  const words = useLibraryWords();
  const readable = useReadable();
  const { entry, filled, number, ticked } = row;
  const { comparator, unit } = entry;
  if (!number || !ticked) {
    const value = number ? words.toFill : filled.value;
    return <p class="value">{`${comparator ?? ""}${number ? `（${value}）` : readable(value)}${unit}`}</p>;
  }
  return (
    <div class="value">
      <LibraryAnswer question={number} label={words.number(filled.name, unit)} session={session} before={comparator} />
    </div>
  );
}

function Facts({ entry, filled }: Pick<LibraryRow, "entry" | "filled">): JSX.Element {
  const words = useLibraryWords();
  const readable = useReadable();
  return (
    <dl class="facts">
      <dt>{words.basis}</dt>
      <dd>
        {words.basisTypes[entry.basisType]}
        {filled.basis !== "" && <span>{readable(filled.basis)}</span>}
      </dd>
      <dt>{words.direction}</dt>
      <dd>{words.directions[entry.direction]}</dd>
      {entry.aliases.length > 0 && (
        <>
          <dt>{words.aliases}</dt>
          <dd>{entry.aliases.join("、")}</dd>
        </>
      )}
    </dl>
  );
}

/** What the indicator demands, and on what that is based when one asks. */
function Content({ row, session }: RowProps): JSX.Element {
  const words = useLibraryWords();
  const readable = useReadable();
  const [isOpen, setOpen] = useState(false);
  const { entry, filled } = row;
  return (
    <>
      <div class="value-line">
        <Value row={row} session={session} />
        <Disclosure
          text={words.details}
          label={`${filled.name} ${words.details}`}
          isOpen={isOpen}
          onToggle={() => {
            setOpen(!isOpen);
          }}
        />
      </div>
      <p class="secondary">{readable(filled.description)}</p>
      {isOpen && <Facts entry={entry} filled={filled} />}
    </>
  );
}

function Present({ match, session }: { readonly match: Match; readonly session: Session }): JSX.Element {
  const { goTo } = useWords();
  const words = useLibraryWords();
  const { sheet, at } = match.indicator.name;
  const cell = toA1(at);
  return (
    <p class="present secondary">
      {words.present}
      <button type="button" class="cell" aria-label={goTo(cell)} onClick={() => void session.reveal(sheet, at)}>
        {cell}
      </button>
      {words.presentBy(match)}
    </p>
  );
}

function CoreTag({ core }: Pick<LibraryEntry, "core">): JSX.Element | null {
  const words = useLibraryWords();
  return core ? <small class="tag">{words.core}</small> : null;
}

/** An indicator to be ticked, with all there is to know about it; or where the table has it already. */
export function LibraryRowItem({ row, session, name, note }: LibraryRowItemProps): JSX.Element {
  const words = useLibraryWords();
  const readable = useReadable();
  const { entry, filled, present, hasTwin, ticked } = row;
  const isOffered = present === null && !hasTwin;
  return (
    <li class="entry" data-present={isOffered ? undefined : ""} data-ticked={ticked ? "" : undefined}>
      <label>
        <input
          type="checkbox"
          checked={ticked}
          disabled={!isOffered}
          onChange={() => void session.library.tick(entry.id)}
        />
        <span>{name || readable(filled.name)}</span>
        <CoreTag core={entry.core} />
      </label>
      <div class="about">
        {note !== undefined && <p class="secondary">{note}</p>}
        {present && <Present match={present} session={session} />}
        {hasTwin && !present && <p class="secondary">{words.hasTwin}</p>}
        {isOffered && <Content row={row} session={session} />}
      </div>
    </li>
  );
}
