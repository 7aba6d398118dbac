import { contentAt } from "../../sheet/sheet";
import type { HostEvent } from "../host";
import type { ContractCase } from "./contract-case";
import { expectEqual, expectRefused, cell, set, writeOrFail, prepare, contents } from "./expectations";

/** Operations wait for each other. */
export const waiting: readonly ContractCase[] = [
  {
    name: "operations run in the order in which they were asked for",
    async run(host, scratch) {
      const { sheet } = scratch;
      const added = prepare(host, scratch, [["一"]]);
      const first = host.read(sheet);
      const changed = writeOrFail(host, { sheet, edits: [set("A1", "一", "二")] });
      const second = host.read(sheet);
      await Promise.all([added, changed]);
      expectEqual("contents", [contentAt(await first, cell("A1")), contentAt(await second, cell("A1"))], ["一", "二"]);
    },
  },
  {
    name: "an operation that fails does not stop the next",
    async run(host, scratch) {
      const failed = expectRefused("read", "sheet-missing", host.read(scratch.sheet));
      const next = prepare(host, scratch, [["一"]]);
      await failed;
      await next;
      expectEqual("contents", contents(await host.read(scratch.sheet), ["A1"]), ["一"]);
    },
  },
  {
    name: "whoever watches hears our writes as our own, and nothing after they stop",
    async run(host, scratch) {
      await prepare(host, scratch, [["一"]]);
      const heard: HostEvent[] = [];
      const stop = await host.watch((event) => heard.push(event));
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("A1", "一", "二")] });
      await host.read(scratch.sheet);
      await stop();
      const others = heard.filter((event) => event.kind === "changed" && !event.own);
      expectEqual("changes of others", others, []);
      const count = heard.length;
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("A1", "二", "三")] });
      await host.read(scratch.sheet);
      expectEqual("events after stopping", heard.slice(count), []);
    },
  },
];
