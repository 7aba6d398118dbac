import { checkWorkbook } from "../src/check/check-workbook";
import { presetRuleSet } from "../src/check/rule-set";
import { readWorkbook } from "../src/table/read-workbook";
import { register } from "./register";

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

const strict = presetRuleSet("strict");
const growth: { readonly rows: number; readonly check: number }[] = [];

console.log("rows\tread ms\tcheck ms\tfindings   (medians of 5)");
for (const rows of [2_500, 5_000, 10_000, 20_000, 40_000]) {
  const sheet = register(rows);
  const runs = Array.from({ length: 5 }, () => {
    const read = timed(() => readWorkbook([sheet]));
    const check = timed(() => checkWorkbook(read.result, strict));
    return { read: read.milliseconds, check: check.milliseconds, findings: check.result.length };
  });
  const check = median(runs.map((run) => run.check));
  growth.push({ rows, check });
  console.log(
    `${rows}\t${median(runs.map((run) => run.read)).toFixed(0)}\t${check.toFixed(0)}\t${runs[0]?.findings ?? 0}`,
  );
}

const [first, last] = [growth[0], growth.at(-1)];
if (first && last) {
  const exponent = Math.log(last.check / first.check) / Math.log(last.rows / first.rows);
  console.log(`growth of the check from ${first.rows} to ${last.rows} rows: n^${exponent.toFixed(2)}`);
}

const workbook = readWorkbook([register(20_000)]);
const slowest = strict.active
  .map((active) => ({
    id: active.rule.id,
    milliseconds: timed(() => checkWorkbook(workbook, { ...strict, active: [active] })).milliseconds,
  }))
  .sort((a, b) => b.milliseconds - a.milliseconds)
  .slice(0, 12);
console.log("slowest rules at 20,000 rows:");
for (const { id, milliseconds } of slowest) console.log(`  ${milliseconds.toFixed(0)} ms\t${id}`);
