import type { ContractCase } from "./contract-case";
import { expectEqual } from "./expectations";

const KEY = "selftest";

/** Values are kept in the workbook. */
export const keeping: readonly ContractCase[] = [
  {
    name: "a value is kept in the workbook, replaced and forgotten",
    async run(host) {
      await host.save(KEY, null);
      expectEqual("before", await host.load(KEY), null);
      const long = "第𠮷步“撤销”\n".repeat(12_000);
      try {
        for (const value of ['{"步骤":[]}', long, "短", ""]) {
          await host.save(KEY, value);
          expectEqual("kept", await host.load(KEY), value);
        }
      } finally {
        await host.save(KEY, null);
      }
      expectEqual("forgotten", await host.load(KEY), null);
    },
  },
  {
    name: "keys are kept apart",
    async run(host) {
      try {
        await host.save(KEY, "一");
        await host.save(`${KEY}:0`, "二");
        expectEqual("both", [await host.load(KEY), await host.load(`${KEY}:0`)], ["一", "二"]);
        await host.save(KEY, null);
        expectEqual("the other", [await host.load(KEY), await host.load(`${KEY}:0`)], [null, "二"]);
      } finally {
        await host.save(KEY, null);
        await host.save(`${KEY}:0`, null);
      }
    },
  },
];
