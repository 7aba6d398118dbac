import { sameArea, type Area } from "../sheet/address";
import type { Edit, SetEdit } from "../sheet/patch";
import type { Content, Sheet } from "../sheet/sheet";

/** A row that is followed through a patch: its number before that, null for one that the patch adds. */
export interface Track {
  readonly was: number | null;
}

/** A merged area that is followed through a patch. */
export interface TrackedArea {
  readonly top: Track;
  readonly bottom: Track;
  readonly left: number;
  readonly right: number;
  /** As the user made it; null for one that the insertion makes. */
  readonly own: Area | null;
}

/** What a patch writes into one cell. */
export interface Written {
  readonly track: Track;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
}

function lastRow(edits: readonly Edit[], { used, merges }: Sheet): number {
  const rows = edits.flatMap((edit) => {
    if (edit.kind === "set") return [edit.at.row];
    if (edit.kind === "merge" || edit.kind === "unmerge") return [edit.area.bottom];
    return edit.kind === "insert-rows" ? [edit.row + edit.count] : [];
  });
  return [...rows, ...(merges ?? []).map(({ bottom }) => bottom)].reduce((a, b) => Math.max(a, b), used?.bottom ?? 0);
}

/** Follows rows, contents and merged areas through a patch that inserts rows. */
export class RowTracks {
  /** Every row, in the order in which they stand afterwards. */
  readonly rows: Track[];
  /** The merged areas there are afterwards. */
  merges: readonly TrackedArea[];
  /** The merged areas that were taken apart, as the rows were numbered then. */
  readonly dissolved: Area[] = [];
  /** Each cell that was written, once. */
  readonly written: Written[] = [];
  #places: ReadonlyMap<Track, number> | null = null;

  constructor(sheet: Sheet, edits: readonly Edit[]) {
    this.rows = Array.from({ length: lastRow(edits, sheet) + 1 }, (_, was) => ({ was }));
    this.merges = (sheet.merges ?? []).map((area) => this.#tracked(area, area));
    for (const edit of edits) this.#follow(edit);
  }

  /** The number of a row, by now. */
  placeOf(track: Track): number {
    this.#places ??= new Map(this.rows.map((row, place) => [row, place]));
    return this.#places.get(track) ?? -1;
  }

  /** Where a merged area stands by now. */
  areaOf({ top, bottom, left, right }: TrackedArea): Area {
    return { top: this.placeOf(top), bottom: this.placeOf(bottom), left, right };
  }

  /** The first row from here on that was there before, as it was numbered then; behind the last when there is none. */
  nextOwn(row: number): number {
    const next = this.rows.slice(row).find(({ was }) => was !== null)?.was;
    return next ?? this.rows.filter(({ was }) => was !== null).length;
  }

  #tracked({ top, bottom, left, right }: Area, own: Area | null): TrackedArea {
    return { top: this.#track(top), bottom: this.#track(bottom), left, right, own };
  }

  #track(row: number): Track {
    const track = this.rows[row];
    if (!track) throw new RangeError(`a patch reaches row ${String(row)}, beyond the rows it was measured by`);
    return track;
  }

  #follow(edit: Edit): void {
    switch (edit.kind) {
      case "set":
        this.#write(edit);
        return;
      case "insert-rows":
        this.#places = null;
        this.rows.splice(edit.row, 0, ...Array.from({ length: edit.count }, () => ({ was: null })));
        return;
      case "unmerge":
        this.merges = this.merges.filter((area) => !sameArea(this.areaOf(area), edit.area));
        this.dissolved.push(edit.area);
        return;
      case "merge":
        this.merges = [...this.merges, this.#tracked(edit.area, null)];
        return;
      case "delete-rows":
      case "add-sheet":
      case "remove-sheet":
      case "style":
      case "offer":
      case "print":
    }
  }

  #write({ at, before, after }: SetEdit): void {
    const track = this.#track(at.row);
    const place = this.written.findIndex((one) => one.track === track && one.column === at.column);
    const earlier = this.written[place];
    if (earlier) this.written[place] = { ...earlier, after };
    else this.written.push({ track, column: at.column, before, after });
  }
}
