import type { Address } from "../../sheet/address";
import { applyPatch } from "../../sheet/apply-patch";
import { invertPatch } from "../../sheet/invert-patch";
import type { Edit, Patch } from "../../sheet/patch";
import { HostError, type WriteResult } from "../host";
import { asExpected } from "../partial-sheet";
import { needsOf, type Needs } from "../patch-needs";
import { deepestShift, progressOf, type Progress, type Scene } from "../progress";
import { hostErrorOf, wasTurnedAway } from "../spreadsheet-error";
import { bytesOfStep, requestsOf, writePlan, type Step } from "../write-plan";
import { TRIP_BYTES, type Line } from "./line";
import { listSheets } from "./list-sheets";
import { queueStep } from "./queue-step";
import { doomedBatch, has, readSurroundings, type Surroundings } from "./surroundings";

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
    const isThere = (await listSheets(line)).some(({ name }) => name === patch.sheet);
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
export async function writePatch(line: Line, patch: Patch): Promise<WriteResult> {
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
