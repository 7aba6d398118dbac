import { resolve } from "node:path";
import { corpusAgreement, corpusNames } from "../tests/corpus/read-corpus";

/** Prints how the reader agrees with the truth files of a folder (tests/corpus by default), per workbook and point. */
async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? "tests/corpus");
  let hasMisses = false;
  for (const name of corpusNames(folder)) {
    const { points, misses } = await corpusAgreement(folder, name);
    const right = [...points.values()].reduce((sum, point) => sum + point.right, 0);
    const of = [...points.values()].reduce((sum, point) => sum + point.of, 0);
    const share = of === 0 ? "nothing to find" : `${((100 * right) / of).toFixed(1)} %`;
    process.stdout.write(`${name}\t${String(right)}/${String(of)}\t${share}\n`);
    for (const [point, counts] of points)
      process.stdout.write(`  ${point}\t${String(counts.right)}/${String(counts.of)}\n`);
    for (const miss of misses) process.stdout.write(`  - ${miss}\n`);
    hasMisses ||= misses.length > 0;
  }
  process.exitCode = hasMisses ? 1 : 0;
}

void main();
