import type { Patch } from "../../sheet/patch";
import type { Needs } from "../patch-needs";
import type { Batch, Line } from "./line";
import { NO_MARKS, type MarkIds } from "./mark-ids";
import { sheetNamed } from "./ranges";
import { readWhole } from "./read-sheet";
import { queueSettingNames } from "./settings";
import { absentBatch, has, NOWHERE, queueOutline, refuseProtected, type Surroundings } from "./surroundings";

/** All of a worksheet, and what must be known to write marks and settings along with a patch. */
export interface WholeSurroundings extends Surroundings {
  readonly marks: MarkIds;
  readonly settingNames: readonly string[];
}

/** Of a sheet that the patch adds. */
async function readAbsence(line: Line, name: string): Promise<WholeSurroundings> {
  return line.run(
    "write",
    (context, meter) => {
      const absence = absentBatch(name)(context, meter);
      const settingNames = queueSettingNames(context.workbook);
      return () => ({ ...absence(), marks: NO_MARKS, settingNames: settingNames() });
    },
    "harmless",
  );
}

/** One request as a rule; more when the sheet is too large for one or Excel refuses something of it. */
export async function readWholeSurroundings(line: Line, patch: Patch, needs: Needs): Promise<WholeSurroundings> {
  if (has(patch, "add-sheet")) return readAbsence(line, patch.sheet);
  const isRemoved = has(patch, "remove-sheet");
  const beside: Batch<Omit<WholeSurroundings, "sheet" | "marks">> = (context) => {
    const { workbook } = context;
    const settingNames = queueSettingNames(workbook);
    workbook.protection.load("protected");
    const outline = isRemoved ? null : queueOutline(sheetNamed(context, patch.sheet), needs);
    return () => {
      if (isRemoved) refuseProtected(workbook.protection.protected, "workbook-protected");
      return { ...(outline?.() ?? NOWHERE), settingNames: settingNames() };
    };
  };
  const { id, sheet, marks, beside: found } = await readWhole(line, patch.sheet, beside);
  line.names.set(id, sheet.name);
  if (!isRemoved) refuseProtected(sheet.isProtected, "sheet-protected");
  return { ...found, sheet, marks };
}
