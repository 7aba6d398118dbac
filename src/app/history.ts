import * as z from "zod";
import { readIgnores, writeIgnores } from "../check/ignores";
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

const ignores = z.string().transform(readIgnores);

const undo = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("patch"),
    patch: z.strictObject({ sheet: z.string(), edits: z.array(edit) }),
  }),
  z.strictObject({ kind: z.literal("ignores"), add: ignores, remove: ignores }),
]);

const step = z.strictObject({
  label: z.strictObject({ zh: z.string(), en: z.string() }),
  when: z.string(),
  undo,
});

const undoToKeep = (one: Undo): unknown =>
  one.kind === "patch" ? one : { ...one, add: writeIgnores(one.add), remove: writeIgnores(one.remove) };

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
