import { mergesOf } from "../sheet/merges";
import type { Edit, Patch } from "../sheet/patch";
import type { Sheet } from "../sheet/sheet";
import type { GoalTable, Project } from "../table/goal-table";
import type { FilledEntry } from "./fill-entry";
import { findPlaces, type Place } from "./find-places";
import { firstNewRow, rowAfter, type Insertion, type NewRow } from "./insertion";
import { layOutInsertions, likeRow } from "./lay-out-insertions";
import { levelsOf } from "./levels";
import { cellsInFreeRow, cellsInNewRow, isFreeRow, type PlacedCell } from "./placed-cells";
import {
  insertionObstacle,
  mergesUnknown,
  noGroupFor,
  stretchObstacle,
  tableObstacle,
  type Obstacle,
} from "./placement-obstacle";
import { runColumns } from "./run-columns";

/** What inserting does, or why it cannot be done. */
export type Placement =
  | { readonly kind: "patch"; readonly patch: Patch; readonly cells: readonly PlacedCell[] }
  | { readonly kind: "refused"; readonly reason: Obstacle };

const refused = (reason: Obstacle): Placement => ({ kind: "refused", reason });

type InsertPlace = Extract<Place, { kind: "insert" }>;

interface Fill {
  readonly filled: FilledEntry;
  readonly row: number;
}

interface Plan {
  readonly fills: readonly Fill[];
  readonly insertions: readonly Insertion[];
}

function insertionsFrom(rows: readonly { readonly place: InsertPlace; readonly row: NewRow }[]): readonly Insertion[] {
  const places = [...new Set(rows.map(({ place }) => place.before))].sort((a, b) => a - b);
  return places.map((before) => ({
    before,
    rows: rows
      .filter(({ place }) => place.before === before)
      .sort((a, b) => a.place.order - b.place.order)
      .map(({ row }) => row),
  }));
}

function planFor(
  table: GoalTable,
  project: Project,
  entries: readonly FilledEntry[],
  isFree: (row: number) => boolean,
): Plan | Obstacle {
  const wanted = entries.map((filled) => ({ filled, levels: levelsOf(filled.entry, table.taxonomy) }));
  const places = findPlaces(
    table,
    project,
    wanted.map(({ levels }) => levels),
    isFree,
  );
  const fills: Fill[] = [];
  const rows: { place: InsertPlace; row: NewRow }[] = [];
  for (const [index, { filled, levels }] of wanted.entries()) {
    const place = places[index];
    if (!place) return noGroupFor(filled.name);
    if (place.kind === "fill") fills.push({ filled, row: place.row });
    else rows.push({ place, row: { filled, levels, home: place.home } });
  }
  return { fills, insertions: insertionsFrom(rows) };
}

const setEdit = ({ at, before, text }: PlacedCell): Edit => ({ kind: "set", at, before, after: text });

/**
 * Plans the insertion of library entries into one project of a table: into empty rows of their group that wait for an
 * indicator, else into new rows at the end of the group, with merged areas stretched and levels written the way the
 * form does it; a group that is missing is opened where the official forms have it. Nothing that stands there is
 * overwritten, and all of it is one patch.
 */
export function placeEntries(
  sheet: Sheet,
  table: GoalTable,
  project: Project,
  entries: readonly FilledEntry[],
): Placement {
  const merges = mergesOf(sheet);
  const plan =
    tableObstacle(sheet, table, project) ??
    planFor(table, project, entries, (row) => isFreeRow(sheet, merges, table, row));
  if ("zh" in plan) return refused(plan);
  const { fills, insertions } = plan;
  const { columns, certain } = runColumns(sheet, merges, table, project);
  if (insertions.length > 0 && !certain) return refused(mergesUnknown);
  const { edits, stretches } = layOutInsertions(sheet, merges, table, columns, insertions);
  const obstacle = [
    ...insertions.map((insertion) => insertionObstacle(sheet, merges, table, insertion)),
    ...stretches.map((stretch) => stretchObstacle(sheet, stretch)),
  ].find((found) => found !== null);
  if (obstacle) return refused(obstacle);

  const cells = [
    ...fills.flatMap(({ filled, row }) => cellsInFreeRow(sheet, merges, table, filled, row, rowAfter(insertions, row))),
    ...insertions.flatMap((insertion) => {
      const like = likeRow(sheet, table, insertion.before);
      const first = firstNewRow(insertions, insertion);
      return insertion.rows.flatMap((row, index) =>
        cellsInNewRow(merges, table, row, insertion.before, like, first + index),
      );
    }),
  ];
  return { kind: "patch", patch: { sheet: sheet.name, edits: [...edits, ...cells.map(setEdit)] }, cells };
}
