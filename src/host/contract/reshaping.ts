import { invertPatch } from "../../sheet/invert-patch";
import type { Edit, Patch } from "../../sheet/patch";
import { numberFormatAt, textAt } from "../../sheet/sheet";
import type { ContractCase } from "./contract-case";
import {
  expectEqual,
  cell,
  set,
  area,
  writeOrFail,
  prepare,
  expectStale,
  contents,
  expectMerges,
  GOALS,
} from "./expectations";

/** Rows and merged areas change as a spreadsheet changes them. */
export const reshaping: readonly ContractCase[] = [
  {
    name: "inserted rows shift what is below and grow a merged area around them; undo puts all back",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS, [{ kind: "merge", area: area("A2", "A4") }]);
      const edits: readonly Edit[] = [
        { kind: "insert-rows", row: 2, count: 2, like: 2 },
        set("B3", null, "培训人数"),
        set("C3", null, "≥200人次"),
        set("C7", "≥200人次", "≥300人次"),
      ];
      await writeOrFail(host, { sheet: scratch.sheet, edits });
      const after = await host.read(scratch.sheet);
      expectMerges(after, ["A2:A6"]);
      expectEqual("contents", contents(after, ["A2", "B3", "B4", "B5", "C5", "A7", "C7"]), [
        "产出指标",
        "培训人数",
        null,
        "项目验收合格率",
        "≥95%",
        "效益指标",
        "≥300人次",
      ]);
      await writeOrFail(host, invertPatch({ sheet: scratch.sheet, edits }));
      const undone = await host.read(scratch.sheet);
      expectMerges(undone, ["A2:A4"]);
      expectEqual("contents after undo", contents(undone, ["B3", "C3", "B4", "C5", "B6"]), [
        "项目验收合格率",
        "≥95%",
        "资金拨付及时率",
        "≥200人次",
        null,
      ]);
    },
  },
  {
    name: "a merged area is extended over rows appended to its group",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS, [{ kind: "merge", area: area("A2", "A4") }]);
      const edits: readonly Edit[] = [
        { kind: "insert-rows", row: 4, count: 1, like: 3 },
        { kind: "unmerge", area: area("A2", "A4") },
        { kind: "merge", area: area("A2", "A5") },
        set("B5", null, "开班期数"),
      ];
      await writeOrFail(host, { sheet: scratch.sheet, edits });
      const after = await host.read(scratch.sheet);
      expectMerges(after, ["A2:A5"]);
      expectEqual("contents", contents(after, ["A2", "B5", "A6"]), ["产出指标", "开班期数", "效益指标"]);
      await writeOrFail(host, invertPatch({ sheet: scratch.sheet, edits }));
      const undone = await host.read(scratch.sheet);
      expectMerges(undone, ["A2:A4"]);
      expectEqual("contents after undo", contents(undone, ["B4", "A5"]), ["资金拨付及时率", "效益指标"]);
    },
  },
  {
    name: "inserted rows take the number formats of the row they are to be like, but not its merged cells",
    async run(host, scratch) {
      const amounts = area("B2", "B2");
      await prepare(
        host,
        scratch,
        [
          ["项目", "金额"],
          ["产业引导资金", 600],
          ["合计", 600],
        ],
        [
          { kind: "style", area: amounts, style: { numberFormat: "0.00" } },
          { kind: "merge", area: area("C2", "D2") },
        ],
      );
      const edits: readonly Edit[] = [{ kind: "insert-rows", row: 2, count: 1, like: 1 }, set("B3", null, 50)];
      await writeOrFail(host, { sheet: scratch.sheet, edits });
      const after = await host.read(scratch.sheet);
      expectEqual("number format", numberFormatAt(after, cell("B3")), "0.00");
      expectEqual("text", textAt(after, cell("B3")), "50.00");
      expectMerges(after, ["C2:D2"]);
    },
  },
  {
    name: "a sum grows around rows inserted inside it, and shrinks with undo",
    async run(host, scratch) {
      await prepare(host, scratch, [[1], [2], [3], [{ formula: "=SUM(A1:A3)" }]]);
      const edits: readonly Edit[] = [{ kind: "insert-rows", row: 1, count: 2, like: 1 }];
      await writeOrFail(host, { sheet: scratch.sheet, edits });
      expectEqual("formula", contents(await host.read(scratch.sheet), ["A6"]), [{ formula: "=SUM(A1:A5)" }]);
      await writeOrFail(host, invertPatch({ sheet: scratch.sheet, edits }));
      expectEqual("formula after undo", contents(await host.read(scratch.sheet), ["A4"]), [{ formula: "=SUM(A1:A3)" }]);
    },
  },
  {
    name: "rows that hold anything are not deleted",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const insert: Patch = { sheet: scratch.sheet, edits: [{ kind: "insert-rows", row: 2, count: 1, like: 2 }] };
      await writeOrFail(host, insert);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("F3", null, "我的备注")] });
      await expectStale(host, invertPatch(insert), ["F3"]);
      expectEqual("contents", contents(await host.read(scratch.sheet), ["F3", "B4"]), ["我的备注", "项目验收合格率"]);
    },
  },
  {
    name: "merging cells never loses content",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      await expectStale(host, { sheet: scratch.sheet, edits: [{ kind: "merge", area: area("A2", "B3") }] }, [
        "B2",
        "B3",
      ]);
      expectEqual("contents", contents(await host.read(scratch.sheet), ["A2", "B2"]), [
        "产出指标",
        "设置产业引导项目数",
      ]);
    },
  },
];
