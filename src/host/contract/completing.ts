import { contentAt, type Sheet } from "../../sheet/sheet";
import type { Along, Completion } from "../host";
import type { ContractCase } from "./contract-case";
import { cell, contents, expectEqual, expectMarks, expectTrue, GOALS, marksAt, prepare, set } from "./expectations";
import { expectStale, writeOrFail } from "./expectations";

const KEY = "selftest";

const nothing: Along = { marks: null, save: new Map(), reveal: null };

/** A completion that lets this go along and remembers what it was shown. */
function listening(along: Along | null): { complete: Completion; seen: (readonly [now: Sheet, then: Sheet])[] } {
  const seen: (readonly [now: Sheet, then: Sheet])[] = [];
  const complete: Completion = (now, then) => {
    seen.push([now, then]);
    return along;
  };
  return { complete, seen };
}

/** What goes along with a patch is decided by the sheet as it is then, and written with it. */
export const completing: readonly ContractCase[] = [
  {
    name: "a completion sees the whole sheet as it is and as it will be",
    async run(host, scratch) {
      const { sheet } = scratch;
      await prepare(host, scratch, GOALS);
      const before = await host.read(sheet);
      const { complete, seen } = listening(nothing);
      await writeOrFail(host, { sheet, edits: [set("C4", "100%", "≥100%")] }, complete);
      const [[now, then] = []] = seen;
      expectEqual("now", now, before);
      expectEqual("then", then, await host.read(sheet));
    },
  },
  {
    name: "a patch that its completion withholds leaves everything as it was",
    async run(host, scratch) {
      const { sheet } = scratch;
      await prepare(host, scratch, GOALS);
      await host.mark(sheet, marksAt("error", "C4"));
      const before = await host.read(sheet);
      const result = await host.write({ sheet, edits: [set("C4", "100%", "≥100%")] }, () => null);
      expectEqual("result", result, { kind: "withheld" });
      expectEqual("sheet", await host.read(sheet), before);
      await expectMarks(scratch, marksAt("error", "C4"));
    },
  },
  {
    name: "nothing goes along with a stale patch",
    async run(host, scratch) {
      const { sheet } = scratch;
      await prepare(host, scratch, GOALS);
      const { complete, seen } = listening({
        marks: marksAt("error", "C4"),
        save: new Map([[KEY, "一"]]),
        reveal: null,
      });
      const patch = { sheet, edits: [set("C4", "98%", "≥98%")] };
      const result = await host.write(patch, complete);
      expectEqual("result", result, { kind: "stale", cells: [cell("C4")] });
      await expectStale(host, patch, ["C4"]);
      expectTrue("a completion was asked about a stale patch", seen.length === 0);
      await expectMarks(scratch, []);
      expectEqual("kept", await host.load(KEY), null);
    },
  },
  {
    name: "marks that go along replace those there were, and values are kept and forgotten",
    async run(host, scratch) {
      const { sheet } = scratch;
      await prepare(host, scratch, GOALS);
      await host.mark(sheet, [...marksAt("error", "C4", "C5"), ...marksAt("info", "B2")]);
      const other = `${KEY}:二`;
      try {
        await host.save(new Map([[other, "旧"]]));
        const along: Along = {
          marks: marksAt("warning", "C5"),
          save: new Map([
            [KEY, "步骤".repeat(20_000)],
            [other, null],
          ]),
          reveal: null,
        };
        await writeOrFail(host, { sheet, edits: [set("C4", "100%", "≥100%")] }, () => along);
        expectEqual("cell", contents(await host.read(sheet), ["C4"]), ["≥100%"]);
        await expectMarks(scratch, marksAt("warning", "C5"));
        expectEqual("kept", [await host.load(KEY), await host.load(other)], ["步骤".repeat(20_000), null]);
        await writeOrFail(host, { sheet, edits: [set("C4", "≥100%", "100%")] }, () => nothing);
        await expectMarks(scratch, marksAt("warning", "C5"));
      } finally {
        await host.save(
          new Map([
            [KEY, null],
            [other, null],
          ]),
        );
      }
    },
  },
  {
    name: "marks that go along with inserted and deleted rows lie where they are said to",
    async run(host, scratch) {
      const { sheet } = scratch;
      await prepare(host, scratch, GOALS);
      const then = [...marksAt("error", "C3"), ...marksAt("warning", "C7", "B4")];
      const insertion = { kind: "insert-rows", row: 2, count: 2, like: 1 } as const;
      await host.mark(sheet, marksAt("error", "C2", "C3", "C5"));
      await writeOrFail(host, { sheet, edits: [insertion, set("C3", null, "≥3次")] }, () => ({
        ...nothing,
        marks: then,
      }));
      await expectMarks(scratch, then);
      const undo = [set("C3", "≥3次", null), { ...insertion, kind: "delete-rows" }] as const;
      await writeOrFail(host, { sheet, edits: undo }, () => ({ ...nothing, marks: marksAt("info", "C2", "C5") }));
      await expectMarks(scratch, marksAt("info", "C2", "C5"));
      expectEqual("last row", contentAt(await host.read(sheet), cell("C5")), "≥200人次");
    },
  },
  {
    name: "a sheet that is added is empty before, one that is removed is empty afterwards, and the user is taken along",
    async run(host, { sheet }) {
      const adding = listening({ ...nothing, reveal: { top: 1, left: 0, bottom: 1, right: 1 } });
      await writeOrFail(host, { sheet, edits: [{ kind: "add-sheet" }, set("A2", null, "合计")] }, adding.complete);
      const active = (await host.sheets()).find(({ isActive }) => isActive)?.name;
      expectEqual("active sheet", active, sheet);
      const removing = listening(nothing);
      const removal = { sheet, edits: [set("A2", "合计", null), { kind: "remove-sheet" }] } as const;
      await writeOrFail(host, removal, removing.complete);
      const told = [...adding.seen, ...removing.seen].map(([now, then]) =>
        [now, then].map((one) => contentAt(one, cell("A2"))),
      );
      expectEqual("before and after", told, [
        [null, "合计"],
        ["合计", null],
      ]);
    },
  },
];
