import { hostContract, runContractCase } from "../../src/host/contract";
import { MemoryHost } from "../../src/host/memory";
import { emptySheet } from "../../src/sheet/sheet";

describe("MemoryHost keeps the host's contract", () => {
  test.each(hostContract.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const host = new MemoryHost([emptySheet("项目绩效目标表")]);
    await runContractCase(host, one, (sheet) => Promise.resolve(host.marksOn(sheet)));
    expect((await host.sheets()).map(({ name }) => name)).toEqual(["项目绩效目标表"]);
  });
});
