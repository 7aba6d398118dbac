import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled, root, run } from "./ensure-installed.mjs";

ensureInstalled();
const chromium = ensureChromium();

console.log("正在构建待测产品…");
if (run("webpack", ["--mode", "production"], { stdio: ["ignore", "ignore", "inherit"] }) !== 0) process.exit(1);

const report = `${root}reports/jest.json`;
mkdirSync(`${root}reports`, { recursive: true });
rmSync(report, { force: true });
const status = run("jest", ["--ci", "--json", `--outputFile=${report}`, ...process.argv.slice(2)], {
  stdio: ["ignore", "ignore", "inherit"],
  env: { CHROMIUM_PATH: chromium },
});
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
  readFileSync(report, "utf8"),
);
const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(status !== 0 || failed > 0 || numPassedTests === 0 ? 1 : 0);
