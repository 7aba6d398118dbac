import { HostError } from "../host/host";
import type { Patch } from "../sheet/patch";
import type { Sheet } from "../sheet/sheet";
import type { Desk } from "./desk";
import * as notices from "./notices";
import type { Activity } from "./session-state";
import { makeChange, withChange } from "./writing";

const CORNER = { top: 0, left: 0, bottom: 0, right: 0 };

/** The name of a worksheet that was added. `problem`: something that follows it went wrong. */
export interface AddedSheet {
  readonly sheet: string;
  readonly problem: Activity | null;
}

async function add(desk: Desk, patch: Patch): Promise<AddedSheet> {
  const { sheet } = patch;
  const history = withChange(desk, notices.addSheetLabel(sheet), patch);
  const outcome = await makeChange(desk, { patch, history, reveal: CORNER });
  return { sheet, problem: outcome.kind === "written" ? outcome.problem : null };
}

/**
 * Adds a worksheet, as one step, and goes there. Its name is none of those given to `patchFor`: of the worksheets that
 * are known, and of all only when the name turns out to be taken.
 */
export async function addSheet(
  desk: Desk,
  known: readonly Sheet[],
  patchFor: (names: readonly string[]) => Patch,
): Promise<AddedSheet> {
  try {
    return await add(desk, patchFor(known.map(({ name }) => name)));
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "sheet-exists") throw error;
    const sheets = await desk.host.sheets();
    return add(desk, patchFor(sheets.map(({ name }) => name)));
  }
}
