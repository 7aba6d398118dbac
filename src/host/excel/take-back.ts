import type { Address } from "../../sheet/address";
import { invertPatch } from "../../sheet/invert-patch";
import type { Edit, Patch } from "../../sheet/patch";
import { HostError } from "../host";
import { needsOf } from "../patch-needs";
import { deepestShift, progressOf, type Progress, type Scene } from "../progress";
import { hostErrorOf } from "../spreadsheet-error";
import type { Line } from "./line";
import { listSheets } from "./list-sheets";
import { patchErrands } from "./patch-errands";
import { sendErrands } from "./send-errands";
import { doomedBatch, has, readSurroundings, type Surroundings } from "./surroundings";

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
async function readProgress(line: Line, patch: Patch, before: Scene): Promise<Progress | null> {
  if (has(patch, "remove-sheet")) return readRemoval(line, patch, before);
  if (has(patch, "add-sheet")) {
    const isThere = (await listSheets(line)).some(({ name }) => name === patch.sheet);
    return { isComplete: false, done: isThere ? [{ kind: "add-sheet" }] : [] };
  }
  const needs = needsOf(patch);
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

/**
 * Takes back what Excel did of a patch before it failed, and throws: the error when nothing of it is left, else one that
 * says what is left. Does neither when Excel had in fact done all of it.
 */
export async function takeBack(line: Line, patch: Patch, before: Surroundings, error: HostError): Promise<void> {
  const howFar = (): Promise<Progress | null> => readProgress(line, patch, before).catch(() => null);
  let progress = await howFar();
  if (progress?.isComplete) return;
  if (progress && progress.done.length > 0) {
    const inverse = invertPatch({ ...patch, edits: progress.done });
    const unmerged = { ...before, sheet: { ...before.sheet, merges: null } };
    const sending = await sendErrands(line, patch.sheet, patchErrands(inverse, unmerged));
    progress = sending.kind === "sent" ? { isComplete: false, done: [] } : await howFar();
  }
  if (progress?.done.length === 0) throw error;
  const cells = progress ? cellsTouchedBy(progress.done) : "unknown";
  throw new HostError(error.code, error.detail, { sheet: patch.sheet, cells }, { cause: error });
}
