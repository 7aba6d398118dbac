import type { JSX } from "preact";
import { contentText } from "../app/content-text";
import type { OpenLibrary } from "../app/library-state";
import { planOf, type PlannedCell, type PlannedMerge, type PlannedRow, type Plan } from "../app/planned-rows";
import { areaToA1, toA1 } from "../sheet/address";
import { Change } from "./change";
import { useLibraryWords } from "./library-messages";
import { useWords } from "./words";

/** What will stand in a cell; with what stands there now, when that is anything. */
function CellText({ before, after }: PlannedCell): JSX.Element {
  const words = useLibraryWords();
  if (after === null) return <i>{words.leftBlank}</i>;
  if (before === null) return <>{contentText(after)}</>;
  return <Change before={contentText(before)} after={contentText(after)} />;
}

function Row({ planned }: { readonly planned: PlannedRow }): JSX.Element {
  const words = useLibraryWords();
  const { row, place, category, subcategory, cells } = planned;
  const where = place.kind === "new" ? words.newRow(row + 1, place.above + 1) : words.filledRow(row + 1, place.row + 1);
  return (
    <section class="planned-row">
      <h3>{where}</h3>
      <p class="secondary">{`${category} › ${subcategory}`}</p>
      <table class="preview">
        <tbody>
          {cells.map((cell) => (
            <tr key={toA1(cell.at)}>
              <th scope="row">
                {toA1(cell.at)}
                <small>{cell.heading}</small>
              </th>
              <td>
                <CellText {...cell} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Merge({ before, after }: PlannedMerge): JSX.Element {
  const words = useLibraryWords();
  const grown = areaToA1(after);
  if (!before) return <li>{words.newMerge(grown)}</li>;
  const isCell = before.top === before.bottom && before.left === before.right;
  return <li>{(isCell ? words.cellGrows : words.mergeGrows)(areaToA1(before), grown)}</li>;
}

const MOST_CHANGES = 8;

function Changes({ changes }: Pick<Plan, "changes">): JSX.Element {
  const words = useLibraryWords();
  return (
    <>
      {changes.map(({ at, before, after, kind }) => (
        <div key={toA1(at)}>
          <Change cell={toA1(at)} before={contentText(before)} after={contentText(after)} />
          {kind && <p class="secondary">{words.changeKinds[kind]}</p>}
        </div>
      ))}
    </>
  );
}

/** What becomes of the rest of the table; the changes of a long table only when one asks. */
function Elsewhere({ changes, merges }: Pick<Plan, "changes" | "merges">): JSX.Element | null {
  const words = useLibraryWords();
  if (changes.length + merges.length === 0) return null;
  const others = changes.slice(MOST_CHANGES);
  return (
    <section class="planned-row">
      <h3>{words.otherChanges}</h3>
      <Changes changes={changes.slice(0, MOST_CHANGES)} />
      {others.length > 0 && (
        <details>
          <summary class="secondary">{words.moreChanges(others.length)}</summary>
          <Changes changes={others} />
        </details>
      )}
      <ul class="merges secondary">
        {merges.map((merge) => (
          <Merge key={areaToA1(merge.after)} {...merge} />
        ))}
      </ul>
    </section>
  );
}

/** Row by row what inserting would write, where the cells stand afterwards; or why it cannot be done. */
export function PlacementPreview({ library }: { readonly library: OpenLibrary }): JSX.Element {
  const { say } = useWords();
  const words = useLibraryWords();
  const { placement } = library;
  if (!placement) return <p class="secondary">{words.nothingTicked}</p>;
  if (placement.kind === "refused") return <p class="secondary">{`${words.refused}：${say(placement.reason)}`}</p>;
  const { rows, changes, merges, notes } = planOf(library, placement);
  return (
    <>
      {rows.map((row) => (
        <Row key={row.row} planned={row} />
      ))}
      <Elsewhere changes={changes} merges={merges} />
      {notes.length > 0 && (
        <section class="planned-row">
          <h3>{words.notes}</h3>
          <ul class="merges secondary">
            {notes.map((note) => (
              <li key={note.zh}>{say(note)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
