import type { Mark } from "../../sheet/mark";
import type { ContractCase } from "./contract-case";
import { expectEqual, area, writeOrFail, prepare, marksAt, expectMarks, GOALS } from "./expectations";

/** Marks show, follow their cells, and touch nothing else. */
export const marking: readonly ContractCase[] = [
  {
    name: "marks appear, are replaced and cleared, and touch nothing else",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS, [{ kind: "merge", area: area("A2", "A4") }]);
      const before = await host.read(scratch.sheet);
      const first = [...marksAt("error", "C2", "C3", "B5"), ...marksAt("warning", "A1"), ...marksAt("info", "C5")];
      await host.mark(scratch.sheet, first);
      await expectMarks(scratch, first);
      expectEqual("sheet with marks", await host.read(scratch.sheet), before);
      const second = [...marksAt("warning", "C2", "B2"), ...marksAt("error", "C4")];
      await host.mark(scratch.sheet, second);
      await expectMarks(scratch, second);
      await host.mark(scratch.sheet, marksAt("info", "A2"));
      await expectMarks(scratch, marksAt("info", "A2"));
      await host.mark(scratch.sheet, []);
      await expectMarks(scratch, []);
      await host.mark(scratch.sheet, []);
      expectEqual("sheet without marks", await host.read(scratch.sheet), before);
    },
  },
  {
    name: "marks on thousands of scattered cells appear and go",
    async run(host, scratch) {
      await prepare(host, scratch, [["甲"]]);
      const scattered = Array.from({ length: 3_000 }, (_, index): Mark => ({
        at: { row: index * 2, column: (index % 5) * 2 },
        severity: index % 2 === 0 ? "error" : "warning",
      }));
      await host.mark(scratch.sheet, scattered);
      await expectMarks(scratch, scattered);
      await host.mark(scratch.sheet, []);
      await expectMarks(scratch, []);
    },
  },
  {
    name: "a cell below inserted rows keeps its mark",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      await host.mark(scratch.sheet, marksAt("error", "C5"));
      await writeOrFail(host, { sheet: scratch.sheet, edits: [{ kind: "insert-rows", row: 2, count: 2, like: 1 }] });
      await expectMarks(scratch, marksAt("error", "C7"));
      await host.mark(scratch.sheet, []);
      await expectMarks(scratch, []);
    },
  },
];
