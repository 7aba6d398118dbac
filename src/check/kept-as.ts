/** Under which key a workbook keeps the decisions to ignore. */
export const IGNORES = "ignores";
