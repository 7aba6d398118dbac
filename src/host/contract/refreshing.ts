import type { ContractCase } from "./contract-case";
import { area, cell, expectEqual, expectTrue, GOALS, prepare, set, writeOrFail } from "./expectations";

/** Part of a sheet can be read anew. */
export const refreshing: readonly ContractCase[] = [
  {
    name: "a refreshed sheet has the news of these cells, and the same rows elsewhere",
    async run(host, scratch) {
      const { sheet } = scratch;
      await prepare(host, scratch, GOALS);
      const before = await host.read(sheet);
      await writeOrFail(host, {
        sheet,
        edits: [set("C4", "100%", "≥99%"), set("B2", "设置产业引导项目数", "引导项目数")],
      });
      const now = await host.refresh(before, [area("C3", "C4"), area("Z90", "Z99")]);
      const whole = await host.read(sheet);
      expectEqual("row of the news", now?.texts[3], whole.texts[3]);
      for (const row of [0, 1, 2, 4]) {
        expectTrue(`row ${String(row)} is another`, now?.values[row] === before.values[row]);
      }
      expectEqual("both", await host.refresh(before, [area("C4", "C4"), area("A2", "B2")]), whole);
    },
  },
  {
    name: "a sheet whose extent has changed is not refreshed",
    async run(host, scratch) {
      const { sheet } = scratch;
      await prepare(host, scratch, GOALS);
      const before = await host.read(sheet);
      await writeOrFail(host, { sheet, edits: [set("F9", null, "备注")] });
      expectEqual("refreshed", await host.refresh(before, [{ ...area("F9", "F9"), top: cell("A1").row }]), null);
    },
  },
];
