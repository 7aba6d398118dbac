import { performance } from "node:perf_hooks";
import { loadLibrary } from "../src/library/load-library";
import { openSearch } from "../src/library/search";
import type { Library } from "../src/library/schema";

const ROWS = 5_000;
const BUDGET_MS = 8;
const RUNS = 9;
const districts = [
  "东城",
  "西关",
  "南湖",
  "北港",
  "新河",
  "青山",
  "长安",
  "桥西",
  "高新",
  "鹰手营子",
  "双滦",
  "平泉",
  "滦平",
];

/** The library once for each district, as a city would keep it: names differ, words repeat. */
function cityLibrary(): Library {
  const { version, types } = loadLibrary();
  const all = districts.flatMap((district, number) =>
    types.map((type) => ({
      ...type,
      id: `${type.id}-${String(number)}`,
      rows: type.rows.map((row) => ({ ...row, id: `${row.id}-${String(number)}`, name: `${district}${row.name}` })),
    })),
  );
  return { version, types: all };
}

/** What is asked while somebody types the query, letter by letter. */
const keystrokes = (query: string): readonly string[] => Array.from(query, (_, index) => query.slice(0, index + 1));

const queries = [
  "劳务派遣人员",
  "ldpq",
  "laowupaiqian",
  "培训人欠",
  "满意度 租房",
  "chuqinlv",
  "项目验收合格率",
  "率",
  "zf",
];

function medianTime(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

async function main(): Promise<void> {
  const library = cityLibrary();
  const rows = library.types.reduce((sum, type) => sum + type.rows.length, 0);
  if (rows < ROWS) throw new Error(`only ${String(rows)} rows`);
  const start = performance.now();
  const search = await openSearch(library);
  process.stdout.write(`${String(rows)} rows, opened in ${(performance.now() - start).toFixed(0)} ms\n`);

  const typed = queries.flatMap(keystrokes);
  const times = typed.map((query) => ({ query, ms: medianTime(() => search.search(query)) }));
  times.sort((a, b) => b.ms - a.ms);
  const mean = times.reduce((sum, { ms }) => sum + ms, 0) / times.length;
  process.stdout.write(
    `${String(times.length)} keystrokes, ${mean.toFixed(2)} ms on average, budget ${String(BUDGET_MS)} ms\n`,
  );
  for (const { query, ms } of times.slice(0, 12)) process.stdout.write(`${ms.toFixed(2)} ms  ${query}\n`);
}

void main();
