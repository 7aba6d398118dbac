import type { Assigned } from "./assign-columns";
import type { FieldName } from "./goal-table";
import type { Header } from "./header";

/** The columns of a form, side labels and footers included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** An indicator grid on a worksheet: its header, what its columns mean, and the rows that may belong to it. */
export interface Grid extends Span {
  readonly header: Header;
  readonly columns: readonly Assigned[];
  /** First and last row below the header that may belong to the grid. */
  readonly first: number;
  readonly last: number;
  /** Rows of headers that repeat this grid's own. */
  readonly repeatedHeaders: ReadonlySet<number>;
}

/** The worksheet column that was taken for a field. */
export const columnOf = (grid: Grid, field: FieldName): number | undefined =>
  grid.columns.find((assigned) => assigned.field === field)?.column.column;
