import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTargetValue } from "../../src/value/read-target-value";
import { sameUnit } from "../../src/value/units";

interface Row {
  readonly value?: string | null;
  readonly symbol?: string | null;
  readonly unit?: string | null;
  readonly parsed?: {
    readonly kind: string;
    readonly op: string | null;
    readonly num: number | null;
    readonly unit: string | null;
  };
}

interface Truth {
  readonly sheets: readonly { readonly tables: readonly { readonly indicators: readonly Row[] }[] }[];
}

const FOLDER = join(__dirname, "../corpus");

function rowsOf(file: string): readonly Row[] {
  // The truth files are part of this repository; they are typed here as far as they are read.
  const truth = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Truth;
  return truth.sheets.flatMap(({ tables }) => tables.flatMap(({ indicators }) => indicators));
}

const rows = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".truth.json"))
  .flatMap(rowsOf);

const read = ({ value, symbol, unit }: Row) =>
  readTargetValue({ value: value ?? "", ...(symbol ? { comparator: symbol } : {}), ...(unit ? { unit } : {}) });

const numbers = rows.filter(({ parsed }) => parsed?.kind === "number" || parsed?.kind === "percent");
const others = rows.filter(({ parsed }) => parsed?.kind === "text" || parsed?.kind === "date");

it("has rows of both kinds to compare", () => {
  expect(numbers.length).toBeGreaterThan(100);
  expect(others.length).toBeGreaterThan(30);
});

it.each(numbers)("reads the number $parsed.num $parsed.unit from $value as published", (row) => {
  const target = read(row);
  if (target.kind !== "numeric") throw new Error(`read as ${target.kind}`);
  expect(target.number).toBe(row.parsed?.num);
  expect(target.explicit ? target.comparator : null).toBe(row.parsed?.op);
  expect(sameUnit(target.unit, row.parsed?.unit ?? null)).toBe(true);
});

it.each(others)("reads no number from $value", (row) => {
  expect(["numeric", "range"]).not.toContain(read(row).kind);
});

it("finds in the tables of one department what a person finds there", () => {
  const department = rowsOf("p01_hebei_stacked_merged.truth.json").map((row) => read(row).kind);
  const counts = new Map<string, number>();
  for (const kind of department) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    numeric: 17,
    trend: 2,
    text: 5,
    deadline: 2,
    "relative-deadline": 1,
    recurring: 1,
    period: 1,
    "standard-reference": 1,
  });
});
