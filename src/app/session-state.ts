import type { Finding } from "../check/finding";
import type { PresetName } from "../check/rule-set";
import type { Text } from "../rules/rule";
import type { Severity } from "../sheet/mark";
import type { Report } from "./report";
import type { Step } from "./history";
import type { LibraryState } from "./library-state";
import type { SummaryState } from "./summary-state";

/** What the session is busy with. */
export type Task = "check" | "fix" | "clear" | "undo" | "reveal" | "library" | "insert" | "summary" | "write-summary";

/** What the session is doing, or how the last thing it did ended. */
export type Activity =
  | { readonly kind: "starting" }
  | { readonly kind: "busy"; readonly task: Task }
  | { readonly kind: "ready"; readonly notice: Text | null }
  | { readonly kind: "failed"; readonly notice: Text };

/** What is known about the worksheet that was checked last. */
export type CheckState =
  | { readonly kind: "unchecked" }
  | { readonly kind: "no-table"; readonly advice: Text }
  | {
      readonly kind: "checked";
      readonly report: Report;
      readonly selected: Finding | null;
      /** True when the worksheet was edited, not by us, since it was read. */
      readonly outdated: boolean;
    };

/** Everything the pane shows; a new value with every change. */
export interface SessionState {
  readonly activity: Activity;
  readonly check: CheckState;
  readonly library: LibraryState;
  readonly summary: SummaryState;
  /** The worksheet the user is on, as far as the host has told. */
  readonly active: string | null;
  readonly preset: PresetName;
  /** The severities whose findings are listed. */
  readonly severities: ReadonlySet<Severity>;
  /** What can be taken back, the latest last. */
  readonly history: readonly Step[];
}
