import type { Sheet } from "../../sheet/sheet";
import { hostErrorOf } from "../spreadsheet-error";
import { knownExtras, unlessLacking } from "./extras";
import { queueHidden, type Hidden } from "./hidden-lines";
import type { Batch, Extra, Line } from "./line";
import { NO_MARKS, queueMarks, type MarkIds } from "./mark-ids";
import { queueMerges, readMerges } from "./merged-areas";
import { areaOf, PLACE, sheetNamed } from "./ranges";
import { queueRemarks, type ListedRemark } from "./remarks";
import { CELLS, cellsOf, noCells, readRows } from "./sheet-cells";
import { toVisibility } from "./visibility";

/** A whole worksheet, and what was asked beside it. */
export interface Reading<T> {
  readonly sheet: Sheet;
  readonly id: string;
  readonly marks: MarkIds;
  readonly beside: T;
}

/** What to read: a worksheet, the active one when it has no name, and something beside it. */
interface Wish<T> {
  readonly name: string | undefined;
  readonly beside: Batch<T>;
}

/** Reads a worksheet with the given extras; without its cells when `withCells` is false. */
const readBatch =
  <T>({ name, beside }: Wish<T>, extras: ReadonlySet<Extra>, withCells: boolean): Batch<Reading<T>> =>
  (context, meter) => {
    const sheet = sheetNamed(context, name);
    sheet.load("id,name,visibility");
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(withCells ? `${PLACE},${CELLS}` : PLACE);
    const { application } = context.workbook;
    application.load("calculationMode");
    const hidden = extras.has("hidden") ? queueHidden(sheet) : null;
    const merges = extras.has("merges") ? queueMerges(sheet.getRange()) : null;
    const marks = extras.has("marks") ? queueMarks(sheet, extras) : null;
    const others = beside(context, meter);
    return () => ({
      id: sheet.id,
      marks: marks?.() ?? NO_MARKS,
      beside: others(),
      sheet: {
        name: sheet.name,
        visibility: toVisibility[sheet.visibility] ?? "visible",
        isProtected: sheet.protection.protected,
        used: used.isNullObject ? null : areaOf(used),
        ...(used.isNullObject || !withCells ? noCells : cellsOf(used, meter)),
        merges: merges?.() ?? null,
        ...(hidden?.() ?? { hiddenRows: [], hiddenColumns: [] }),
        ...(application.calculationMode === "Manual" ? { isCalculatedByHand: true } : {}),
      },
    });
  };

/** Reads each extra with a request of its own, so that the one that Excel refuses is known and left out. */
async function readExtras<T>(line: Line, plain: Reading<T>, extras: ReadonlySet<Extra>): Promise<Reading<T>> {
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
        line.run("read", (context) => queueMarks(sheetNamed(context, name), new Set()), "harmless"),
      )) ?? NO_MARKS;
  }
  for (const extra of ["comments", "notes"] as const) {
    if (!extras.has(extra)) continue;
    const batch: Batch<readonly ListedRemark[]> = (context) =>
      queueRemarks(sheetNamed(context, name), new Set([extra]));
    const listed = await unlessLacking(line, extra, () => line.run("read", batch, "harmless"));
    marks = { ...marks, remarks: [...marks.remarks, ...(listed ?? [])] };
  }
  return { ...plain, sheet, marks };
}

async function readLarge<T>(line: Line, wish: Wish<T>, extras: ReadonlySet<Extra>): Promise<Reading<T>> {
  const outline = await line.run("read", readBatch(wish, extras, false), "harmless");
  const { used } = outline.sheet;
  line.large.add(outline.sheet.name);
  return used
    ? { ...outline, sheet: { ...outline.sheet, ...(await readRows(line, outline.sheet.name, used)) } }
    : outline;
}

async function readWith<T>(line: Line, wish: Wish<T>, extras: ReadonlySet<Extra>): Promise<Reading<T>> {
  if (wish.name === undefined ? line.large.size > 0 : line.large.has(wish.name)) return readLarge(line, wish, extras);
  try {
    return await line.run("read", readBatch(wish, extras, true), "harmless");
  } catch (error) {
    if (hostErrorOf(error).code !== "too-large") throw error;
    return readLarge(line, wish, extras);
  }
}

/**
 * A whole worksheet, and what `beside` asks in the same request. One request as a rule; more when the sheet is too large
 * for one or Excel refuses one of the extras.
 */
export async function readWhole<T>(line: Line, name: string | undefined, beside: Batch<T>): Promise<Reading<T>> {
  const extras = knownExtras(line);
  const wish = { name, beside };
  try {
    return await readWith(line, wish, extras);
  } catch (error) {
    const { code } = hostErrorOf(error);
    if (extras.size === 0 || (code !== "unknown" && code !== "version-too-old")) throw error;
    return readExtras(line, await readWith(line, wish, new Set()), extras);
  }
}

const nothing: Batch<null> = () => () => null;

/** A whole worksheet, the active one when no name is given, in as many requests as `readWhole` takes. */
export async function readSheet(line: Line, name: string | undefined): Promise<Sheet> {
  const { id, sheet, marks } = await readWhole(line, name, nothing);
  line.names.set(id, sheet.name);
  line.marks.set(sheet.name, marks);
  return sheet;
}
