import type { Mark } from "../../sheet/mark";
import type { HostError } from "../host";
import { markAreas, type MarkArea } from "../mark-areas";
import { markFormats, UNFINISHED } from "../mark-format";
import { knownExtras } from "./extras";
import type { Line } from "./line";
import { allOurs, queueMarks, type MarkIds } from "./mark-ids";
import { sheetNamed } from "./ranges";
import { planRemarks, remarkErrands, settleRemarks } from "./remarks";
import { sendErrands, type Errand } from "./send-errands";

/** Marks cells. Its own formula comes last: a mark that has it is finished. */
export function queueMark(sheet: Excel.Worksheet, { severity, addresses }: MarkArea): void {
  const { fill, color, bold, italic, underline, border, formula } = markFormats[severity];
  const { custom } = sheet.getRanges(addresses).conditionalFormats.add("Custom");
  custom.rule.formula = UNFINISHED;
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

/** What a mark costs beside its addresses: paths and actions, as JSON. */
const MARK_BYTES = 1_500;

/** About how many bytes a mark adds to a request. */
export const bytesOfMark = ({ addresses }: MarkArea): number => MARK_BYTES + addresses.length;

/** What it costs to take a mark off: paths and an action, as JSON. */
const REMOVAL_BYTES = 300;

/** Takes marks off. */
export function queueRemoval(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

const freshMarks = (line: Line, name: string): Promise<MarkIds> =>
  line.run("mark", (context) => queueMarks(sheetNamed(context, name), knownExtras(line)), "harmless");

/**
 * Finishes what Excel began: when all new marks are there, the rest of the old ones goes, else the new ones do, and the
 * error is thrown. Old marks may be gone already because somebody removed them since they were read.
 */
export async function settleMarks(
  line: Line,
  name: string,
  old: MarkIds,
  added: number,
  error: HostError,
): Promise<void> {
  const now = await freshMarks(line, name).catch(() => {
    throw error;
  });
  const isNew = (id: string): boolean => !old.ours.includes(id) && !old.unsigned.includes(id);
  const fresh = now.ours.filter(isNew);
  const isComplete = fresh.length >= added;
  const wrong = isComplete ? now.ours.filter((id) => !isNew(id)) : [...fresh, ...now.unsigned.filter(isNew)];
  const surplus = [...wrong, ...now.unfinished];
  if (surplus.length > 0) {
    await line.run("mark", (context) => {
      queueRemoval(sheetNamed(context, name), surplus);
      return () => undefined;
    });
  }
  if (!isComplete) throw error;
}

/** What Excel must do to mark cells anew. New marks come before old ones go, so that a failure leaves too many, not too few. */
const markErrands = (areas: readonly MarkArea[], old: readonly string[]): readonly Errand[] => [
  ...areas.map((area): Errand => ({
    bytes: bytesOfMark(area),
    queue: (place) => {
      queueMark(place.sheet(), area);
    },
  })),
  {
    bytes: REMOVAL_BYTES * old.length,
    queue: (place) => {
      queueRemoval(place.sheet(), old);
    },
  },
];

/**
 * One request after a read of the sheet; one more to find the cells of comments and notes when there are any that matter.
 * What the read found is used once: marks may be copied along with cells later.
 */
export async function markCells(line: Line, name: string, marks: readonly Mark[]): Promise<void> {
  const old = line.marks.get(name) ?? (await freshMarks(line, name));
  line.marks.delete(name);
  const remarks = await planRemarks(line, name, old.remarks, marks);
  const replaced = allOurs(old);
  if (marks.length === 0 && replaced.length === 0 && remarks.length === 0) return;
  const areas = markAreas(marks);
  const errands = [...markErrands(areas, replaced), ...remarkErrands(remarks)];
  const sending = await sendErrands(line, name, errands, "mark");
  if (sending.kind === "sent") return;
  if (!sending.isBegun) throw sending.error;
  await settleMarks(line, name, old, areas.length, sending.error);
  if (remarks.length > 0) await settleRemarks(line, name, marks);
}
