import type { Member } from "./fake-model";
import type { Server } from "./fake-state";
import { ExcelError, keyAt, type FakeValidation } from "./fake-workbook";

const NONE: FakeValidation = {
  type: "None",
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

const types: Readonly<Record<string, string>> = { list: "List", wholeNumber: "WholeNumber", custom: "Custom" };

function* keysOf({ areas }: Server): Iterable<string> {
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) yield keyAt(row, column);
    }
  }
}

function set({ sheet, ...self }: Server, name: string, value: unknown): void {
  if (sheet.isProtected) throw new ExcelError("AccessDenied");
  const [kind = ""] = name === "rule" ? Object.keys(value as object) : [];
  if (name === "rule" && !(kind in types)) throw new ExcelError("InvalidArgument", `no rule: ${kind}`);
  const changes = name === "rule" ? { rule: value, type: types[kind] } : { [name]: value };
  for (const key of keysOf({ sheet, ...self })) {
    sheet.validations.set(key, { ...(sheet.validations.get(key) ?? NONE), ...changes });
  }
}

/** What the cells agree on; null where they differ. */
function get(self: Server, name: string): unknown {
  const values = Array.from(keysOf(self), (key) => (self.sheet.validations.get(key) ?? NONE)[name]);
  return values.every((value) => JSON.stringify(value) === JSON.stringify(values[0])) ? values[0] : null;
}

const part = (name: string): Member => ({
  kind: "scalar",
  get: (self) => get(self, name),
  set: (self, value) => {
    set(self, name, value);
  },
});

const layout = (name: string): Member => ({
  kind: "scalar",
  get: ({ sheet }) => sheet.print.get(name) ?? null,
  set: ({ sheet }, value) => {
    sheet.print.set(name, value);
  },
});

const place = ({ areas: [area] }: Server): unknown => area;

const child = (to: string): Member => ({ kind: "child", to, get: (self) => ({ ...self, type: to }) });

/** Data validations and page layouts. */
export const layoutModel: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  DataValidation: {
    type: { kind: "scalar", get: (self) => get(self, "type") },
    rule: part("rule"),
    ignoreBlanks: part("ignoreBlanks"),
    prompt: part("prompt"),
    errorAlert: part("errorAlert"),
  },
  PageLayout: {
    paperSize: layout("paperSize"),
    orientation: layout("orientation"),
    zoom: layout("zoom"),
    centerHorizontally: layout("centerHorizontally"),
    setPrintMargins: {
      kind: "action",
      call: ({ sheet }, unit: string, margins: object) => {
        sheet.print.set("margins", { unit, ...margins });
      },
    },
    setPrintArea: {
      kind: "action",
      call: ({ sheet }, area: Server) => {
        sheet.print.set("area", place(area));
      },
    },
    setPrintTitleRows: {
      kind: "action",
      call: ({ sheet }, rows: Server) => {
        sheet.print.set("titleRows", place(rows));
      },
    },
    headersFooters: child("HeaderFooterGroup"),
  },
  HeaderFooterGroup: { defaultForAllPages: child("HeaderFooter") },
  HeaderFooter: { centerFooter: layout("centerFooter") },
};
