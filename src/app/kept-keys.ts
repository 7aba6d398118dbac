/** Under which keys the workbook keeps what is ours: the steps that we made, and the decisions to ignore. */
export const HISTORY = "history";
export const IGNORES = "ignores";

/** The name of the preset, how tables are read, and what differs from the preset. */
export const PRESET = "preset";
export const READING = "reading";
export const RULES = "rules";
