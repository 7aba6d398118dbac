import { LocaleType } from "@univerjs/core";
import type { ReadableWorkbook } from "./read-workbook";

const ID = "{00000000-0001-0000-0000-000000000000}";

/** A workbook with one empty sheet. */
export const blankWorkbook = (): ReadableWorkbook => ({
  kind: "workbook",
  activeSheet: null,
  settings: new Map(),
  drawings: new Set(),
  data: {
    id: crypto.randomUUID(),
    name: "空白工作簿.xlsx",
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: [ID],
    sheets: { [ID]: { id: ID, name: "Sheet1" } },
  },
});
