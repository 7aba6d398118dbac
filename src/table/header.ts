import type { FieldName } from "./goal-table";
import { headerMeaning } from "./words/header-words";

/** A header text where it stands, in the spelling for comparing. */
export interface HeaderText {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

/** One column of a header: the texts above it from top to bottom. */
export interface HeaderColumn {
  readonly column: number;
  /** The last column that the lowest text is merged over. */
  readonly right: number;
  readonly path: readonly HeaderText[];
}

/** The header of one grid: its rows and columns on the worksheet. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Level columns on the left that a second horizon shares with the first. */
  readonly shared: readonly HeaderColumn[];
}

/** First and last worksheet column of a header. */
export const leftOf = ({ columns }: Header): number => columns[0]?.column ?? 0;
export const rightOf = ({ columns }: Header): number => columns.at(-1)?.right ?? 0;

/** The lowest text over a column: what it is called. */
export const lowestKey = ({ path }: HeaderColumn): string => path.at(-1)?.key ?? "";

/** What a column's own header most likely means. */
export const headerField = (column: HeaderColumn): FieldName | undefined => headerMeaning(lowestKey(column))?.fields[0];
