import type { Host } from "../host";
import type { ContractCase } from "./contract-case";
import { expectEqual } from "./expectations";

const KEY = "selftest";

const save = (host: Host, key: string, value: string | null): Promise<void> => host.save(new Map([[key, value]]));

/** Values are kept in the workbook. */
export const keeping: readonly ContractCase[] = [
  {
    name: "a value is kept in the workbook, replaced and forgotten",
    async run(host) {
      await save(host, KEY, null);
      expectEqual("before", await host.load(KEY), null);
      const long = "第𠮷步“撤销”\n".repeat(12_000);
      try {
        for (const value of ['{"步骤":[]}', long, "短", ""]) {
          await save(host, KEY, value);
          expectEqual("kept", await host.load(KEY), value);
        }
      } finally {
        await save(host, KEY, null);
      }
      expectEqual("forgotten", await host.load(KEY), null);
    },
  },
  {
    name: "keys are kept apart",
    async run(host) {
      try {
        await save(host, KEY, "一");
        await save(host, `${KEY}:0`, "二");
        expectEqual("both", [await host.load(KEY), await host.load(`${KEY}:0`)], ["一", "二"]);
        await save(host, KEY, null);
        expectEqual("the other", [await host.load(KEY), await host.load(`${KEY}:0`)], [null, "二"]);
      } finally {
        await save(host, KEY, null);
        await save(host, `${KEY}:0`, null);
      }
    },
  },
  {
    name: "several values are kept and forgotten at once",
    async run(host) {
      const [first, second] = [`${KEY}:一`, `${KEY}:二`];
      const kept = async (): Promise<unknown> => [await host.load(first), await host.load(second)];
      try {
        await host.save(
          new Map([
            [first, "甲".repeat(40_000)],
            [second, "乙"],
          ]),
        );
        expectEqual("both", await kept(), ["甲".repeat(40_000), "乙"]);
        await host.save(
          new Map([
            [first, null],
            [second, "丙"],
          ]),
        );
        expectEqual("one of them", await kept(), [null, "丙"]);
      } finally {
        await host.save(
          new Map([
            [first, null],
            [second, null],
          ]),
        );
      }
    },
  },
];
