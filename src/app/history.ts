import * as z from "zod";
import type { Text } from "../rules/rule";
import type { Patch } from "../sheet/patch";

/** One change that we made to the workbook, with what takes it back. */
export interface Step {
  readonly label: Text;
  readonly inverse: Patch;
}

const MAX_STEPS = 50;
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

const step = z.strictObject({
  label: z.strictObject({ zh: z.string(), en: z.string() }),
  inverse: z.strictObject({ sheet: z.string(), edits: z.array(edit) }),
});

/** The history with one more step; the oldest steps give way when it grows too long. */
export const withStep = (history: readonly Step[], latest: Step): readonly Step[] =>
  [...history, latest].slice(-MAX_STEPS);

/** The text to keep in the workbook: as many of the latest steps as it can carry. */
export function writeHistory(history: readonly Step[]): string {
  const kept: string[] = [];
  let room = MAX_CHARACTERS;
  for (const text of history.map((one) => JSON.stringify(one)).reverse()) {
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

/** Reads what `writeHistory` wrote. Steps are taken back newest first, so those before a damaged one are out of reach and left out. */
export function readHistory(text: string | null): readonly Step[] {
  const kept: Step[] = [];
  for (const one of text === null ? [] : parseArray(text)) {
    const parsed = step.safeParse(one);
    if (parsed.success) kept.push(parsed.data);
    else kept.length = 0;
  }
  return kept;
}
