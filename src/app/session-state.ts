import type { Finding } from "../check/finding";
import type { Ignore } from "../check/ignores";
import type { PresetName } from "../check/rule-set";
import type { Text } from "../rules/rule";
import type { RemarkKind } from "../sheet/mark";
import type { ReadingChoices } from "../table/reading-choices";
import type { LogEntry } from "./activity-log";
import type { Filter } from "./filter";
import type { FixPreview } from "./fix-preview";
import type { Edits } from "./outdated";
import type { OwnSetsState } from "./own-library-state";
import type { Report, Scope } from "./report";
import type { RuleSettings } from "./rule-changes";
import type { SettingsState } from "./settings-state";
import type { Step } from "./undo-history";
import type { LibraryState } from "./library-state";
import type { NewFormState } from "./new-form-state";
import type { SummaryState } from "./summary-state";

/** What the session is busy with. */
export type Task =
  | "check"
  | "fix"
  | "ignore"
  | "clear"
  | "undo"
  | "reveal"
  | "export"
  | "copy"
  | "library"
  | "insert"
  | "new-form"
  | "summary"
  | "write-summary"
  | "settings"
  | "own-sets";

/** How far a command has come that goes from worksheet to worksheet. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What the session is doing, or how the last thing it did ended. */
export type Activity =
  | { readonly kind: "starting" }
  | { readonly kind: "busy"; readonly task: Task; readonly progress: Progress | null }
  | { readonly kind: "ready"; readonly notice: Text | null }
  | { readonly kind: "failed"; readonly notice: Text };

/** What is known about what was checked last. */
export type CheckState =
  | { readonly kind: "unchecked" }
  | { readonly kind: "no-table"; readonly advice: Text }
  | {
      readonly kind: "checked";
      readonly report: Report;
      readonly selected: Finding | null;
      /** The edits that this takes in. */
      readonly edits: Edits;
    };

/** Everything the pane shows; a new value with every change. */
export interface SessionState {
  readonly activity: Activity;
  readonly check: CheckState;
  readonly library: LibraryState;
  /** What the user asks of a new worksheet with an empty form. */
  readonly newForm: NewFormState;
  readonly summary: SummaryState;
  /** The user's own sets, which are chosen from like the types of the library. */
  readonly ownSets: OwnSetsState;
  /** The worksheet the user is on, as far as the host has told. */
  readonly active: string | null;
  readonly preset: PresetName;
  /** What differs from the preset. */
  readonly ruleSettings: RuleSettings;
  /** What the user decided about reading the tables. */
  readonly choices: ReadingChoices;
  readonly settings: SettingsState;
  /** The edits that were not ours, as far as the host has told. */
  readonly edits: Edits;
  /** What the next check is about. */
  readonly scope: Scope;
  /** Which findings are listed. */
  readonly filter: Filter;
  /** Fixes that wait for the user's word; null when none do. */
  readonly preview: FixPreview | null;
  /** What the workbook keeps of decisions not to be told of a finding. */
  readonly ignores: readonly Ignore[];
  /** Who ignores findings here; "" until they have said. */
  readonly reviewer: string;
  /** Whether edits are followed by a check. */
  readonly checksEdits: boolean;
  /** How what was found is written beside the cells; null when it is not. */
  readonly remarks: RemarkKind | null;
  /** What can be taken back, the latest last. */
  readonly history: readonly Step[];
  /** What was done since the pane was opened, the latest last. */
  readonly log: readonly LogEntry[];
}
