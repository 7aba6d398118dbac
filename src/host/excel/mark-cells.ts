import type { Mark } from "../../sheet/mark";
import type { HostError } from "../host";
import { markAreas, type MarkArea } from "../mark-areas";
import { markFormats } from "../mark-format";
import { hostErrorOf, wasTurnedAway } from "../spreadsheet-error";
import type { Line } from "./line";
import { queueMarks, type MarkIds } from "./mark-ids";
import { sheetNamed } from "./ranges";

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
export async function markCells(line: Line, name: string, marks: readonly Mark[]): Promise<void> {
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
