import { overlap, sameAddress, toA1, type Address, type Area } from "../sheet/address";
import { sameContent, type Content } from "../sheet/sheet";
import type { Placement } from "../library/place-entries";
import type { CellChange } from "../library/placed-changes";
import type { PlacementNote } from "../library/placement-notes";
import type { LibraryEntry } from "../library/schema";
import type { GoalTable } from "../table/goal-table";
import type { OpenLibrary } from "./library-state";
import { RowTracks } from "./row-tracks";

/** A cell that an insertion writes, where it stands afterwards. */
export interface PlannedCell {
  readonly at: Address;
  /** The header of its column; "" for a column without one. */
  readonly heading: string;
  readonly before: Content;
  /** null for a cell that is left to the user. */
  readonly after: Content;
}

/** A cell of another row that changes along, and why when that is known. */
export interface PlannedChange extends PlannedCell {
  readonly kind: CellChange["kind"] | null;
}

/** A row that an insertion fills. */
export interface PlannedRow {
  /** From zero, as the rows are numbered afterwards. */
  readonly row: number;
  /** The row it goes in above, or the empty row it fills, as the rows are numbered now. */
  readonly place: { readonly kind: "new"; readonly above: number } | { readonly kind: "filled"; readonly row: number };
  readonly category: string;
  readonly subcategory: string;
  readonly cells: readonly PlannedCell[];
}

/** A merged area that grows, or that is new (`before` null). */
export interface PlannedMerge {
  /** As the rows are numbered now. */
  readonly before: Area | null;
  /** As the rows are numbered afterwards. */
  readonly after: Area;
}

/** Everything that an insertion does to a worksheet. */
export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** Cells of other rows that change their content. */
  readonly changes: readonly PlannedChange[];
  readonly merges: readonly PlannedMerge[];
  /** What the user has to see to afterwards. */
  readonly notes: readonly PlacementNote[];
}

/** The merged areas that the insertion makes taller, and the tall ones that it makes. */
function plannedMerges(tracks: RowTracks): readonly PlannedMerge[] {
  return tracks.merges.flatMap((area): readonly PlannedMerge[] => {
    const after = tracks.areaOf(area);
    if (area.own) {
      return area.own.bottom - area.own.top < after.bottom - after.top ? [{ before: area.own, after }] : [];
    }
    if (after.top === after.bottom) return [];
    const own = tracks.rows.slice(after.top, after.bottom + 1).flatMap(({ was }) => was ?? []);
    const [top, bottom] = [own[0], own.at(-1)];
    if (top === undefined || bottom === undefined) return [{ before: null, after }];
    const covered = { ...after, top, bottom };
    return [{ before: tracks.dissolved.find((one) => overlap(one, covered)) ?? covered, after }];
  });
}

const inReadingOrder = ({ at: a }: PlannedCell, { at: b }: PlannedCell): number => a.row - b.row || a.column - b.column;

/** A content that only moves to the new first cell of its merged area. */
function movesUp({ at, before, after }: PlannedCell, cells: readonly PlannedCell[], merges: readonly Area[]): boolean {
  const area = merges.find(({ top, bottom, left }) => left === at.column && top < at.row && at.row <= bottom);
  const anchor = area && cells.find((cell) => sameAddress(cell.at, { row: area.top, column: area.left }));
  return after === null && anchor !== undefined && sameContent(anchor.after, before);
}

type Placed = Extract<Placement, { kind: "patch" }>;

/** Every cell that is written, or waits to be filled in by the user. */
function plannedCells(tracks: RowTracks, { cells }: Placed, { columns }: GoalTable): readonly PlannedCell[] {
  const headings = new Map(columns.map(({ column, header }) => [column, header.text.replace(/\s+/g, "")]));
  const planned = new Map<string, PlannedCell>();
  for (const { at, before } of cells) {
    planned.set(toA1(at), { at, heading: headings.get(at.column) ?? "", before, after: null });
  }
  for (const { track, column, before, after } of tracks.written) {
    const at = { row: tracks.placeOf(track), column };
    planned.set(toA1(at), { at, heading: headings.get(column) ?? "", before, after });
  }
  return [...planned.values()].sort(inReadingOrder);
}

/** Row by row what inserting the ticked indicators does. */
export function planOf({ sheet, target, rows, others }: OpenLibrary, placement: Placed): Plan {
  const tracks = new RowTracks(sheet, placement.patch.edits);
  const cells = plannedCells(tracks, placement, target.table);
  const placed = new Set(placement.cells.map(({ at }) => toA1(at)));
  const entries = new Map(placement.cells.map(({ at, filled }) => [at.row, filled.entry]));
  const levels = new Map(
    [...rows, ...others].map(({ entry, category, subcategory }) => [entry, { category, subcategory }]),
  );
  const wasOf = (row: number): number | null => tracks.rows[row]?.was ?? null;
  const isOfNewRow = ({ at }: PlannedCell): boolean =>
    placed.has(toA1(at)) || (entries.has(at.row) && wasOf(at.row) === null);
  const kinds = new Map(placement.changes.map(({ at, kind }) => [toA1(at), kind]));
  const areas = tracks.merges.map((area) => tracks.areaOf(area));

  const plannedRow = (row: number, entry: LibraryEntry): PlannedRow => {
    const was = wasOf(row);
    return {
      row,
      place: was === null ? { kind: "new", above: tracks.nextOwn(row) } : { kind: "filled", row: was },
      ...(levels.get(entry) ?? { category: "", subcategory: "" }),
      cells: cells.filter((cell) => cell.at.row === row && isOfNewRow(cell)),
    };
  };
  return {
    rows: [...entries].sort(([a], [b]) => a - b).map(([row, entry]) => plannedRow(row, entry)),
    changes: cells
      .filter((cell) => !isOfNewRow(cell) && !movesUp(cell, cells, areas))
      .map((cell) => ({ ...cell, kind: kinds.get(toA1(cell.at)) ?? null })),
    merges: plannedMerges(tracks),
    notes: placement.notes,
  };
}
