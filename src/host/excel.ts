import { areaToA1, type Address, type Area } from "../sheet/address";
import { applyPatch } from "../sheet/apply-patch";
import { invertPatch } from "../sheet/invert-patch";
import type { Mark } from "../sheet/mark";
import type { Edit, Patch, Style } from "../sheet/patch";
import type { Sheet, Visibility } from "../sheet/sheet";
import { areaOfAddress, blocksOf, boundsOf, cellCount } from "./cell-blocks";
import { HostError, type Host, type HostEvent, type SheetInfo, type WriteResult } from "./host";
import { markAreas, type MarkArea } from "./mark-areas";
import { markFormats, severityOf } from "./mark-format";
import { asExpected, partialSheet, type Piece } from "./partial-sheet";
import { needsOf, type Needs } from "./patch-needs";
import { deepestShift, progressOf, type Progress, type Scene } from "./progress";
import { parseCells, sizeOfCells } from "./raw-cells";
import { askPatiently, pauseFor, within, type Meter, type RoundTrip } from "./round-trip";
import { isPartOf, joinSetting, splitSetting } from "./setting-parts";
import { hostErrorOf, wasTurnedAway } from "./spreadsheet-error";
import { taskQueue, type TaskQueue } from "./task-queue";
import { bytesOfStep, requestsOf, writePlan, type Step } from "./write-plan";

/** What a page, or a test, may want to know and to decide of the connection. */
export interface ExcelHostOptions {
  /** Called after every request, also one that failed. */
  readonly onRoundTrip?: (trip: RoundTrip) => void;
  /** How long to wait before asking a busy Excel again; a test need not wait. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** In milliseconds; after this time without an answer Excel counts as disconnected. */
  readonly timeout?: number;
}

/** Queues what to do in a batch, and returns how to read its results once the batch has run. */
type Batch<T> = (context: Excel.RequestContext, meter: Meter) => () => T;

/** What Excel can tell of a worksheet beside its cells; each is left out where an Excel cannot. */
type Extra = "merges" | "hidden" | "marks";

/** The way to Excel, and what is remembered of it from one operation to the next. */
interface Line {
  readonly inTurn: TaskQueue;
  readonly run: <T>(operation: keyof Host, batch: Batch<T>, repeat?: "harmless" | "never") => Promise<T>;
  readonly supports: (version: string) => boolean;
  /** What this Excel turned out not to know. */
  readonly lacking: Set<Extra>;
  /** The conditional formats of worksheets that were read and not changed by us since, by name. */
  readonly marks: Map<string, MarkIds>;
  /** Worksheets whose cells do not fit into one answer. */
  readonly large: Set<string>;
  /** Names of worksheets by id: events know only the id. */
  readonly names: Map<string, string>;
  /** When we last wrote, for Excels whose events do not say who did it. */
  lastWrite: number;
}

const BASELINE = "1.9";
const MERGED_AREAS = "1.13";
const TRIP_BYTES = 4_000_000;
/** Value, text, formula and number format of a cell with a short Chinese text, as JSON. */
const CELL_BYTES = 120;
/** Below this, one rectangle around scattered cells is cheaper to read than the cells one by one. */
const SCATTERED_CELLS = 5_000;
const TIMEOUT = 60_000;
const OWN_EVENT_DELAY = 1_000;

/** A request context of our own makes exactly one request: Excel.run adds another to let go of the ranges it has seen. */
function runner({ onRoundTrip, pause = pauseFor, timeout = TIMEOUT }: ExcelHostOptions): Line["run"] {
  const once = async <T>(operation: keyof Host, batch: Batch<T>): Promise<T> => {
    const meter: Meter = { sent: 0, received: 0 };
    const start = performance.now();
    try {
      const context = new Excel.RequestContext();
      const results = batch(context, meter);
      await within(timeout, context.sync());
      return results();
    } catch (error) {
      throw hostErrorOf(error);
    } finally {
      onRoundTrip?.({ operation, milliseconds: performance.now() - start, ...meter });
    }
  };
  return (operation, batch, repeat = "never") =>
    askPatiently(() => once(operation, batch), pause, repeat === "harmless");
}

const toVisibility: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

const rangeAt = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

const rowsAt = (sheet: Excel.Worksheet, top: number, bottom: number): Excel.Range =>
  sheet.getRange(`${top + 1}:${bottom + 1}`);

type Cells = Pick<Sheet, "values" | "texts" | "formulas" | "numberFormats">;

const noCells: Cells = { values: [], texts: [], formulas: [], numberFormats: [] };

const CELLS = "values,text,formulas,numberFormat";
const CONTENTS = "values,formulas,numberFormat";

/** The cells of a range for which CELLS was loaded. */
function cellsOf({ values, text, formulas, numberFormat }: Excel.Range, meter: Meter): Cells {
  const cells = parseCells({ values, text, formulas, numberFormat });
  meter.received += sizeOfCells([cells.values, cells.texts, cells.formulas, cells.numberFormats]);
  return cells;
}

/** Merged areas whose first cell lies in the range. */
function queueMerges(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

type Hidden = Pick<Sheet, "hiddenRows" | "hiddenColumns">;

/** Asks the used range, which unlike its sibling with OrNullObject exists on an empty sheet, too: it is A1 there. */
function queueHidden(sheet: Excel.Worksheet): () => Hidden {
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,columnIndex");
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  return () => ({
    hiddenRows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [used.rowIndex + index] : [])),
    hiddenColumns: columns.value.flatMap(({ columnHidden }, index) => (columnHidden ? [used.columnIndex + index] : [])),
  });
}

/** The ids of conditional formats on a worksheet. */
interface MarkIds {
  readonly ours: readonly string[];
  /** Those without a formula, by which ours are known: a mark that a failure left unfinished is among them. */
  readonly unsigned: readonly string[];
}

const NO_MARKS: MarkIds = { ours: [], unsigned: [] };

/** Through `custom` instead of `customOrNullObject` the load would fail on a sheet with formats of another kind. */
function queueMarks(sheet: Excel.Worksheet): () => MarkIds {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () => {
    const custom = formats.items.filter(({ type }) => type === "Custom");
    const idsWhere = (test: (formula: string) => boolean): readonly string[] =>
      custom.filter(({ customOrNullObject }) => test(customOrNullObject.rule.formula)).map(({ id }) => id);
    return {
      ours: idsWhere((formula) => severityOf(formula) !== null),
      unsigned: idsWhere((formula) => formula === ""),
    };
  };
}

interface Reading {
  readonly sheet: Sheet;
  readonly id: string;
  readonly marks: MarkIds;
}

const sheetNamed = (context: Excel.RequestContext, name: string | undefined): Excel.Worksheet =>
  name === undefined ? context.workbook.worksheets.getActiveWorksheet() : context.workbook.worksheets.getItem(name);

/** Reads a worksheet with the given extras; without its cells when `withCells` is false. */
const readBatch =
  (name: string | undefined, extras: ReadonlySet<Extra>, withCells: boolean): Batch<Reading> =>
  (context, meter) => {
    const sheet = sheetNamed(context, name);
    sheet.load("id,name,visibility");
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(withCells ? `${PLACE},${CELLS}` : PLACE);
    const hidden = extras.has("hidden") ? queueHidden(sheet) : null;
    const merges = extras.has("merges") ? queueMerges(sheet.getRange()) : null;
    const marks = extras.has("marks") ? queueMarks(sheet) : null;
    return () => ({
      id: sheet.id,
      marks: marks?.() ?? NO_MARKS,
      sheet: {
        name: sheet.name,
        visibility: toVisibility[sheet.visibility] ?? "visible",
        isProtected: sheet.protection.protected,
        used: used.isNullObject ? null : areaOf(used),
        ...(used.isNullObject || !withCells ? noCells : cellsOf(used, meter)),
        merges: merges?.() ?? null,
        ...(hidden?.() ?? { hiddenRows: [], hiddenColumns: [] }),
      },
    });
  };

const knownExtras = ({ supports, lacking }: Line): ReadonlySet<Extra> =>
  new Set<Extra>(
    (["merges", "hidden", "marks"] as const).filter(
      (extra) => !lacking.has(extra) && (extra !== "merges" || supports(MERGED_AREAS)),
    ),
  );

/** The answer, or null when Excel cannot give it. Other refusals, such as a cell being edited, go on as errors. */
async function unlessLacking<T>(line: Line, extra: Extra, answer: () => Promise<T>): Promise<T | null> {
  try {
    return await answer();
  } catch (error) {
    const { code } = hostErrorOf(error);
    if (code === "version-too-old") line.lacking.add(extra);
    if (code === "version-too-old" || code === "unknown" || code === "too-large") return null;
    throw error;
  }
}

/** Excel fails above 512 merged areas: the rows are halved until each half has fewer. */
async function readMerges(line: Line, name: string, top: number, bottom: number): Promise<readonly Area[]> {
  try {
    return await line.run("read", (context) => queueMerges(rowsAt(sheetNamed(context, name), top, bottom)), "harmless");
  } catch (error) {
    if (top === bottom || hostErrorOf(error).code !== "unknown") throw error;
    const middle = Math.floor((top + bottom) / 2);
    return [...(await readMerges(line, name, top, middle)), ...(await readMerges(line, name, middle + 1, bottom))];
  }
}

/** Reads each extra with a request of its own, so that the one that Excel refuses is known and left out. */
async function readExtras(line: Line, plain: Reading, extras: ReadonlySet<Extra>): Promise<Reading> {
  const { name, used } = plain.sheet;
  let { marks, sheet } = plain;
  if (extras.has("merges")) {
    const bottom = used?.bottom ?? 0;
    sheet = { ...sheet, merges: await unlessLacking(line, "merges", () => readMerges(line, name, 0, bottom)) };
  }
  if (extras.has("hidden")) {
    const batch: Batch<Hidden> = (context) => queueHidden(sheetNamed(context, name));
    sheet = { ...sheet, ...(await unlessLacking(line, "hidden", () => line.run("read", batch, "harmless"))) };
  }
  if (extras.has("marks")) {
    marks =
      (await unlessLacking(line, "marks", () =>
        line.run("read", (context) => queueMarks(sheetNamed(context, name)), "harmless"),
      )) ?? NO_MARKS;
  }
  return { ...plain, sheet, marks };
}

const joinCells = (slices: readonly Cells[]): Cells => ({
  values: slices.flatMap(({ values }) => values),
  texts: slices.flatMap(({ texts }) => texts),
  formulas: slices.flatMap(({ formulas }) => formulas),
  numberFormats: slices.flatMap(({ numberFormats }) => numberFormats),
});

/** Rows in one request, or halved until the answers are small enough. */
async function readSlice(line: Line, name: string, area: Area): Promise<Cells> {
  const batch: Batch<Cells> = (context, meter) => {
    const range = rangeAt(sheetNamed(context, name), area);
    range.load(CELLS);
    return () => cellsOf(range, meter);
  };
  try {
    return await line.run("read", batch, "harmless");
  } catch (error) {
    if (area.top === area.bottom || hostErrorOf(error).code !== "too-large") throw error;
    const middle = Math.floor((area.top + area.bottom) / 2);
    const upper = await readSlice(line, name, { ...area, bottom: middle });
    return joinCells([upper, await readSlice(line, name, { ...area, top: middle + 1 })]);
  }
}

/** Rows of the used area, in as many requests as their size asks for. */
async function readRows(line: Line, name: string, area: Area): Promise<Cells> {
  const rowBytes = (area.right - area.left + 1) * CELL_BYTES;
  const count = Math.max(1, Math.floor(TRIP_BYTES / rowBytes));
  const slices: Cells[] = [];
  for (let top = area.top; top <= area.bottom; top += count) {
    slices.push(await readSlice(line, name, { ...area, top, bottom: Math.min(area.bottom, top + count - 1) }));
  }
  return joinCells(slices);
}

async function readLarge(line: Line, name: string | undefined, extras: ReadonlySet<Extra>): Promise<Reading> {
  const outline = await line.run("read", readBatch(name, extras, false), "harmless");
  const { used } = outline.sheet;
  line.large.add(outline.sheet.name);
  return used
    ? { ...outline, sheet: { ...outline.sheet, ...(await readRows(line, outline.sheet.name, used)) } }
    : outline;
}

async function readWith(line: Line, name: string | undefined, extras: ReadonlySet<Extra>): Promise<Reading> {
  if (name === undefined ? line.large.size > 0 : line.large.has(name)) return readLarge(line, name, extras);
  try {
    return await line.run("read", readBatch(name, extras, true), "harmless");
  } catch (error) {
    if (hostErrorOf(error).code !== "too-large") throw error;
    return readLarge(line, name, extras);
  }
}

/** One request as a rule; more when the sheet is too large for one or Excel refuses one of the extras. */
async function read(line: Line, name: string | undefined): Promise<Sheet> {
  const extras = knownExtras(line);
  let reading: Reading;
  try {
    reading = await readWith(line, name, extras);
  } catch (error) {
    const { code } = hostErrorOf(error);
    if (extras.size === 0 || (code !== "unknown" && code !== "version-too-old")) throw error;
    reading = await readExtras(line, await readWith(line, name, new Set()), extras);
  }
  line.names.set(reading.id, reading.sheet.name);
  line.marks.set(reading.sheet.name, reading.marks);
  return reading.sheet;
}

async function sheets(line: Line): Promise<readonly SheetInfo[]> {
  return line.run(
    "sheets",
    (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name,items/visibility");
      const active = worksheets.getActiveWorksheet();
      active.load("id");
      return () =>
        worksheets.items.map(({ id, name, visibility }) => {
          line.names.set(id, name);
          return { name, visibility: toVisibility[visibility] ?? "visible", isActive: id === active.id };
        });
    },
    "harmless",
  );
}

/** A range's contents as a piece of its sheet; the range may be one that does not exist. */
function queuePiece(range: Excel.Range, meter: Meter): () => readonly Piece[] {
  range.load(`${PLACE},${CONTENTS}`);
  return () => {
    if (range.isNullObject) return [];
    const { values, formulas, numberFormat } = range;
    const cells = parseCells({ values, formulas, numberFormat });
    meter.received += sizeOfCells([cells.values, cells.formulas, cells.numberFormats]);
    return [{ ...cells, area: areaOf(range) }];
  };
}

function readAreas(cells: readonly Address[]): readonly Area[] {
  const blocks = blocksOf(cells);
  const bounds = boundsOf(blocks);
  return bounds && cellCount(bounds) <= SCATTERED_CELLS ? [bounds] : blocks;
}

/** What a worksheet is like around a patch: as much of it as the patch needs to be checked and carried out. */
interface Surroundings extends Scene {
  /** The columns that hold or show anything. */
  readonly formatted: Pick<Area, "left" | "right"> | null;
  /** In points, by row. */
  readonly heights: ReadonlyMap<number, number>;
}

const NOWHERE: Omit<Surroundings, "sheet"> = { rows: null, lastRow: -1, formatted: null, heights: new Map() };

const refuseProtected = (isProtected: boolean, code: "sheet-protected" | "workbook-protected"): void => {
  if (isProtected) throw new HostError(code, "protected");
};

/** A sheet that the patch adds must not be there yet, and the workbook must let sheets be added. */
const absentBatch =
  (name: string): Batch<Surroundings> =>
  ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    workbook.protection.load("protected");
    return () => {
      if (!sheet.isNullObject) throw new HostError("sheet-exists", name);
      refuseProtected(workbook.protection.protected, "workbook-protected");
      return { ...NOWHERE, sheet: partialSheet(name, [], []) };
    };
  };

/** Everything on a sheet that the patch removes. */
const doomedBatch =
  (name: string): Batch<Surroundings> =>
  ({ workbook }, meter) => {
    const sheet = workbook.worksheets.getItem(name);
    workbook.protection.load("protected");
    const piece = queuePiece(sheet.getUsedRangeOrNullObject(true), meter);
    return () => {
      refuseProtected(workbook.protection.protected, "workbook-protected");
      return { ...NOWHERE, sheet: partialSheet(name, piece(), null) };
    };
  };

const touchedBatch =
  (name: string, { cells, rows, likes }: Needs, withMerges: boolean): Batch<Surroundings> =>
  ({ workbook }, meter) => {
    const sheet = workbook.worksheets.getItem(name);
    sheet.protection.load("protected");
    const pieces = rows
      ? [queuePiece(rowsAt(sheet, rows.top, rows.bottom).getUsedRangeOrNullObject(true), meter)]
      : readAreas(cells).map((area) => queuePiece(rangeAt(sheet, area), meter));
    const outline = rows && sheet.getUsedRangeOrNullObject(false);
    outline?.load(PLACE);
    const merges = rows && withMerges ? queueMerges(rowsAt(sheet, 0, rows.bottom)) : null;
    const formats = likes.map((row) => [row, rowsAt(sheet, row, row).format] as const);
    for (const [, format] of formats) format.load("rowHeight");
    return () => {
      refuseProtected(sheet.protection.protected, "sheet-protected");
      const extent = outline && !outline.isNullObject ? areaOf(outline) : null;
      return {
        sheet: partialSheet(
          name,
          pieces.flatMap((piece) => piece()),
          merges?.() ?? null,
        ),
        rows,
        lastRow: extent?.bottom ?? -1,
        formatted: extent,
        heights: new Map(formats.map(([row, { rowHeight }]) => [row, rowHeight])),
      };
    };
  };

const has = ({ edits }: Patch, kind: Edit["kind"]): boolean => edits.some((edit) => edit.kind === kind);

/** One request, or more when Excel refuses to tell the merged areas. */
async function readSurroundings(line: Line, patch: Patch, needs: Needs): Promise<Surroundings> {
  if (has(patch, "add-sheet")) return line.run("write", absentBatch(patch.sheet), "harmless");
  if (has(patch, "remove-sheet")) return line.run("write", doomedBatch(patch.sheet), "harmless");
  const withMerges = needs.rows !== null && knownExtras(line).has("merges");
  try {
    return await line.run("write", touchedBatch(patch.sheet, needs, withMerges), "harmless");
  } catch (error) {
    const { code } = hostErrorOf(error);
    if (!withMerges || (code !== "unknown" && code !== "version-too-old")) throw error;
    const { bottom } = needs.rows;
    const plain = await line.run("write", touchedBatch(patch.sheet, needs, false), "harmless");
    const merges = await unlessLacking(line, "merges", () => readMerges(line, patch.sheet, 0, bottom));
    return { ...plain, sheet: { ...plain.sheet, merges } };
  }
}

// Excel counts a column's width in points: a character of its standard font is 7 pixels wide, and 5 are padding.
const toPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

function drawBorders({ format }: Excel.Range, { top, left, bottom, right }: Area): void {
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  for (const edge of edges) format.borders.getItem(edge).style = "Continuous";
  if (bottom > top) format.borders.getItem("InsideHorizontal").style = "Continuous";
  if (right > left) format.borders.getItem("InsideVertical").style = "Continuous";
}

function applyStyle(sheet: Excel.Worksheet, area: Area, style: Style): void {
  const range = rangeAt(sheet, area);
  const { format } = range;
  const { bold, fill, color, size, align, wrap, border, numberFormat, columnWidth, rowHeight } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (fill !== undefined) format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  if (size !== undefined) format.font.size = size;
  if (align !== undefined) format.horizontalAlignment = alignments[align];
  if (wrap !== undefined) format.wrapText = wrap;
  if (border === true) drawBorders(range, area);
  if (columnWidth !== undefined) format.columnWidth = toPoints(columnWidth);
  if (rowHeight !== undefined) format.rowHeight = rowHeight;
  if (numberFormat !== undefined) {
    const row = Array<string>(area.right - area.left + 1).fill(numberFormat);
    range.numberFormat = Array<string[]>(area.bottom - area.top + 1).fill(row);
  }
}

function insertRows(
  sheet: Excel.Worksheet,
  step: Extract<Step, { kind: "insert-rows" }>,
  height: number | undefined,
): void {
  const { row, count, like, copies } = step;
  rowsAt(sheet, row, row + count - 1).insert("Down");
  for (const columns of copies) {
    const source = rangeAt(sheet, { ...columns, top: like, bottom: like });
    rangeAt(sheet, { ...columns, top: row, bottom: row + count - 1 }).copyFrom(source, "Formats");
  }
  if (height !== undefined) rowsAt(sheet, row, row + count - 1).format.rowHeight = height;
}

function queueStep(
  sheet: Excel.Worksheet,
  step: Exclude<Step, { kind: "add-sheet" }>,
  heights: Surroundings["heights"],
): void {
  switch (step.kind) {
    case "remove-sheet":
      sheet.delete();
      return;
    case "insert-rows":
      insertRows(sheet, step, step.likeBefore === null ? undefined : heights.get(step.likeBefore));
      return;
    case "delete-rows":
      rowsAt(sheet, step.row, step.row + step.count - 1).delete("Up");
      return;
    case "merge":
      rangeAt(sheet, step.area).merge(false);
      return;
    case "unmerge":
      rangeAt(sheet, step.area).unmerge();
      return;
    case "style":
      applyStyle(sheet, step.area, step.style);
      return;
    case "put":
      rangeAt(sheet, step.area)[step.holds] = step.rows.map((row) => [...row]);
  }
}

/** How a patch was sent to Excel: all of it, or until a request failed, which may have been carried out in part. */
type Sending =
  { readonly kind: "sent" } | { readonly kind: "failed"; readonly error: HostError; readonly isBegun: boolean };

async function send(line: Line, name: string, steps: readonly Step[], heights: Surroundings["heights"]): Promise<void> {
  await line.run("write", ({ application, workbook: { worksheets } }, meter) => {
    application.suspendScreenUpdatingUntilNextSync();
    const sheet = steps[0]?.kind === "add-sheet" ? worksheets.add(name) : worksheets.getItem(name);
    for (const step of steps) {
      if (step.kind !== "add-sheet") queueStep(sheet, step, heights);
      meter.sent += bytesOfStep(step);
    }
    return () => undefined;
  });
}

async function carryOut(line: Line, patch: Patch, { sheet, formatted, heights }: Surroundings): Promise<Sending> {
  let isBegun = false;
  line.marks.delete(patch.sheet);
  line.lastWrite = Infinity;
  try {
    for (const steps of requestsOf(writePlan(patch, sheet.merges, formatted), TRIP_BYTES)) {
      await send(line, patch.sheet, steps, heights);
      isBegun = true;
    }
    return { kind: "sent" };
  } catch (reason) {
    const error = hostErrorOf(reason);
    return { kind: "failed", error, isBegun: isBegun || !wasTurnedAway(error) };
  } finally {
    line.lastWrite = Date.now();
  }
}

/** How far Excel came with a sheet that is to be removed: all the way when the sheet is gone. */
async function readRemoval(line: Line, patch: Patch, before: Scene): Promise<Progress | null> {
  const sets = { ...patch, edits: patch.edits.filter(({ kind }) => kind === "set") };
  try {
    const progress = progressOf(before, sets, await line.run("write", doomedBatch(patch.sheet), "harmless"));
    return progress && { ...progress, isComplete: false };
  } catch (error) {
    if (hostErrorOf(error).code === "sheet-missing") return { isComplete: true, done: [] };
    throw error;
  }
}

/** How far Excel came; null when it cannot be told. An added sheet goes again in any case: it is quickly made anew. */
async function readProgress(line: Line, patch: Patch, needs: Needs, before: Scene): Promise<Progress | null> {
  if (has(patch, "remove-sheet")) return readRemoval(line, patch, before);
  if (has(patch, "add-sheet")) {
    const isThere = (await sheets(line)).some(({ name }) => name === patch.sheet);
    return { isComplete: false, done: isThere ? [{ kind: "add-sheet" }] : [] };
  }
  const rows = needs.rows && { ...needs.rows, bottom: needs.rows.bottom + deepestShift(patch.edits) };
  return progressOf(before, patch, await readSurroundings(line, patch, { ...needs, rows, likes: [] }));
}

/** The cells by which to name what edits changed: of rows, areas and sheets the first. */
function cellsTouchedBy(edits: readonly Edit[]): readonly Address[] {
  return edits.map((edit) => {
    if (edit.kind === "set") return edit.at;
    if ("area" in edit) return { row: edit.area.top, column: edit.area.left };
    return { row: "row" in edit ? edit.row : 0, column: 0 };
  });
}

/** Takes back what Excel did of a patch before it failed, and says what is left of it all the same. */
async function takeBack(line: Line, patch: Patch, needs: Needs, before: Surroundings): Promise<Progress> {
  const everything: Progress = { isComplete: false, done: patch.edits };
  const progress = await readProgress(line, patch, needs, before).catch(() => null);
  if (!progress) return everything;
  if (progress.isComplete || progress.done.length === 0) return progress;
  const inverse = invertPatch({ ...patch, edits: progress.done });
  const sending = await carryOut(line, inverse, { ...before, sheet: { ...before.sheet, merges: null } });
  return sending.kind === "sent" ? { isComplete: false, done: [] } : progress;
}

/** One request to check, one to write; more only above 4 MB, or to find out and take back what a failure left half done. */
async function write(line: Line, patch: Patch): Promise<WriteResult> {
  if (patch.edits.length === 0) return { kind: "written" };
  const needs = needsOf(patch);
  const found = await readSurroundings(line, patch, needs);
  const before = { ...found, sheet: asExpected(found.sheet, patch) };
  const applied = applyPatch(before.sheet, patch);
  if (applied.kind === "stale") return applied;
  const sending = await carryOut(line, patch, before);
  if (sending.kind === "sent") return { kind: "written" };
  const { error, isBegun } = sending;
  if (!isBegun) throw error;
  const { isComplete, done } = await takeBack(line, patch, needs, before);
  if (isComplete) return { kind: "written" };
  throw done.length === 0 ? error : new HostError(error.code, error.detail, cellsTouchedBy(done), { cause: error });
}

/** The formula comes last: a mark that has it is finished. */
function queueMark(sheet: Excel.Worksheet, { severity, addresses }: MarkArea): void {
  const { fill, color, bold, italic, underline, border, formula } = markFormats[severity];
  const { custom } = sheet.getRanges(addresses).conditionalFormats.add("Custom");
  const { format } = custom;
  format.fill.color = fill;
  format.font.color = color;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (underline) format.font.underline = "Single";
  if (border !== null) {
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const line = format.borders.getItem(edge);
      line.style = "Continuous";
      line.color = border;
    }
  }
  custom.rule.formula = formula;
}

function queueRemoval(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

const freshMarks = (line: Line, name: string): Promise<MarkIds> =>
  line.run("mark", (context) => queueMarks(sheetNamed(context, name)), "harmless");

/**
 * Finishes what Excel began: when all new marks are there, the rest of the old ones goes, else the new ones do.
 * Old marks may be gone already because somebody removed them since they were read.
 */
async function settleMarks(line: Line, name: string, old: MarkIds, added: number, error: HostError): Promise<void> {
  const now = await freshMarks(line, name).catch(() => {
    throw error;
  });
  const isNew = (id: string): boolean => !old.ours.includes(id) && !old.unsigned.includes(id);
  const fresh = now.ours.filter(isNew);
  const isComplete = fresh.length >= added;
  const surplus = isComplete ? now.ours.filter((id) => !isNew(id)) : [...fresh, ...now.unsigned.filter(isNew)];
  if (surplus.length > 0) {
    await line.run("mark", (context) => {
      queueRemoval(sheetNamed(context, name), surplus);
      return () => undefined;
    });
  }
  if (!isComplete) throw error;
}

/**
 * One request after a read of the sheet. What the read found is used once: marks may be copied along with cells later.
 * New marks come before old ones go, so that whatever fails half way leaves too many marks, all ours, and not too few.
 */
async function mark(line: Line, name: string, marks: readonly Mark[]): Promise<void> {
  const old = line.marks.get(name) ?? (await freshMarks(line, name));
  line.marks.delete(name);
  if (marks.length === 0 && old.ours.length === 0) return;
  const areas = markAreas(marks);
  try {
    await line.run("mark", (context, meter) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      const sheet = sheetNamed(context, name);
      for (const area of areas) queueMark(sheet, area);
      queueRemoval(sheet, old.ours);
      meter.sent += areas.reduce((bytes, { addresses }) => bytes + addresses.length, 0);
      return () => undefined;
    });
  } catch (reason) {
    const error = hostErrorOf(reason);
    if (wasTurnedAway(error)) throw error;
    await settleMarks(line, name, old, areas.length, error);
  }
}

async function reveal(line: Line, name: string, area: Area): Promise<void> {
  await line.run(
    "reveal",
    (context) => {
      const sheet = sheetNamed(context, name);
      sheet.activate();
      sheet.getRange(areaToA1(area)).select();
      return () => undefined;
    },
    "harmless",
  );
}

function queueSettings({ settings }: Excel.Workbook, meter: Meter): () => ReadonlyMap<string, string> {
  settings.load("items/key,items/value");
  return () => {
    const values = new Map<string, string>();
    for (const { key, value } of settings.items) {
      if (typeof value === "string") values.set(key, value);
    }
    for (const value of values.values()) meter.received += value.length;
    return values;
  };
}

async function load(line: Line, key: string): Promise<string | null> {
  return joinSetting(key, await line.run("load", ({ workbook }, meter) => queueSettings(workbook, meter), "harmless"));
}

async function save(line: Line, key: string, value: string | null): Promise<void> {
  const kept = await line.run("save", ({ workbook }, meter) => queueSettings(workbook, meter), "harmless");
  const parts = value === null ? new Map<string, string>() : splitSetting(key, value);
  const obsolete = [...kept.keys()].filter((name) => isPartOf(key, name) && !parts.has(name));
  await line.run(
    "save",
    ({ workbook: { settings } }, meter) => {
      for (const [name, part] of parts) {
        settings.add(name, part);
        meter.sent += part.length;
      }
      for (const name of obsolete) settings.getItem(name).delete();
      return () => undefined;
    },
    "harmless",
  );
}

function isOwn(line: Line, { triggerSource, source }: Excel.WorksheetChangedEventArgs): boolean {
  if (source === "Remote") return false;
  // Excel before ExcelApi 1.14 does not say who did it.
  if (typeof triggerSource !== "string") return Date.now() - line.lastWrite < OWN_EVENT_DELAY;
  return triggerSource === "ThisLocalAddin";
}

/** The name of an event's worksheet, asked for when the sheet was not there yet at the last look; null when it is gone. */
async function nameOf(line: Line, id: string): Promise<string | null> {
  const known = line.names.get(id);
  if (known !== undefined) return known;
  await line.inTurn(() => sheets(line));
  return line.names.get(id) ?? null;
}

async function watch(line: Line, listener: (event: HostEvent) => void): Promise<() => Promise<void>> {
  const tell = async (id: string, event: (sheet: string) => HostEvent): Promise<void> => {
    const name = await nameOf(line, id).catch(() => null);
    if (name !== null) listener(event(name));
  };
  const registrations = await line.run("watch", ({ workbook: { worksheets } }) => {
    const results = [
      worksheets.onChanged.add((change) =>
        tell(change.worksheetId, (sheet) => ({
          kind: "changed",
          sheet,
          area: areaOfAddress(change.address),
          own: isOwn(line, change),
        })),
      ),
      worksheets.onActivated.add(({ worksheetId }) => tell(worksheetId, (sheet) => ({ kind: "activated", sheet }))),
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
        const area = areaOfAddress(address);
        return area ? tell(worksheetId, (sheet) => ({ kind: "selected", sheet, area })) : Promise.resolve();
      }),
    ];
    return () => results;
  });
  return () =>
    line.inTurn(async () => {
      for (const registration of registrations) registration.remove();
      await registrations[0]?.context.sync();
    });
}

/**
 * The workbook that Excel shows beside this page. Throws a HostError "version-too-old" outside Excel and below
 * ExcelApi 1.9.
 */
export async function excelHost(options: ExcelHostOptions = {}): Promise<Host> {
  const { host } = await Office.onReady();
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  if (host !== Office.HostType.Excel || !supports(BASELINE)) {
    throw new HostError("version-too-old", `no ExcelApi ${BASELINE}`);
  }
  const inTurn = taskQueue();
  const line: Line = {
    inTurn,
    run: runner(options),
    supports,
    lacking: new Set(),
    marks: new Map(),
    large: new Set(),
    names: new Map(),
    lastWrite: -Infinity,
  };
  return {
    sheets: () => inTurn(() => sheets(line)),
    read: (sheet) => inTurn(() => read(line, sheet)),
    write: (patch) => inTurn(() => write(line, patch)),
    mark: (sheet, marks) => inTurn(() => mark(line, sheet, marks)),
    reveal: (sheet, area) => inTurn(() => reveal(line, sheet, area)),
    watch: (listener) => inTurn(() => watch(line, listener)),
    load: (key) => inTurn(() => load(line, key)),
    save: (key, value) => inTurn(() => save(line, key, value)),
  };
}

/** Connects to Excel, and says which language it shows: "zh-CN", "en-US" … Throws as `excelHost` does. */
export async function startExcel(options: ExcelHostOptions = {}): Promise<{ host: Host; language: string }> {
  const host = await excelHost(options);
  return { host, language: Office.context.displayLanguage };
}
