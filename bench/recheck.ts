import { performance } from "node:perf_hooks";
import { checkSheets, withSheets, type Subject } from "../src/app/check-sheets";
import { presetRuleSet } from "../src/check/rule-set";
import type { Sheet } from "../src/sheet/sheet";
import { register } from "./register";

const ROWS = 20_000;
const BUDGET_MS = 16;
const EDITS = 41;

const basis = { choices: { tables: [] }, ruleSet: presetRuleSet("strict") };

interface Kind {
  readonly kind: string;
  readonly column: number;
  /** The place of the row among the eight of its project. */
  readonly place: number;
  readonly text: (number: number) => string;
}

const kinds: readonly Kind[] = [
  { kind: "target value", column: 8, place: 2, text: (number) => `≥${String(number)}户` },
  { kind: "name", column: 6, place: 0, text: (number) => `第${String(number)}批支持企业户数` },
  { kind: "level cell", column: 5, place: 4, text: () => "社会效益指标" },
  { kind: "project name, one of eight", column: 1, place: 3, text: (number) => `技改项目${String(number)}` },
  { kind: "goal", column: 3, place: 0, text: (number) => `支持企业${String(number)}家以上。` },
];

const replaced = <T>(
  rows: readonly (readonly T[])[],
  row: number,
  column: number,
  content: T,
): readonly (readonly T[])[] =>
  rows.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? content : cell)) : cells));

function withText(sheet: Sheet, row: number, column: number, text: string): Sheet {
  return {
    ...sheet,
    values: replaced(sheet.values, row, column, text),
    texts: replaced(sheet.texts, row, column, text),
  };
}

const sorted = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => a - b);

/** Checks the register again after single edits all over it; each edit stays. */
function measure({ kind, column, place, text }: Kind): void {
  const subject: Subject = { scope: "sheet", sheets: [register(ROWS)], area: null };
  let report = checkSheets(subject, basis, []);
  const times: number[] = [];
  let inWhole = 0;
  for (let edit = 0; edit < EDITS; edit += 1) {
    const before = report;
    const [sheet] = before?.sheets ?? [];
    if (!before || !sheet) throw new Error("the register was not read");
    const row = 1 + 8 * ((edit * 997) % (ROWS / 8)) + place;
    const start = performance.now();
    report = checkSheets(withSheets(before, [withText(sheet, row, column, text(edit))]), basis, []);
    times.push(performance.now() - start);
    const seen = new Set(before.reading.sheets[0]?.seeds);
    if (!report?.reading.sheets[0]?.seeds.some((seed) => seen.has(seed))) inWhole += 1;
  }
  const [fastest = 0] = sorted(times);
  const [median = 0, slowest = 0] = [sorted(times)[Math.floor(EDITS / 2)], sorted(times).at(-1)];
  console.log(
    `${median.toFixed(1)} ms (${fastest.toFixed(1)} to ${slowest.toFixed(1)})\t${kind}\tread in whole: ${String(inWhole)} of ${String(EDITS)}`,
  );
}

console.log(`one edited cell among ${String(ROWS)} rows, read and checked again; budget ${String(BUDGET_MS)} ms`);
kinds.forEach(measure);
