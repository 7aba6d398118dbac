import { severityOf } from "../../src/host/mark-format";
import { areaFromA1, areaToA1, overlap, sameArea, type Area } from "../../src/sheet/address";
import type { Mark } from "../../src/sheet/mark";
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

/** What a fake Excel is like, and what a test wants to know of it or do to it. */
export interface FakeExcel {
  readonly sheets: FakeSheet[];
  readonly settings: Map<string, unknown>;
  active: string;
  selected: string | null;
  structureProtected: boolean;
  /** The highest ExcelApi it knows: "1.14". */
  version: string;
  /** Bytes that a request or an answer may have. */
  payloadLimit: number;
  /** More cells than this are answered with nothing. */
  cellLimit: number;
  /** Methods that it does not know, whatever its version. */
  readonly missing: Set<string>;
  /** One entry for each request that arrived: how many actions it had. */
  readonly requests: number[];
  /** What is to happen to coming requests, in order; a request without an entry is carried out. */
  readonly faults: Fault[];
  /** Members used so far, as Class.member. */
  readonly touched: Set<string>;
  /** Types into a cell, as the user or as a co-author. */
  type(sheet: string, a1: string, input: string | number | boolean, source?: "Local" | "Remote"): void;
  /** Tells an event to whoever listens. */
  announce(event: string, details: Record<string, unknown>): void;
  find(sheet: string): FakeSheet;
}

/** "none": the request is carried out after all. `actions`: how many of its actions are done before it fails; all when left out. */
export type Fault =
  | { readonly kind: "none" }
  | { readonly kind: "fail"; readonly code: string; readonly message?: string; readonly actions?: number }
  | { readonly kind: "hang" }
  | { readonly kind: "first"; readonly act: () => void };

type Handler = (event: Record<string, unknown>) => Promise<void>;

interface Server {
  readonly type: string;
  readonly fake: State;
  readonly sheet: FakeSheet;
  readonly areas: readonly Area[];
  /** A format, a conditional format or a setting's key: what the type needs. */
  readonly part: unknown;
}

interface State extends FakeExcel {
  readonly handlers: Map<string, Set<Handler>>;
  changed: { readonly sheet: string; readonly address: string }[];
}

type Member =
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

const STANDARD_HEIGHT = 14.25;

const refuse = (code: string, message?: string): never => {
  throw new ExcelError(code, message);
};

const areaOf = ({ areas }: Server): Area => areas[0] ?? refuse("InvalidReference");

const make = (from: Server, type: string, changes: Partial<Server> = {}): Server => ({ ...from, type, ...changes });

const range = (from: Server, area: Area): Server => make(from, "Range", { areas: [area] });

function parseArea(address: string): Area {
  const [, first, last] = /^(\d+):(\d+)$/.exec(address) ?? [];
  if (first !== undefined && last !== undefined) {
    return { ...WHOLE, top: Number(first) - 1, bottom: Number(last) - 1 };
  }
  return areaFromA1(address) ?? refuse("InvalidArgument", `no address: ${address}`);
}

function* cellsOf({ top, left, bottom, right }: Area): Iterable<readonly [row: number, column: number]> {
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
function calculate(sheet: FakeSheet): void {
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

function noteChange({ fake, sheet }: Server, address: string): void {
  fake.changed.push({ sheet: sheet.id, address });
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
  noteChange(self, areaToA1(area));
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
  noteChange(self, `${area.top + 1}:${area.bottom + 1}`);
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

const cellFormat = (property: string): Member => ({
  kind: "scalar",
  get: (self) => formatAt(self.sheet, areaOf(self).top, areaOf(self).left)[property],
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

const model: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  Application: { suspendScreenUpdatingUntilNextSync: { kind: "action", since: "1.9", call: () => undefined } },
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
  Worksheet: {
    id: { kind: "scalar", get: ({ sheet }) => sheet.id },
    name: { kind: "scalar", get: ({ sheet }) => sheet.name },
    visibility: { kind: "scalar", get: ({ sheet }) => sheet.visibility },
    protection: child("WorksheetProtection"),
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
  RangeFont: { bold: cellFormat("bold"), color: cellFormat("color"), size: cellFormat("size") },
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

/** What office.js's proxy objects do: every use is queued, and nothing can be read that was not loaded and synced. */
class Proxied {
  readonly loaded = new Map<string, unknown>();
  readonly children = new Map<string, unknown>();
  server: Server | null = null;
  state: "queued" | "there" | "missing" = "queued";

  constructor(
    readonly type: string,
    readonly batch: Batch,
  ) {}
}

interface Batch {
  readonly fake: State;
  readonly actions: (() => void)[];
  sent: number;
  received: number;
  isOver: boolean;
}

const behind = new WeakMap<object, Proxied>();

const isBelow = (version: string, since: string): boolean =>
  Number(version.split(".")[1]) < Number(since.split(".")[1]);

function memberOf(type: string, name: string): Member {
  const member = model[type]?.[name];
  if (!member) throw new Error(`the fake knows no ${type}.${name}`);
  return member;
}

function resolve(proxied: Proxied, server: Server | null): void {
  proxied.server = server;
  proxied.state = server ? "there" : "missing";
}

function serverOf(proxied: Proxied): Server {
  if (!proxied.server) throw new ExcelError("InvalidObjectPath", `${proxied.type} does not exist`);
  return proxied.server;
}

interface Remembered {
  readonly proxy: object;
  readonly proxied: Proxied;
}

const isBatchOver = ({ batch }: Proxied): void => {
  if (batch.isOver) throw new Error("an object of an earlier request was used again");
};

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/** Proxies among arguments stand for the server's objects when the request is carried out. */
function argumentsFor(values: readonly unknown[]): readonly unknown[] {
  return values.map((value) => {
    const proxied = typeof value === "object" && value !== null ? behind.get(value) : undefined;
    return proxied ? serverOf(proxied) : value;
  });
}

function step(proxied: Proxied, type: string, reach: (server: Server) => Server | null): Remembered {
  const next = new Proxied(type, proxied.batch);
  proxied.batch.actions.push(() => {
    resolve(next, reach(serverOf(proxied)));
  });
  return { proxy: clientOf(next), proxied: next };
}

/** Loads "a,items/b,c/d" of a server's object into the client's. */
function loadInto(proxied: Proxied, path: readonly string[]): void {
  const [name = "", ...rest] = path;
  if (!proxied.server) return;
  const member = memberOf(proxied.type, name);
  if (member.kind === "scalar") {
    const value = member.get(proxied.server);
    proxied.batch.received += sizeOf(value);
    proxied.loaded.set(name, value);
  } else if (member.kind === "items") {
    const items =
      (proxied.children.get(name) as readonly Remembered[] | undefined) ??
      member.get(proxied.server).map((server) => {
        const item = new Proxied(member.to, proxied.batch);
        resolve(item, server);
        return { proxy: clientOf(item), proxied: item };
      });
    proxied.children.set(name, items);
    proxied.loaded.set(
      name,
      items.map(({ proxy }) => proxy),
    );
    for (const item of items) loadInto(item.proxied, rest);
  } else if (member.kind === "child") {
    const known = proxied.children.get(name) as Remembered | undefined;
    const next = known?.proxied ?? new Proxied(member.to, proxied.batch);
    if (!known) proxied.children.set(name, { proxy: clientOf(next), proxied: next });
    resolve(next, member.get(proxied.server));
    loadInto(next, rest);
  } else {
    throw new ExcelError("InvalidArgument", `cannot load ${proxied.type}.${name}`);
  }
}

function queueLoad(proxied: Proxied, names: unknown): void {
  if (typeof names !== "string" || names === "") throw new Error("load what? Leaf properties only, as a string");
  proxied.batch.actions.push(() => {
    for (const name of names.split(",")) {
      for (const part of name.split("/")) proxied.batch.fake.touched.add(part);
      loadInto(proxied, name.split("/"));
    }
  });
}

function queueCall(
  proxied: Proxied,
  name: string,
  member: Extract<Member, { call: unknown }>,
  values: readonly unknown[],
): unknown {
  const { batch } = proxied;
  const { since } = member;
  batch.sent += sizeOf(values.filter((value) => typeof value !== "object"));
  const call = (server: Server): unknown => {
    const isKnown = since === undefined || !isBelow(batch.fake.version, since);
    if (!isKnown || batch.fake.missing.has(name)) throw new ExcelError("ApiNotFound", name);
    return member.call(server, ...(argumentsFor(values) as never[]));
  };
  if (member.kind === "object") return step(proxied, member.to, (server) => call(server) as Server | null).proxy;
  const result: { known: boolean; value: unknown } = { known: false, value: undefined };
  batch.actions.push(() => {
    result.value = call(serverOf(proxied));
    result.known = true;
    if (member.kind === "result") batch.received += sizeOf(result.value);
  });
  if (member.kind === "action") return undefined;
  return {
    get value() {
      if (!result.known) throw new ExcelError("ValueNotLoaded", name);
      return result.value;
    },
  };
}

/** Registering is part of a request; taking the handler away again needs another one, through the context it belongs to. */
function eventHandlers(proxied: Proxied, name: string, context: object): unknown {
  const { fake } = proxied.batch;
  const known = fake.handlers.get(name) ?? new Set<Handler>();
  fake.handlers.set(name, known);
  return {
    add: (handler: Handler) => {
      proxied.batch.actions.push(() => known.add(handler));
      return {
        context,
        remove: () => {
          contexts.get(context)?.actions.push(() => known.delete(handler));
        },
      };
    },
  };
}

const contexts = new WeakMap<object, Batch>();
const contextOf = new WeakMap<Batch, object>();

function read(proxied: Proxied, name: string): unknown {
  const { batch, type } = proxied;
  if (name === "isNullObject") {
    if (proxied.state === "queued") throw new ExcelError("PropertyNotLoaded", `${type}.isNullObject`);
    return proxied.state === "missing";
  }
  if (name === "load")
    return (names: unknown) => {
      isBatchOver(proxied);
      queueLoad(proxied, names);
    };
  const member = memberOf(type, name);
  batch.fake.touched.add(name);
  if (member.kind === "scalar" || member.kind === "items") {
    if (!proxied.loaded.has(name)) throw new ExcelError("PropertyNotLoaded", `${type}.${name}`);
    return proxied.loaded.get(name);
  }
  if (member.kind === "event") return eventHandlers(proxied, name, contextOf.get(batch) ?? {});
  if (member.kind === "child") {
    const known = proxied.children.get(name) as Remembered | undefined;
    if (known) return known.proxy;
    if (batch.isOver) throw new ExcelError("PropertyNotLoaded", `${type}.${name}`);
    const next = step(proxied, member.to, member.get);
    proxied.children.set(name, next);
    return next.proxy;
  }
  return (...values: readonly unknown[]) => {
    isBatchOver(proxied);
    return queueCall(proxied, name, member, values);
  };
}

function write(proxied: Proxied, name: string, value: unknown): void {
  isBatchOver(proxied);
  const member = memberOf(proxied.type, name);
  if (member.kind !== "scalar" || !member.set) throw new Error(`${proxied.type}.${name} cannot be set`);
  const { set } = member;
  proxied.batch.fake.touched.add(name);
  proxied.batch.sent += sizeOf(value);
  const sent: unknown = structuredClone(value);
  proxied.batch.actions.push(() => {
    set(serverOf(proxied), sent);
  });
}

function clientOf(proxied: Proxied): object {
  const proxy = new Proxy(
    {},
    {
      get: (_, name) => (typeof name === "string" && name !== "then" ? read(proxied, name) : undefined),
      set: (_, name, value) => {
        write(proxied, String(name), value);
        return true;
      },
    },
  );
  behind.set(proxy, proxied);
  return proxy;
}

function tell(fake: State, name: string, details: Record<string, unknown>): void {
  for (const handler of fake.handlers.get(name) ?? []) setTimeout(() => void handler(details), 0);
}

function tellChange(fake: State, change: Record<string, unknown>, triggerSource: string): void {
  tell(fake, "onChanged", isBelow(fake.version, "1.14") ? change : { ...change, triggerSource });
}

function tellChanges(fake: State): void {
  const { changed } = fake;
  fake.changed = [];
  for (const { sheet, address } of changed)
    tellChange(fake, { worksheetId: sheet, address, source: "Local" }, "ThisLocalAddin");
}

function carryOut(batch: Batch, count: number): void {
  for (const action of batch.actions.slice(0, count)) {
    action();
    if (batch.received > batch.fake.payloadLimit) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  }
}

async function send(batch: Batch): Promise<void> {
  const { fake } = batch;
  if (batch.actions.length === 0) return;
  fake.requests.push(batch.actions.length);
  await Promise.resolve();
  if (batch.sent > fake.payloadLimit) throw new ExcelError("RequestPayloadSizeLimitExceeded");
  const fault = fake.faults.shift();
  if (fault?.kind === "hang") return new Promise(() => undefined);
  if (fault?.kind === "first") fault.act();
  try {
    carryOut(batch, fault?.kind === "fail" ? (fault.actions ?? batch.actions.length) : batch.actions.length);
  } finally {
    batch.actions.length = 0;
    batch.isOver = true;
    tellChanges(fake);
  }
  if (fault?.kind === "fail") throw new ExcelError(fault.code, fault.message);
}

function requestContext(fake: State): object {
  const batch: Batch = { fake, actions: [], sent: 0, received: 0, isOver: false };
  const workbook = new Proxied("Workbook", batch);
  const server: Server = { type: "Workbook", fake, sheet: fakeSheet("none"), areas: [], part: null };
  resolve(workbook, server);
  const application = new Proxied("Application", batch);
  resolve(application, { ...server, type: "Application" });
  const context = { workbook: clientOf(workbook), application: clientOf(application), sync: () => send(batch) };
  contexts.set(context, batch);
  contextOf.set(batch, context);
  return context;
}

function typeAs(
  fake: State,
  {
    name,
    a1,
    input,
    source,
  }: { name: string; a1: string; input: string | number | boolean; source: "Local" | "Remote" },
): void {
  const sheet = fake.find(name);
  const { top, left } = parseArea(a1);
  const cell = typed(input);
  if (cell) sheet.cells.set(keyAt(top, left), cell);
  else sheet.cells.delete(keyAt(top, left));
  calculate(sheet);
  tellChange(fake, { worksheetId: sheet.id, address: a1, source }, "Unknown");
}

/**
 * Puts a fake Excel in the place where office.js puts the real one: exactly the objects that our adapter uses, stricter
 * than Excel. Nothing can be read before it was loaded and synced, nothing used after its request, no method called on
 * what does not exist; addresses, colours and sizes of tables are checked, and texts are interpreted as typed ones are.
 */
export function installFakeExcel(names: readonly string[]): FakeExcel {
  const fake: State = {
    sheets: names.map(fakeSheet),
    settings: new Map(),
    active: names[0] ?? "",
    selected: null,
    structureProtected: false,
    version: "1.17",
    payloadLimit: 5_000_000,
    cellLimit: 5_000_000,
    missing: new Set(),
    requests: [],
    faults: [],
    touched: new Set(),
    handlers: new Map(),
    changed: [],
    find: (name) => fake.sheets.find((sheet) => sheet.name === name) ?? refuse("ItemNotFound"),
    announce: (event, details) => {
      tell(fake, event, details);
    },
    type: (name, a1, input, source = "Local") => {
      typeAs(fake, { name, a1, input, source });
    },
  };
  Object.assign(globalThis, {
    Excel: {
      RequestContext: function RequestContext() {
        return requestContext(fake);
      },
    },
    Office: {
      HostType: { Excel: "Excel" },
      onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
      context: {
        requirements: {
          isSetSupported: (set: string, version: string) => set === "ExcelApi" && !isBelow(fake.version, version),
        },
      },
    },
  });
  return fake;
}

/** The marks that a sheet shows. */
export const fakeMarks = (sheet: FakeSheet): readonly Mark[] =>
  sheet.conditionalFormats.flatMap(({ areas, formula }) => {
    const severity = severityOf(formula);
    if (!severity) return [];
    return areas.flatMap((area) => Array.from(cellsOf(area), ([row, column]) => ({ at: { row, column }, severity })));
  });

/** Everything of the workbook that is the user's, for comparison. */
export const userState = (fake: FakeExcel): unknown =>
  fake.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells].sort().map(([key, cell]) => [key, cell.value, cell.formula]),
    formats: [...sheet.formats].sort(),
    heights: [...sheet.heights].filter(([, height]) => height !== STANDARD_HEIGHT).sort(),
    widths: [...sheet.widths].sort(),
    merges: sheet.merges.map(areaToA1).sort(),
    conditionalFormats: structuredClone(sheet.conditionalFormats.filter(({ formula }) => severityOf(formula) === null)),
  }));
