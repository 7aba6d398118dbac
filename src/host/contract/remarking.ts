import type { Mark, RemarkKind } from "../../sheet/mark";
import type { Ability } from "../ability";
import type { ContractCase } from "./contract-case";
import { cell, expectMarks, expectRemarks, GOALS, prepare, writeOrFail } from "./expectations";

const remarked = (kind: RemarkKind, a1: string, text: string): Mark => ({
  at: cell(a1),
  severity: "error",
  remark: { kind, text },
});

const casesFor = (needs: Ability, kind: RemarkKind): readonly ContractCase[] => [
  {
    name: `marks come with ${needs}, which are replaced and cleared with them`,
    needs,
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const first = [remarked(kind, "C2", "错误：一"), remarked(kind, "C3", "错误：@张三 <b>二</b>\n依据：=1+1")];
      await host.read(scratch.sheet);
      await host.mark(scratch.sheet, first);
      await expectRemarks(scratch, first);
      const second = [remarked(kind, "C3", "错误：三"), remarked(kind, "C5", "错误：四")];
      await host.mark(scratch.sheet, second);
      await expectMarks(scratch, second);
      await expectRemarks(scratch, second);
      await host.mark(scratch.sheet, []);
      await expectRemarks(scratch, []);
    },
  },
  {
    name: `${needs} follow their cells when rows are inserted`,
    needs,
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      await host.mark(scratch.sheet, [remarked(kind, "C5", "错误：五")]);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [{ kind: "insert-rows", row: 2, count: 2, like: 1 }] });
      await expectRemarks(scratch, [remarked(kind, "C7", "错误：五")]);
      await host.mark(scratch.sheet, []);
      await expectRemarks(scratch, []);
    },
  },
];

/** Words beside marked cells, for hosts that can write them. */
export const remarking: readonly ContractCase[] = [...casesFor("comments", "comment"), ...casesFor("notes", "note")];
