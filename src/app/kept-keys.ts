/** Under which keys the workbook keeps what is ours: the decisions to ignore, and the steps that we made. */
export { IGNORES } from "../check/kept-as";
export const HISTORY = "history";

/** The name of the preset, how tables are read, and what differs from the preset. */
export const PRESET = "preset";
export const READING = "reading";
export const RULES = "rules";
