// First, because schemas are built while the modules below are loaded.
import "./configure-zod";

/**
 * The checking core, the library, the summary, and the work of the session's commands: what the pane fetches only after
 * it is on the screen. Everything else of the pane may import types from there, but no code.
 */
export { ignoreTarget, readIgnores, writeIgnores } from "../check/ignores";
export { summarySheet } from "../summary/summary-sheet";
export { checkSheets, withSheets } from "./check-sheets";
export { checkScope, clearMarks, markAgain, recheck } from "./checking";
export { movedChoices, withArea, withColumn, withForm, withoutChoices } from "./choose-reading";
export { copyFindings, exportFindings } from "./exporting";
export { applyPreview, fixAllSafe, fixFinding, fixFindings } from "./fixing";
export { readHistory, writeHistory } from "./history";
export { ignoreFinding, restoreIgnored } from "./ignoring";
export { insertTicked, openLibraryFor } from "./inserting";
export {
  answer,
  chooseTarget,
  chooseType,
  isUnanswered,
  openLibrary,
  reopenLibrary,
  showSearch,
  tickCore,
  tickEntry,
  tickNone,
  withOwnSets,
} from "./library-state";
export { libraryTypes } from "./library-types";
export * as keepingOwnSets from "./keeping-own-sets";
export { knowingOwnSets } from "./knowing-own-sets";
export { selectedNotice } from "./notices";
export { readPreset } from "./read-preset";
export { recheckOutdated } from "./rechecking";
export { withRule } from "./rule-changes";
export { importRuleSet, readRuleSettings, ruleSetOf } from "./rule-settings";
export { remarkWriter } from "./remark-writer";
export { reportRows, reportSheet, reportText } from "./report-sheet";
export { safeFixes } from "./safe-fixes";
export { readChoices, writeChoices } from "./stored-choices";
export { openTotals, writeTotals } from "./summarizing";
export { openSummary, summaryWith } from "./summary-state";
export { readingsOf } from "./table-reading";
export { undoStep } from "./undoing";

/** What a whole new form is made of, fetched when one is asked for. */
export const loadNewForm = () => import("./making-form");

/** The rules as the settings show them, fetched when the settings are opened. */
export const loadRuleCatalogue = () => import("./rule-catalogue");

/** The search through the library, fetched with the first letter that is typed. */
export const loadLibrarySearch = () => import("../library/search");
