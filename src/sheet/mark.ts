import type { Address } from "./address";

export type Severity = "error" | "warning" | "info";

/** How words are put beside a cell: as a comment, which can be answered, or as a plain note. */
export type RemarkKind = "comment" | "note";

/** Words beside a marked cell. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly text: string;
}

/** A coloured cell: what the user sees of a finding on the worksheet. */
export interface Mark {
  readonly at: Address;
  readonly severity: Severity;
  readonly remark?: Remark;
}
