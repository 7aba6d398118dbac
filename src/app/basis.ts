import type { RuleSet } from "../check/rule-set";
import type { ReadingChoices } from "../table/reading-choices";

/** How worksheets are read and checked: what the user decided about their tables, and the rules that apply. */
export interface Basis {
  readonly choices: ReadingChoices;
  readonly ruleSet: RuleSet;
}
