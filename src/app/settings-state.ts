import type { RuleEntry } from "./rule-catalogue";
import type { TableReading } from "./table-reading";

/** What the settings show, once they are opened. */
export type SettingsState =
  | { readonly kind: "closed" }
  | {
      readonly kind: "open";
      readonly rules: readonly RuleEntry[];
      /** The worksheet whose tables are shown; null when none could be read. */
      readonly sheet: string | null;
      readonly readings: readonly TableReading[];
      /** What was wrong with the rule-set file that was imported last, in Chinese. */
      readonly faults: readonly string[];
    };
