import type { Address } from "../sheet/address";
import { mergesOf } from "../sheet/merges";
import type { Edit, Patch } from "../sheet/patch";
import type { Content, Sheet } from "../sheet/sheet";
import type { FieldName, GoalTable, Project } from "../table/goal-table";
import { blankWeights } from "./blank-weights";
import type { FilledEntry } from "./fill-entry";
import { after, firstRowOf, withFirstRow } from "./first-row";
import { firstNewRow, rowAfter } from "./insertion";
import { layOutInsertions } from "./lay-out-insertions";
import { byRank, categoryWord, levelsOf, subcategoryWord } from "./levels";
import { cellsInFreeRow, cellsInNewRow, isFreeRow, type PlacedCell } from "./placed-cells";
import { placedChanges, type CellChange } from "./placed-changes";
import { sequenceNote, sumNote, weightNote, type PlacementNote } from "./placement-notes";
import {
  insertionObstacle,
  mergesUnknown,
  noGroupFor,
  rowlessObstacle,
  tableObstacle,
  type Obstacle,
} from "./placement-obstacle";
import { planRows, type RowPlan } from "./plan-rows";
import { runColumns } from "./run-columns";
import type { Site } from "./site";
import { takenColumns } from "./taken-columns";

/** What inserting does, or why it cannot be done. */
export type Placement =
  | {
      readonly kind: "patch";
      readonly patch: Patch;
      /** The indicators' own cells. */
      readonly cells: readonly PlacedCell[];
      /** Formulas and serial numbers that change along. */
      readonly changes: readonly CellChange[];
      /** What the user has to see to afterwards. */
      readonly notes: readonly PlacementNote[];
    }
  | { readonly kind: "refused"; readonly reason: Obstacle };

const refused = (reason: Obstacle): Placement => ({ kind: "refused", reason });

const setEdit = (at: Address, before: Content, content: Content): Edit => ({ kind: "set", at, before, after: content });

const cellEdit = (cell: PlacedCell | CellChange): Edit => setEdit(cell.at, cell.before, cell.after);

function cellsFor({ sheet, merges, table }: Site, { fills, insertions }: RowPlan): readonly PlacedCell[] {
  return [
    ...fills.flatMap(({ filled, row }) => cellsInFreeRow(sheet, merges, table, filled, row, rowAfter(insertions, row))),
    ...insertions.flatMap((insertion) => {
      const first = firstNewRow(insertions, insertion);
      return insertion.rows.flatMap((row, index) =>
        row.kind === "indicator" ? cellsInNewRow(sheet, merges, table, row, insertion.before, first + index) : [],
      );
    }),
  ];
}

const headerOf = ({ columns }: GoalTable, role: FieldName): string =>
  columns.find(({ field }) => field === role)?.header.text ?? "";

/** Places indicators into a project that has rows; in those of `started` something was placed already. */
function placeRows(site: Site, entries: readonly FilledEntry[], started: readonly number[]): Placement {
  const { sheet, merges, table, project } = site;
  const plan = planRows(sheet, table, project, entries, (row) => isFreeRow(sheet, merges, table, row));
  const { fills, insertions, homeless } = plan;
  if (homeless[0]) return refused(noGroupFor(homeless[0].name));
  const { columns, certain } = runColumns(sheet, merges, table, project);
  if (insertions.length > 0 && !certain) return refused(mergesUnknown);
  const layout = layOutInsertions(site, columns, insertions);
  const obstacle = insertions
    .map((insertion) => insertionObstacle(sheet, merges, table, insertion, fills.length))
    .find((found) => found !== null);
  if (obstacle) return refused(obstacle);

  const cells = cellsFor(site, plan);
  const isTaken = takenColumns(site, columns, layout.stretches);
  const filledRows = [...started, ...fills.map(({ row }) => row)];
  const { changes, unnumbered } = placedChanges(site, filledRows, insertions, isTaken, layout);
  const weights = blankWeights(site, filledRows, insertions, changes, isTaken);
  const notes = [
    weights.length > 0 ? weightNote(headerOf(table, "weight"), weights) : null,
    unnumbered.length > 0 ? sequenceNote(headerOf(table, "sequence"), unnumbered) : null,
    sumNote(site, insertions),
  ].filter((note) => note !== null);
  const edits = [...layout.edits, ...cells.map(cellEdit), ...changes.map(cellEdit)];
  return { kind: "patch", patch: { sheet: sheet.name, edits }, cells, changes, notes };
}

/** Writes the first indicator of a project into the empty row that it has, with its levels, and the others below. */
function placeFirst(site: Site, row: number, entries: readonly FilledEntry[]): Placement {
  const { sheet, merges, table, project } = site;
  const [filled, ...rest] = byRank(entries, table.taxonomy);
  if (!filled) return placeRows(site, entries, []);
  const levels = levelsOf(filled.entry, table.taxonomy);
  const words = {
    category: categoryWord(table, levels.category),
    subcategory: subcategoryWord(table, levels.subcategory),
  };
  const cells = cellsInFreeRow(sheet, merges, table, filled, row, row);
  const edits = [
    ...table.columns.flatMap(({ field, column }) =>
      field === "category" || field === "subcategory" ? [setEdit({ row, column }, null, words[field])] : [],
    ),
    ...cells.map(cellEdit),
  ];
  const begun = after(sheet, { sheet: sheet.name, edits });
  const next = { sheet: begun, merges, ...withFirstRow(table, project, row, levels) };
  const placed = placeRows(next, rest, [row]);
  if (placed.kind === "refused") return placed;
  return {
    ...placed,
    patch: { ...placed.patch, edits: [...edits, ...placed.patch.edits] },
    cells: [...cells, ...placed.cells],
  };
}

/**
 * Plans the insertion of library entries into one project of a table: into empty rows of their group that wait for an
 * indicator, else into new rows at the end of the group, with merged areas stretched and levels written the way the
 * form does it; a group that is missing is opened where the official forms have it. Formulas over whole runs of rows
 * grow, formulas of rows are filled down, serial numbers go on counting. Nothing else that stands there is overwritten,
 * and all of it is one patch.
 */
export function placeEntries(
  sheet: Sheet,
  table: GoalTable,
  project: Project,
  entries: readonly FilledEntry[],
): Placement {
  const site = { sheet, merges: mergesOf(sheet), table, project };
  const obstacle = tableObstacle(sheet, table);
  if (obstacle) return refused(obstacle);
  const first = firstRowOf(sheet, site.merges, table, project);
  if (first !== null) return placeFirst(site, first, entries);
  const rowless = rowlessObstacle(table, project);
  return rowless ? refused(rowless) : placeRows(site, entries, []);
}
