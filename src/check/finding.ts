import type { Address } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import type { Fix, Text } from "../rules/rule";
import type { FieldName } from "../table/goal-table";

/** A rule's problem, placed: what the pane lists, the cells show and the command line prints. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly at: Address;
  /** The table's place on its worksheet. */
  readonly table: number;
  /** The project's place in its table; null for a finding about the form or the workbook. */
  readonly project: number | null;
  readonly field: FieldName;
  /** The name of the indicator the cell belongs to, or of the project; "" when neither has one. */
  readonly subject: string;
  /** What the cell displays. */
  readonly text: string;
  readonly message: Text;
  readonly source: Text;
  readonly fix?: Fix;
  readonly also: readonly Address[];
}
