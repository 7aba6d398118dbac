import type { Sheet } from "../../sheet/sheet";
import { hostErrorOf } from "../spreadsheet-error";
import { knownExtras, unlessLacking } from "./extras";
import { queueHidden, type Hidden } from "./hidden-lines";
import type { Batch, Extra, Line } from "./line";
import { NO_MARKS, queueMarks, type MarkIds } from "./mark-ids";
import { queueMerges, readMerges } from "./merged-areas";
import { areaOf, PLACE, sheetNamed } from "./ranges";
import { CELLS, cellsOf, noCells, readRows } from "./sheet-cells";
import { toVisibility } from "./visibility";

interface Reading {
  readonly sheet: Sheet;
  readonly id: string;
  readonly marks: MarkIds;
}

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
export async function readSheet(line: Line, name: string | undefined): Promise<Sheet> {
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
