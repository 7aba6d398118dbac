import type { Area } from "../sheet/address";
import type { FieldName } from "./goal-table";

/** What the user decided about one table of a worksheet, against what the reader would have made of it. */
export interface TableChoice {
  readonly sheet: string;
  /** Header and body of the grid; null when the choice is about every table the reader finds on the sheet. */
  readonly area: Area | null;
  /** Columns (from zero) the user named; null says the column means none of the known fields. */
  readonly columns: readonly { readonly column: number; readonly field: FieldName | null }[];
  /** The form profile; null leaves it to the reader. */
  readonly form: string | null;
}

/** Everything the user decided about reading a workbook. */
export interface ReadingChoices {
  readonly tables: readonly TableChoice[];
}
