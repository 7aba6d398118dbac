import { hostContract } from "../../src/host/contract";
import { runSelfTest, type CaseResult } from "../../src/host/contract/self-test";
import { MemoryHost } from "../../src/host/memory";
import { emptySheet } from "../../src/sheet/sheet";

const marksOn = (host: MemoryHost) => ({ marksOn: (sheet: string) => Promise.resolve(host.marksOn(sheet)) });

test("the self-test tells of every case, one after the other, and leaves the workbook as it was", async () => {
  const host = new MemoryHost([emptySheet("项目绩效目标表")]);
  const told: (readonly CaseResult[])[] = [];
  await runSelfTest(host, marksOn(host), (results) => told.push(results));
  expect(told.map(({ length }) => length)).toEqual(hostContract.map((_, index) => index + 1));
  expect(told.at(-1)?.map(({ name, problem }) => [name, problem])).toEqual(
    hostContract.map(({ name }) => [name, null]),
  );
  expect((await host.sheets()).map(({ name }) => name)).toEqual(["项目绩效目标表"]);
});

test("a case that fails is told with its message, and the others go on", async () => {
  const host = new MemoryHost([emptySheet("项目绩效目标表")]);
  let latest: readonly CaseResult[] = [];
  await runSelfTest(
    host,
    { marksOn: () => Promise.resolve([{ at: { row: 99, column: 0 }, severity: "error" }]) },
    (results) => {
      latest = results;
    },
  );
  const failed = latest.filter(({ problem }) => problem !== null);
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.length).toBeLessThan(latest.length);
  expect(failed[0]?.problem).toMatch(/^marks: expected/);
  expect(latest).toHaveLength(hostContract.length);
});

test("the self-test says when it could not clean up", async () => {
  const host = new MemoryHost([emptySheet("项目绩效目标表")]);
  const write = host.write.bind(host);
  host.write = (patch) =>
    patch.edits.some(({ kind }) => kind === "remove-sheet") ? Promise.reject(new Error("not now")) : write(patch);
  const ended = runSelfTest(host, marksOn(host), () => undefined);
  await expect(ended).rejects.toThrow(/^left behind: 绩效表助手自检1/);
});
