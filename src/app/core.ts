// First, because schemas are built while the modules below are loaded.
import "./configure-zod";

/**
 * The checking core, the library and the summary: what the pane fetches only after it is on the screen. Everything
 * else of the pane may import types from there, but no code.
 */
export { invertPatch } from "../sheet/invert-patch";
export { summarySheet } from "../summary/summary-sheet";
export { checkSheet } from "./check-sheet";
export { readHistory, withStep, writeHistory } from "./history";
export { answer, chooseTarget, chooseType, isUnanswered, openLibrary, reopenLibrary, tickEntry } from "./library-state";
export { readPreset } from "./read-preset";
export { safeFixes } from "./safe-fixes";
export { openSummary, summaryWith } from "./summary-state";
