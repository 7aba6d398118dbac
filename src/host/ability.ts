/**
 * What only some versions of a spreadsheet can. "merged-areas": tell which cells are merged. "own-changes": tell our
 * changes from the user's. "comments", "notes": let us put words beside cells.
 */
export type Ability = "merged-areas" | "own-changes" | "comments" | "notes";

/** A spreadsheet program as the user has it. */
export interface Edition {
  /** As "Excel 16.0.17932.20000 (PC)". */
  readonly name: string;
  /** What it offers to programs like ours, as "ExcelApi 1.14". */
  readonly level: string;
  /** What it cannot do, each with the level that can. */
  readonly lacks: ReadonlyMap<Ability, string>;
}
