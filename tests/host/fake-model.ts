import { areaFromA1, areaToA1, overlap, sameArea, type Area } from "../../src/sheet/address";
import { layoutModel } from "./fake-layout";
import { remarkCollections, remarkModel } from "./fake-remarks";
import type { Server } from "./fake-state";
import {
  ExcelError,
  copyFormats,
  deleteRows,
  fakeSheet,
  formatAt,
  freshId,
  insertRows,
  keyAt,
  textAt,
  typed,
  usedArea,
  type FakeCell,
  type FakeConditionalFormat,
  type FakeSheet,
} from "./fake-workbook";

/** What one can do with a member of an object, and what Excel then does; `since` is the ExcelApi that brought it. */
export type Member =
  | {
      readonly kind: "scalar";
      readonly get: (self: Server) => unknown;
      readonly set?: (self: Server, value: unknown) => void;
    }
  | { readonly kind: "child"; readonly to: string; readonly get: (self: Server) => Server | null }
  | { readonly kind: "items"; readonly to: string; readonly get: (self: Server) => readonly Server[] }
  | {
      readonly kind: "object";
      readonly to: string;
      readonly since?: string;
      readonly call: (self: Server, ...args: never[]) => Server | null;
    }
  | { readonly kind: "action"; readonly since?: string; readonly call: (self: Server, ...args: never[]) => void }
  | { readonly kind: "result"; readonly since?: string; readonly call: (self: Server, ...args: never[]) => unknown }
  | { readonly kind: "event"; readonly since?: string };

const WHOLE: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** In points. */
export const STANDARD_HEIGHT = 14.25;

/** Throws an error as Excel answers it. */
export const refuse = (code: string, message?: string): never => {
  throw new ExcelError(code, message);
};

const areaOf = ({ areas }: Server): Area => areas[0] ?? refuse("InvalidReference");

const make = (from: Server, type: string, changes: Partial<Server> = {}): Server => ({ ...from, type, ...changes });

const range = (from: Server, area: Area): Server => make(from, "Range", { areas: [area] });

/** "B3:C4" or "5:7" → area. */
export function parseArea(address: string): Area {
  const [, first, last] = /^(\d+):(\d+)$/.exec(address) ?? [];
  if (first !== undefined && last !== undefined) {
    return { ...WHOLE, top: Number(first) - 1, bottom: Number(last) - 1 };
  }
  return areaFromA1(address) ?? refuse("InvalidArgument", `no address: ${address}`);
}

/** The cells of an area, row by row. */
export function* cellsOf({ top, left, bottom, right }: Area): Iterable<readonly [row: number, column: number]> {
  if ((bottom - top + 1) * (right - left + 1) > 5_000_000) refuse("RangeExceedsLimit");
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) yield [row, column];
  }
}

/** A table of the range's cells; null when they are too many for one answer. */
function table<T>(self: Server, of: (row: number, column: number) => T): T[][] | null {
  const area = areaOf(self);
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return count > self.fake.cellLimit ? null : grid(area, of);
}

function grid<T>(area: Area, of: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (const [row, column] of cellsOf(area)) {
    if (column === area.left) rows.push([]);
    rows.at(-1)?.push(of(row, column));
  }
  return rows;
}

/** The sum of a range is the one formula that the fake calculates. */
export function calculate(sheet: FakeSheet): void {
  for (const cell of sheet.cells.values()) {
    const area = areaFromA1(/^=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(cell.formula ?? "")?.[1] ?? "");
    if (!area) continue;
    const values = [...cellsOf(area)].map(([row, column]) => sheet.cells.get(keyAt(row, column))?.value);
    cell.value = values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
  }
}

const guard = ({ sheet }: Server): void => {
  if (sheet.isProtected) refuse("AccessDenied");
};

function noteChange({ fake, sheet }: Server, address: string, changeType: string): void {
  fake.changed.push({ sheet: sheet.id, address, changeType });
}

function setCells(self: Server, input: unknown): void {
  guard(self);
  const area = areaOf(self);
  const rows = input as readonly (readonly unknown[])[];
  const fits =
    rows.length === area.bottom - area.top + 1 && rows.every(({ length }) => length === area.right - area.left + 1);
  if (!fits) refuse("InvalidArgument", "the table has another size than the range");
  const { sheet } = self;
  for (const [row, column] of cellsOf(area)) {
    const cell: FakeCell | null = typed(rows[row - area.top]?.[column - area.left]);
    if (cell) sheet.cells.set(keyAt(row, column), cell);
    else sheet.cells.delete(keyAt(row, column));
  }
  calculate(sheet);
  noteChange(self, areaToA1(area), "RangeEdited");
}

function setFormat(self: Server, property: string, value: unknown): void {
  guard(self);
  const isColor = property === "fill" || property === "color";
  if (isColor && !/^#[0-9A-F]{6}$/.test(String(value))) refuse("InvalidArgument", `no colour: ${String(value)}`);
  const { sheet } = self;
  const area = areaOf(self);
  for (const [row, column] of cellsOf(area)) {
    sheet.formats.set(keyAt(row, column), { ...formatAt(sheet, row, column), [property]: value });
  }
}

function merge(self: Server): void {
  guard(self);
  const { sheet } = self;
  const area = areaOf(self);
  if (sheet.merges.some((other) => overlap(other, area) && !sameArea(other, area))) refuse("MergedRangeConflict");
  for (const [row, column] of cellsOf(area)) {
    if (row !== area.top || column !== area.left) sheet.cells.delete(keyAt(row, column));
  }
  sheet.merges = [...sheet.merges.filter((other) => !sameArea(other, area)), area];
}

function moveRows(self: Server, direction: unknown, move: typeof insertRows): void {
  guard(self);
  const area = areaOf(self);
  if (area.left > 0 || area.right < WHOLE.right)
    refuse("InvalidArgument", "only whole rows are inserted or deleted here");
  if (direction !== "Down" && direction !== "Up") refuse("InvalidArgument");
  move(self.sheet, area.top, area.bottom - area.top + 1);
  calculate(self.sheet);
  noteChange(self, `${area.top + 1}:${area.bottom + 1}`, direction === "Down" ? "RowInserted" : "RowDeleted");
}

function startingIn({ sheet, areas }: Server): Server["areas"] | null {
  const found = sheet.merges.filter(({ top, left }) =>
    areas.some((area) => overlap(area, { top, left, bottom: top, right: left })),
  );
  if (found.length > 512) refuse("GeneralException");
  return found.length > 0 ? found : null;
}

const used = (self: Server, valuesOnly: boolean, within?: Area): Server | null => {
  const area = usedArea(self.sheet, valuesOnly, within);
  return area && range(self, area);
};

const formatPart = (self: Server): FakeConditionalFormat => self.part as FakeConditionalFormat;

const conditional = (property: string): Member => ({
  kind: "scalar",
  get: (self) => formatPart(self).format[property],
  set: (self, value) => {
    const isColor = /color/i.test(property);
    if (isColor && !/^#[0-9A-F]{6}$/.test(String(value))) refuse("InvalidArgument", `no colour: ${String(value)}`);
    formatPart(self).format[property] = value;
  },
});

/** What Excel answers of a cell that nobody has dressed. */
const plainFormat: Readonly<Record<string, unknown>> = { size: 11, wrapText: false };

const cellFormat = (property: string): Member => ({
  kind: "scalar",
  get: (self) => formatAt(self.sheet, areaOf(self).top, areaOf(self).left)[property] ?? plainFormat[property],
  set: (self, value) => {
    setFormat(self, property, value);
  },
});

const child = (to: string): Member => ({ kind: "child", to, get: (self) => make(self, to) });

const sheetServer = (self: Server, sheet: FakeSheet): Server => make(self, "Worksheet", { sheet, areas: [WHOLE] });

const findSheet = ({ fake }: Server, name: string): FakeSheet | undefined =>
  fake.sheets.find((sheet) => sheet.name === name);

const needStructure = ({ fake }: Server): void => {
  if (fake.structureProtected) refuse("AccessDenied");
};

function addSheet(self: Server, name: string): Server {
  needStructure(self);
  if (findSheet(self, name)) refuse("ItemAlreadyExists");
  if (name.length > 31 || /[\\/?*[\]:]/.test(name)) refuse("InvalidArgument");
  const sheet = fakeSheet(name);
  self.fake.sheets.push(sheet);
  return sheetServer(self, sheet);
}

function deleteSheet(self: Server): void {
  needStructure(self);
  const { fake, sheet } = self;
  const visible = fake.sheets.filter((other) => other.visibility === "Visible");
  if (visible.length === 1 && visible[0] === sheet) refuse("InvalidOperation");
  fake.sheets.splice(fake.sheets.indexOf(sheet), 1);
  if (fake.active === sheet.name) fake.active = fake.sheets[0]?.name ?? "";
}

function addFormat(self: Server, type: string): Server {
  guard(self);
  const part: FakeConditionalFormat = { id: freshId(), areas: self.areas, type, formula: "", format: {} };
  self.sheet.conditionalFormats.unshift(part);
  return make(self, "ConditionalFormat", { part });
}

function areasFrom(self: Server, addresses: string): Server {
  if (addresses.length > 8_192) refuse("InvalidArgument", "the address list is too long");
  return make(self, "RangeAreas", { areas: addresses.split(",").map(parseArea) });
}

const border = (edge: string): string => `border${edge}`;

/** The part of Excel's object model that our adapter uses. */
export const model: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  Application: {
    suspendScreenUpdatingUntilNextSync: { kind: "action", since: "1.9", call: () => undefined },
    calculationMode: { kind: "scalar", get: ({ fake }) => fake.calculationMode },
  },
  Workbook: {
    application: child("Application"),
    worksheets: child("WorksheetCollection"),
    settings: child("SettingCollection"),
    protection: child("WorkbookProtection"),
  },
  WorkbookProtection: { protected: { kind: "scalar", get: ({ fake }) => fake.structureProtected } },
  WorksheetCollection: {
    items: { kind: "items", to: "Worksheet", get: (self) => self.fake.sheets.map((sheet) => sheetServer(self, sheet)) },
    add: { kind: "object", to: "Worksheet", call: addSheet },
    getItem: {
      kind: "object",
      to: "Worksheet",
      call: (self, name: string) => sheetServer(self, findSheet(self, name) ?? refuse("ItemNotFound")),
    },
    getItemOrNullObject: {
      kind: "object",
      to: "Worksheet",
      call: (self, name: string) => {
        const sheet = findSheet(self, name);
        return sheet ? sheetServer(self, sheet) : null;
      },
    },
    getActiveWorksheet: {
      kind: "object",
      to: "Worksheet",
      call: (self) => sheetServer(self, findSheet(self, self.fake.active) ?? refuse("UnsupportedSheet")),
    },
    onChanged: { kind: "event", since: "1.9" },
    onActivated: { kind: "event", since: "1.7" },
    onSelectionChanged: { kind: "event", since: "1.9" },
  },
  ...remarkModel,
  ...layoutModel,
  Worksheet: {
    ...remarkCollections,
    id: { kind: "scalar", get: ({ sheet }) => sheet.id },
    name: { kind: "scalar", get: ({ sheet }) => sheet.name },
    visibility: { kind: "scalar", get: ({ sheet }) => sheet.visibility },
    protection: child("WorksheetProtection"),
    pageLayout: child("PageLayout"),
    activate: {
      kind: "action",
      call: ({ fake, sheet }) => {
        if (sheet.visibility !== "Visible") refuse("InvalidOperation");
        fake.active = sheet.name;
      },
    },
    delete: { kind: "action", call: deleteSheet },
    getRange: {
      kind: "object",
      to: "Range",
      call: (self, address?: string) => range(self, address === undefined ? WHOLE : parseArea(address)),
    },
    getRangeByIndexes: {
      kind: "object",
      to: "Range",
      call: (self, top: number, left: number, rows: number, columns: number) =>
        range(self, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
    },
    getRanges: { kind: "object", to: "RangeAreas", since: "1.9", call: areasFrom },
    getUsedRange: {
      kind: "object",
      to: "Range",
      call: (self, valuesOnly: boolean) =>
        used(self, valuesOnly) ?? range(self, { top: 0, left: 0, bottom: 0, right: 0 }),
    },
    getUsedRangeOrNullObject: {
      kind: "object",
      to: "Range",
      call: (self, valuesOnly: boolean) => used(self, valuesOnly),
    },
  },
  WorksheetProtection: { protected: { kind: "scalar", get: ({ sheet }) => sheet.isProtected } },
  Range: {
    rowIndex: { kind: "scalar", get: (self) => areaOf(self).top },
    columnIndex: { kind: "scalar", get: (self) => areaOf(self).left },
    rowCount: { kind: "scalar", get: (self) => areaOf(self).bottom - areaOf(self).top + 1 },
    columnCount: { kind: "scalar", get: (self) => areaOf(self).right - areaOf(self).left + 1 },
    values: {
      kind: "scalar",
      get: (self) => table(self, (row, column) => self.sheet.cells.get(keyAt(row, column))?.value ?? ""),
      set: setCells,
    },
    formulas: {
      kind: "scalar",
      get: (self) =>
        table(self, (row, column) => {
          const cell = self.sheet.cells.get(keyAt(row, column));
          return cell?.formula ?? cell?.value ?? "";
        }),
      set: setCells,
    },
    text: { kind: "scalar", get: (self) => table(self, (row, column) => textAt(self.sheet, row, column)) },
    numberFormat: {
      kind: "scalar",
      get: (self) => table(self, (row, column) => formatAt(self.sheet, row, column).numberFormat),
      set: (self, value) => {
        const area = areaOf(self);
        const rows = value as readonly (readonly string[])[];
        if (rows.length !== area.bottom - area.top + 1) refuse("InvalidArgument");
        for (const [row, column] of cellsOf(area)) {
          setFormat(
            range(self, { top: row, left: column, bottom: row, right: column }),
            "numberFormat",
            rows[row - area.top]?.[column - area.left],
          );
        }
      },
    },
    format: child("RangeFormat"),
    dataValidation: child("DataValidation"),
    conditionalFormats: child("ConditionalFormatCollection"),
    insert: {
      kind: "action",
      call: (self, direction: unknown) => {
        moveRows(self, direction, insertRows);
      },
    },
    delete: {
      kind: "action",
      call: (self, direction: unknown) => {
        moveRows(self, direction, deleteRows);
      },
    },
    merge: { kind: "action", call: merge },
    unmerge: {
      kind: "action",
      call: (self) => {
        guard(self);
        self.sheet.merges = self.sheet.merges.filter((area) => !overlap(area, areaOf(self)));
      },
    },
    copyFrom: {
      kind: "action",
      since: "1.9",
      call: (self, source: Server, what: unknown) => {
        guard(self);
        if (what !== "Formats") refuse("InvalidArgument");
        copyFormats(self.sheet, areaOf(source), areaOf(self));
      },
    },
    select: {
      kind: "action",
      call: (self) => {
        if (self.fake.active !== self.sheet.name) refuse("InvalidSelection");
        self.fake.selected = areaToA1(areaOf(self));
      },
    },
    getUsedRangeOrNullObject: {
      kind: "object",
      to: "Range",
      call: (self, valuesOnly: boolean) => used(self, valuesOnly, areaOf(self)),
    },
    getMergedAreasOrNullObject: {
      kind: "object",
      to: "RangeAreas",
      since: "1.13",
      call: (self) => {
        const areas = startingIn(self);
        return areas && make(self, "RangeAreas", { areas });
      },
    },
    getRowProperties: {
      kind: "result",
      since: "1.9",
      call: (self) =>
        grid({ ...areaOf(self), right: areaOf(self).left }, (row) => ({
          rowHidden: self.sheet.hiddenRows.has(row),
        })).flat(),
    },
    getColumnProperties: {
      kind: "result",
      since: "1.9",
      call: (self) =>
        grid({ ...areaOf(self), bottom: areaOf(self).top }, (_, column) => ({
          columnHidden: self.sheet.hiddenColumns.has(column),
        })).flat(),
    },
  },
  RangeAreas: {
    areas: child("RangeCollection"),
    conditionalFormats: child("ConditionalFormatCollection"),
  },
  RangeCollection: {
    items: { kind: "items", to: "Range", get: (self) => self.areas.map((area) => range(self, area)) },
  },
  RangeFormat: {
    fill: child("RangeFill"),
    font: child("RangeFont"),
    borders: child("RangeBorderCollection"),
    horizontalAlignment: cellFormat("horizontalAlignment"),
    verticalAlignment: cellFormat("verticalAlignment"),
    wrapText: cellFormat("wrapText"),
    columnWidth: {
      kind: "scalar",
      get: (self) => self.sheet.widths.get(areaOf(self).left) ?? 48,
      set: (self, value) => {
        guard(self);
        for (let column = areaOf(self).left; column <= areaOf(self).right; column += 1)
          self.sheet.widths.set(column, Number(value));
      },
    },
    rowHeight: {
      kind: "scalar",
      get: (self) => self.sheet.heights.get(areaOf(self).top) ?? STANDARD_HEIGHT,
      set: (self, value) => {
        guard(self);
        for (let row = areaOf(self).top; row <= areaOf(self).bottom; row += 1)
          self.sheet.heights.set(row, Number(value));
      },
    },
  },
  RangeFill: { color: cellFormat("fill") },
  RangeFont: {
    name: cellFormat("name"),
    bold: cellFormat("bold"),
    color: cellFormat("color"),
    size: cellFormat("size"),
  },
  RangeBorderCollection: {
    getItem: {
      kind: "object",
      to: "RangeBorder",
      call: (self, edge: string) => make(self, "RangeBorder", { part: border(edge) }),
    },
  },
  RangeBorder: {
    style: {
      kind: "scalar",
      get: () => refuse("NotImplemented"),
      set: (self, value) => {
        setFormat(self, String(self.part), value);
      },
    },
  },
  ConditionalFormatCollection: {
    items: {
      kind: "items",
      to: "ConditionalFormat",
      get: (self) =>
        self.sheet.conditionalFormats
          .filter(({ areas }) => areas.some((area) => self.areas.some((other) => overlap(area, other))))
          .map((part) => make(self, "ConditionalFormat", { part })),
    },
    add: { kind: "object", to: "ConditionalFormat", call: addFormat },
    getItem: {
      kind: "object",
      to: "ConditionalFormat",
      call: (self, id: string) =>
        make(self, "ConditionalFormat", {
          part: self.sheet.conditionalFormats.find((format) => format.id === id) ?? refuse("ItemNotFound"),
        }),
    },
  },
  ConditionalFormat: {
    id: { kind: "scalar", get: (self) => formatPart(self).id },
    type: { kind: "scalar", get: (self) => formatPart(self).type },
    custom: {
      kind: "child",
      to: "CustomConditionalFormat",
      get: (self) =>
        formatPart(self).type === "Custom" ? make(self, "CustomConditionalFormat") : refuse("ItemNotFound"),
    },
    customOrNullObject: {
      kind: "child",
      to: "CustomConditionalFormat",
      get: (self) => (formatPart(self).type === "Custom" ? make(self, "CustomConditionalFormat") : null),
    },
    delete: {
      kind: "action",
      call: (self) => {
        guard(self);
        self.sheet.conditionalFormats = self.sheet.conditionalFormats.filter((format) => format !== self.part);
      },
    },
  },
  CustomConditionalFormat: { rule: child("ConditionalFormatRule"), format: child("ConditionalRangeFormat") },
  ConditionalFormatRule: {
    formula: {
      kind: "scalar",
      get: (self) => formatPart(self).formula,
      set: (self, value) => {
        if (typeof value !== "string" || !value.startsWith("=")) refuse("InvalidArgument");
        formatPart(self).formula = String(value);
      },
    },
  },
  ConditionalRangeFormat: {
    fill: child("ConditionalRangeFill"),
    font: child("ConditionalRangeFont"),
    borders: child("ConditionalRangeBorderCollection"),
  },
  ConditionalRangeFill: { color: conditional("fillColor") },
  ConditionalRangeFont: {
    bold: conditional("bold"),
    italic: conditional("italic"),
    underline: conditional("underline"),
    color: conditional("fontColor"),
  },
  ConditionalRangeBorderCollection: {
    getItem: { kind: "object", to: "ConditionalRangeBorder", call: (self) => make(self, "ConditionalRangeBorder") },
  },
  ConditionalRangeBorder: { style: conditional("borderStyle"), color: conditional("borderColor") },
  SettingCollection: {
    items: {
      kind: "items",
      to: "Setting",
      get: (self) => [...self.fake.settings.keys()].map((part) => make(self, "Setting", { part })),
    },
    add: {
      kind: "object",
      to: "Setting",
      call: (self, key: string, value: unknown) => {
        self.fake.settings.set(key, value);
        return make(self, "Setting", { part: key });
      },
    },
    getItem: {
      kind: "object",
      to: "Setting",
      call: (self, key: string) =>
        self.fake.settings.has(key) ? make(self, "Setting", { part: key }) : refuse("ItemNotFound"),
    },
  },
  Setting: {
    key: { kind: "scalar", get: (self) => self.part },
    value: { kind: "scalar", get: (self) => self.fake.settings.get(String(self.part)) },
    delete: {
      kind: "action",
      call: (self) => {
        self.fake.settings.delete(String(self.part));
      },
    },
  },
};
