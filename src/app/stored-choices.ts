import * as z from "zod";
import type { ReadingChoices } from "../table/reading-choices";
import { columnFields } from "./column-fields";

/** What was found in the workbook: a value, and whether something was there that could not be read. */
export interface Restored<Value> {
  readonly value: Value;
  readonly isDamaged: boolean;
}

/** Every table is read as the reader sees fit. */
export const noChoices: ReadingChoices = { tables: [] };

const count = z.int().min(0);
const area = z
  .strictObject({ top: count, left: count, bottom: count, right: count })
  .refine(({ top, left, bottom, right }) => top <= bottom && left <= right);
const field = z.enum([...columnFields.indicator, ...columnFields.result, ...columnFields.project]);

const choices = z.strictObject({
  version: z.literal(1),
  tables: z.array(
    z.strictObject({
      sheet: z.string(),
      area: area.nullable(),
      columns: z.array(z.strictObject({ column: count, field: field.nullable() })),
      form: z.string().min(1).nullable(),
    }),
  ),
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads what `writeChoices` wrote; what cannot be read counts as no choice. */
export function readChoices(text: string | null): Restored<ReadingChoices> {
  if (text === null) return { value: noChoices, isDamaged: false };
  const parsed = choices.safeParse(parse(text));
  return parsed.success
    ? { value: { tables: parsed.data.tables }, isDamaged: false }
    : { value: noChoices, isDamaged: true };
}

/** The text to keep in the workbook; null when there is nothing to keep. */
export const writeChoices = ({ tables }: ReadingChoices): string | null =>
  tables.length === 0 ? null : JSON.stringify({ version: 1, tables });
