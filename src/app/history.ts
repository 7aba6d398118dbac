import * as z from "zod";
import { readIgnores, writeIgnores } from "../check/ignores";
import { cellCount } from "../host/cell-blocks";
import { markAreas, type MarkArea } from "../host/mark-areas";
import { areaFromA1 } from "../sheet/address";
import type { Mark } from "../sheet/mark";
import type { Step, Undo } from "./undo-history";

/** What a workbook may carry of ours without growing noticeably. */
const MAX_CHARACTERS = 500_000;

const content = z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ formula: z.string() })]);
const count = z.int().min(0);
const address = z.strictObject({ row: count, column: count });
const area = z.strictObject({ top: count, left: count, bottom: count, right: count });
const rows = { row: count, count, like: count };

// Only what takes a change back: adding and styling a sheet is never the inverse of anything.
const edit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("set"), at: address, before: content, after: content }),
  z.strictObject({ kind: z.literal("insert-rows"), ...rows }),
  z.strictObject({ kind: z.literal("delete-rows"), ...rows }),
  z.strictObject({ kind: z.literal("merge"), area }),
  z.strictObject({ kind: z.literal("unmerge"), area }),
  z.strictObject({ kind: z.literal("remove-sheet") }),
]);

/** No list of cells of ours is longer than that. */
const MOST_MARKED = 100_000;

/** The marks that `markAreas` joined: "C14:D15,F2" → C14, D14, C15, D15, F2. */
function marksIn({ severity, addresses }: MarkArea): readonly Mark[] {
  const areas = addresses.split(",").flatMap((address) => areaFromA1(address) ?? []);
  if (areas.reduce((count, one) => count + cellCount(one), 0) > MOST_MARKED) return [];
  return areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => ({
        at: { row: top + row, column: left + column },
        severity,
      })),
    ).flat(),
  );
}

const ignores = z.string().transform(readIgnores);

const keptMarks = z.strictObject({
  sheet: z.string(),
  marks: z.array(z.strictObject({ severity: z.enum(["error", "warning", "info"]), addresses: z.string() })),
});

const undo = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("patch"),
    patch: z.strictObject({ sheet: z.string(), edits: z.array(edit) }),
  }),
  z.strictObject({ kind: z.literal("ignores"), add: ignores, remove: ignores }),
  z.strictObject({
    kind: z.literal("marks"),
    of: z.enum(["check", "clearing"]),
    sheets: z.array(keptMarks.transform(({ sheet, marks }) => ({ sheet, marks: marks.flatMap(marksIn) }))),
  }),
]);

const step = z.strictObject({
  label: z.strictObject({ zh: z.string(), en: z.string() }),
  when: z.string(),
  undo,
});

function undoToKeep(one: Undo): unknown {
  switch (one.kind) {
    case "patch":
      return one;
    case "ignores":
      return { ...one, add: writeIgnores(one.add), remove: writeIgnores(one.remove) };
    case "marks":
      return { ...one, sheets: one.sheets.map(({ sheet, marks }) => ({ sheet, marks: markAreas(marks) })) };
  }
}

/** The text to keep in the workbook: as many of the latest steps as it can carry. */
export function writeHistory(history: readonly Step[]): string {
  const kept: string[] = [];
  let room = MAX_CHARACTERS;
  for (const text of history.map((one) => JSON.stringify({ ...one, undo: undoToKeep(one.undo) })).reverse()) {
    room -= text.length;
    if (room < 0) break;
    kept.unshift(text);
  }
  return `[${kept.join(",")}]`;
}

function parseArray(text: string): readonly unknown[] {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? data : [];
  } catch {
    return [];
  }
}

/** Reads what `writeHistory` wrote; a damaged step is left out, and the others survive. */
export const readHistory = (text: string | null): readonly Step[] =>
  (text === null ? [] : parseArray(text)).flatMap((one) => {
    const parsed = step.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
