import { applyPatch } from "../../sheet/apply-patch";
import { rowMoveOf } from "../../sheet/move-rows";
import type { Patch } from "../../sheet/patch";
import { rowsToFit, type RowHeight } from "../fit-rows";
import type { Along, Completion, HostError, WriteResult } from "../host";
import { markAreas, type MarkArea } from "../mark-areas";
import { asExpected } from "../partial-sheet";
import { needsOf } from "../patch-needs";
import type { RemarkChange } from "../remark-changes";
import { settingChanges } from "../setting-parts";
import { hostErrorOf } from "../spreadsheet-error";
import { heightErrands } from "./height-errands";
import type { Line } from "./line";
import { bytesOfMark, markCells, queueMark, queueRemoval, settleMarks } from "./mark-cells";
import { allOurs, NO_MARKS } from "./mark-ids";
import { patchErrands, type StepErrand } from "./patch-errands";
import { planRemarks, remarkErrands, settleRemarks } from "./remarks";
import { queueReveal } from "./reveal-area";
import { sendErrands, type Errand } from "./send-errands";
import { bytesOfChanges, keepsSettings, queueSettingChanges, saveSettings } from "./settings";
import { has, readSurroundings } from "./surroundings";
import { takeBack } from "./take-back";
import { readWholeSurroundings, type WholeSurroundings } from "./whole-surroundings";

const ALONE: Along = { marks: null, save: new Map(), reveal: null };

/** About how many bytes a request has for what it does once. */
const ERRAND_BYTES = 300;

/** A patch and what goes along with it, ready to be sent. */
interface Writing {
  readonly patch: Patch;
  readonly along: Along;
  readonly before: WholeSurroundings;
  /** The new marks; null when those there are stay. */
  readonly areas: readonly MarkArea[] | null;
  readonly remarks: readonly RemarkChange[];
  /** Inserted rows that must be higher than the row they are like. */
  readonly heights: readonly RowHeight[];
}

/**
 * Old marks go before rows take their format from others, because a copy of a mark is a mark that nobody knows, and
 * before rows are deleted, because a mark may vanish with them and then cannot be removed; otherwise after the new ones
 * are there, so that what fails half way leaves too many marks and not too few.
 */
function withRemoval(
  steps: readonly StepErrand[],
  marks: readonly Errand[],
  ids: readonly string[],
): { readonly patch: readonly Errand[]; readonly marks: readonly Errand[] } {
  if (ids.length === 0) return { patch: steps, marks };
  const removal: Errand = {
    bytes: ERRAND_BYTES * ids.length,
    queue: (place) => {
      queueRemoval(place.sheet(), ids);
    },
  };
  const first = steps.findIndex(({ step: { kind } }) => kind === "dress-rows" || kind === "delete-rows");
  return first < 0
    ? { patch: steps, marks: [...marks, removal] }
    : { patch: [...steps.slice(0, first), removal, ...steps.slice(first)], marks };
}

/** What is to be done for the patch itself, and after it: marks, then what the workbook keeps, then the selection. */
function errandsFor({ patch, along, before, areas, remarks, heights }: Writing): {
  readonly patch: readonly Errand[];
  readonly after: readonly Errand[];
} {
  const marking = (areas ?? []).map((area): Errand => ({
    bytes: bytesOfMark(area),
    queue: (place) => {
      queueMark(place.sheet(), area);
    },
  }));
  const carriedOut = withRemoval(patchErrands(patch, before), marking, areas ? allOurs(before.marks) : []);
  const changes = settingChanges(along.save, before.settingNames);
  const { reveal } = along;
  const keeping: Errand = {
    bytes: bytesOfChanges(changes),
    queue: ({ workbook }) => {
      queueSettingChanges(workbook, changes);
    },
  };
  const revealing = reveal && {
    bytes: ERRAND_BYTES,
    queue: (place: Parameters<Errand["queue"]>[0]) => {
      queueReveal(place.sheet(), reveal);
    },
  };
  // A cell that already has words of somebody's refuses ours: they come last, when all else is done.
  const after = [
    ...heightErrands(heights),
    ...carriedOut.marks,
    ...(along.save.size > 0 ? [keeping] : []),
    ...(revealing ? [revealing] : []),
    ...remarkErrands(remarks),
  ];
  return { patch: carriedOut.patch, after };
}

/** Puts marks back that went before rows were to move, when nothing else is left of the patch. */
async function restoreMarks(line: Line, { patch, along, before, areas }: Writing, error: HostError): Promise<void> {
  const isCost = areas !== null && before.marks.ours.length > 0 && error.partly === null;
  if (!isCost || !along.restore || !(has(patch, "insert-rows") || has(patch, "delete-rows"))) return;
  await markCells(line, patch.sheet, along.restore).catch(() => undefined);
}

/** Makes sure that a patch was carried out although its request failed; else takes back what was done of it and throws. */
async function ensureCarriedOut(line: Line, writing: Writing, error: HostError): Promise<void> {
  const { patch, along, before } = writing;
  // What the workbook keeps comes last: when it is there, so is the sheet, with all its styles.
  const isTold = has(patch, "add-sheet") && along.save.size > 0;
  if (isTold && (await keepsSettings(line, along.save).catch(() => false))) return;
  try {
    await takeBack(line, patch, before, error);
  } catch (reason) {
    await restoreMarks(line, writing, hostErrorOf(reason));
    throw reason;
  }
}

/** Puts right what goes along with a patch that was carried out; answers what kept it from that. */
async function finish(
  line: Line,
  { patch, along, before, areas, remarks, heights }: Writing,
  error: HostError,
): Promise<HostError | null> {
  let problem: HostError | null = null;
  const attempt = async (work: Promise<void>): Promise<void> => {
    await work.catch((reason: unknown) => {
      problem ??= hostErrorOf(reason);
    });
  };
  if (heights.length > 0) {
    const sending = await sendErrands(line, patch.sheet, heightErrands(heights));
    if (sending.kind === "failed") problem = sending.error;
  }
  if (areas) await attempt(settleMarks(line, patch.sheet, before.marks, areas.length, error));
  await attempt(saveSettings(line, along.save));
  if (remarks.length > 0) await attempt(settleRemarks(line, patch.sheet, along.marks ?? []));
  return problem;
}

async function carryOut(line: Line, writing: Writing): Promise<WriteResult> {
  const { patch, after } = errandsFor(writing);
  const sending = await sendErrands(line, writing.patch.sheet, [...patch, ...after]);
  if (sending.kind === "sent") return { kind: "written", unfinished: null };
  const { error, sent, isBegun } = sending;
  if (!isBegun) throw error;
  if (sent < patch.length) await ensureCarriedOut(line, writing, error);
  return { kind: "written", unfinished: await finish(line, writing, error) };
}

/**
 * One request to check, one to write the patch and all that goes along with it; more only above 4 MB, or to put right
 * what a failure left half done.
 */
export async function writePatch(line: Line, patch: Patch, complete?: Completion): Promise<WriteResult> {
  if (patch.edits.length === 0) return { kind: "written", unfinished: null };
  const needs = needsOf(patch);
  const found: WholeSurroundings = complete
    ? await readWholeSurroundings(line, patch, needs)
    : { ...(await readSurroundings(line, patch, needs)), marks: NO_MARKS, settingNames: [] };
  const before = { ...found, sheet: asExpected(found.sheet, patch) };
  const applied = applyPatch(before.sheet, patch);
  if (applied.kind === "stale") return applied;
  const along = complete ? complete(found.sheet, applied.sheet) : ALONE;
  if (!along) return { kind: "withheld" };
  const areas = along.marks && !has(patch, "remove-sheet") ? markAreas(along.marks) : null;
  const remarks = areas
    ? await planRemarks(line, patch.sheet, before.marks.remarks, along.marks ?? [], rowMoveOf(patch.edits))
    : [];
  const heights = complete ? rowsToFit(patch, applied.sheet, before.likes) : [];
  return carryOut(line, { patch, along, before, areas, remarks, heights });
}
