import type { JSX } from "preact";
import { answerKey } from "../app/answer-key";
import type { Choice, LibraryRow } from "../app/library-state";
import type { Session } from "../app/session";
import { toA1 } from "../sheet/address";
import { useWords } from "./words";

interface LibraryRowsProps {
  readonly rows: readonly LibraryRow[];
  readonly answers: Choice["answers"];
  readonly session: Session;
}

interface RowGroup {
  readonly category: string;
  readonly subcategory: string;
  readonly rows: LibraryRow[];
}

function groupsOf(rows: readonly LibraryRow[]): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const { category, subcategory } = row;
    const group = groups.find((one) => one.category === category && one.subcategory === subcategory);
    if (group) group.rows.push(row);
    else groups.push({ category, subcategory, rows: [row] });
  }
  return groups;
}

/** The target value, with a box for the number where one is asked. */
function TargetValue({
  row,
  answers,
  session,
}: Omit<LibraryRowsProps, "rows"> & { readonly row: LibraryRow }): JSX.Element {
  const words = useWords();
  const { entry, filled, number } = row;
  if (!number) return <span>{`${entry.comparator ?? ""}${filled.value}${entry.unit}`}</span>;
  const key = answerKey(entry, number.name);
  return (
    <span class="value">
      {entry.comparator}
      <input
        type="text"
        inputMode="decimal"
        aria-label={`${filled.name} ${words.number}`}
        value={answers.get(key) ?? ""}
        onInput={({ currentTarget }) => void session.answer(key, currentTarget.value)}
      />
      {entry.unit}
    </span>
  );
}

function Row({ row, answers, session }: Omit<LibraryRowsProps, "rows"> & { readonly row: LibraryRow }): JSX.Element {
  const words = useWords();
  const { entry, filled, present, ticked } = row;
  return (
    <li class="entry" data-present={present ? "" : undefined}>
      <label>
        <input
          type="checkbox"
          checked={ticked}
          disabled={present !== null}
          onChange={() => void session.tickEntry(entry.id)}
        />
        <span>{filled.name}</span>
        {entry.core && <small class="tag">{words.core}</small>}
      </label>
      {present ? (
        <p class="secondary">{words.present(toA1(present.name.at))}</p>
      ) : (
        <p class="secondary" title={filled.basis}>
          <TargetValue row={row} answers={answers} session={session} />
          {filled.description}
        </p>
      )}
    </li>
  );
}

/** The indicators of a project type by 一级 and 二级指标, to be ticked. */
export function LibraryRows({ rows, answers, session }: LibraryRowsProps): JSX.Element {
  return (
    <>
      {groupsOf(rows).map(({ category, subcategory, rows: members }) => (
        <fieldset key={`${category} ${subcategory}`}>
          <legend>
            {subcategory}
            <small>{category}</small>
          </legend>
          <ul>
            {members.map((row) => (
              <Row key={row.entry.id} row={row} answers={answers} session={session} />
            ))}
          </ul>
        </fieldset>
      ))}
    </>
  );
}
