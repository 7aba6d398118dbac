import type { Address } from "./address";

export type Severity = "error" | "warning" | "info";

/** A coloured cell: what the user sees of a finding on the worksheet. */
export interface Mark {
  readonly at: Address;
  readonly severity: Severity;
}
