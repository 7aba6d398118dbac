import type { JSX } from "preact";
import type { LibraryRow } from "../app/library-rows";
import type { OpenLibrary } from "../app/library-state";
import type { Session } from "../app/session";
import { Button } from "./button";
import { useLibraryWords } from "./library-messages";
import { LibraryRowItem } from "./library-row";

interface LibraryRowsProps {
  readonly library: OpenLibrary;
  readonly session: Session;
}

interface RowGroup {
  readonly title: string;
  readonly rows: readonly LibraryRow[];
}

interface GroupProps extends RowGroup {
  readonly session: Session;
}

function groupedBy(rows: readonly LibraryRow[], titleOf: (row: LibraryRow) => string): readonly RowGroup[] {
  const titles = [...new Set(rows.map(titleOf))];
  return titles.map((title) => ({ title, rows: rows.filter((row) => titleOf(row) === title) }));
}

function Subcategory({ title, rows, session }: GroupProps): JSX.Element {
  const words = useLibraryWords();
  const ticked = rows.filter((row) => row.ticked).length;
  return (
    <details class="part" open>
      <summary>
        <span>{title}</span>
        <small>{words.counts(ticked, rows.length)}</small>
      </summary>
      <ul>
        {rows.map((row) => (
          <LibraryRowItem key={row.entry.id} row={row} session={session} />
        ))}
      </ul>
    </details>
  );
}

/** Ticked indicators of other types, each with its type. */
function Others({ rows, session }: Omit<GroupProps, "title">): JSX.Element | null {
  const words = useLibraryWords();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.fromOtherTypes}</h2>
      <ul>
        {rows.map((row) => (
          <LibraryRowItem
            key={row.entry.id}
            row={row}
            session={session}
            note={`${row.type.title} · ${row.subcategory}`}
          />
        ))}
      </ul>
    </section>
  );
}

/** The indicators of a project type by 一级 and 二级指标, to be ticked. */
export function LibraryRows({ library, session }: LibraryRowsProps): JSX.Element {
  const words = useLibraryWords();
  const { rows, others } = library;
  return (
    <>
      {rows.length + others.length > 0 && (
        <div class="list-actions">
          <Button appearance="subtle" onClick={() => void session.library.tickCore()}>
            {words.tickCore}
          </Button>
          <Button appearance="subtle" onClick={() => void session.library.tickNone()}>
            {words.tickNone}
          </Button>
        </div>
      )}
      {groupedBy(rows, ({ category }) => category).map(({ title, rows: members }) => (
        <section key={title} class="category">
          <h2>{title}</h2>
          {groupedBy(members, ({ subcategory }) => subcategory).map((group) => (
            <Subcategory key={group.title} {...group} session={session} />
          ))}
        </section>
      ))}
      <Others rows={others} session={session} />
    </>
  );
}
