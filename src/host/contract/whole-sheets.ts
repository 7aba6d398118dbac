import { invertPatch } from "../../sheet/invert-patch";
import type { Edit, Patch } from "../../sheet/patch";
import { textAt } from "../../sheet/sheet";
import type { ContractCase } from "./contract-case";
import {
  expectEqual,
  expectTrue,
  expectRefused,
  cell,
  set,
  area,
  fill,
  writeOrFail,
  prepare,
  expectStale,
  contents,
  marksAt,
} from "./expectations";

/** Sheets are listed, added, removed and revealed. */
export const wholeSheets: readonly ContractCase[] = [
  {
    name: "a sheet is added, listed last, empty, and removed again",
    async run(host, scratch) {
      const { sheet } = scratch;
      await writeOrFail(host, { sheet, edits: [{ kind: "add-sheet" }] });
      expectEqual("last sheet", (await host.sheets()).at(-1)?.name, sheet);
      const empty = await host.read(sheet);
      expectEqual("used area", empty.used, null);
      expectEqual(
        "name, visibility, protection",
        [empty.name, empty.visibility, empty.isProtected],
        [sheet, "visible", false],
      );
      await writeOrFail(host, { sheet, edits: [{ kind: "remove-sheet" }] });
      expectTrue("the sheet is still there", !(await host.sheets()).some(({ name }) => name === sheet));
    },
  },
  {
    name: "an added sheet is dressed, filled and taken back in one step each",
    async run(host, { sheet }) {
      const edits: readonly Edit[] = [
        { kind: "add-sheet" },
        {
          kind: "style",
          area: area("A1", "B1"),
          style: { bold: true, fill: "#DDEBF7", align: "center", columnWidth: 20 },
        },
        { kind: "style", area: area("A1", "B2"), style: { border: true, wrap: true, size: 11, color: "#000000" } },
        { kind: "style", area: area("B2", "B2"), style: { numberFormat: "0.00", rowHeight: 24, align: "right" } },
        ...fill([
          ["项目", "金额（万元）"],
          ["产业引导资金", 600],
        ]),
        {
          kind: "offer",
          area: area("A2", "A2"),
          list: { options: ["产业引导资金", "劳务派遣"], prompt: "请选择项目。", refusal: "请从列表中选择。" },
        },
        {
          kind: "print",
          setup: {
            orientation: "landscape",
            area: area("A1", "B2"),
            titleRows: [0, 0],
            margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
            footer: "第 &P 页，共 &N 页",
          },
        },
      ];
      await writeOrFail(host, { sheet, edits });
      const added = await host.read(sheet);
      expectEqual(
        "texts",
        ["A2", "B2"].map((a1) => textAt(added, cell(a1))),
        ["产业引导资金", "600.00"],
      );
      await writeOrFail(host, invertPatch({ sheet, edits }));
      expectTrue("the sheet is still there", !(await host.sheets()).some(({ name }) => name === sheet));
    },
  },
  {
    name: "a sheet on which somebody wrote is not removed",
    async run(host, scratch) {
      const added: Patch = { sheet: scratch.sheet, edits: [{ kind: "add-sheet" }, set("A1", null, "汇总")] };
      await writeOrFail(host, added);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("B7", null, "批注")] });
      await expectStale(host, invertPatch(added), ["B7"]);
      expectEqual("contents", contents(await host.read(scratch.sheet), ["A1", "B7"]), ["汇总", "批注"]);
    },
  },
  {
    name: "a sheet is not added over one of the same name",
    async run(host, scratch) {
      await prepare(host, scratch, [["原有"]]);
      await expectRefused(
        "adding",
        "sheet-exists",
        host.write({ sheet: scratch.sheet, edits: [{ kind: "add-sheet" }] }),
      );
      expectEqual("contents", contents(await host.read(scratch.sheet), ["A1"]), ["原有"]);
    },
  },
  {
    name: "what is asked of a missing sheet fails and says so",
    async run(host, { sheet }) {
      await expectRefused("read", "sheet-missing", host.read(sheet));
      await expectRefused("write", "sheet-missing", host.write({ sheet, edits: [set("A1", null, "甲")] }));
      await expectRefused("mark", "sheet-missing", host.mark(sheet, marksAt("error", "A1")));
      await expectRefused("reveal", "sheet-missing", host.reveal(sheet, area("A1", "A1")));
    },
  },
  {
    name: "revealing a cell goes to its sheet, and reading without a name reads it",
    async run(host, scratch) {
      await prepare(host, scratch, [["甲"]]);
      const back = (await host.sheets()).find(({ isActive }) => isActive)?.name;
      await host.reveal(scratch.sheet, area("A1", "C2"));
      expectEqual(
        "active sheet",
        (await host.sheets()).filter(({ isActive }) => isActive).map(({ name }) => name),
        [scratch.sheet],
      );
      expectEqual("sheet read", (await host.read()).name, scratch.sheet);
      if (back !== undefined) await host.reveal(back, area("A1", "A1"));
    },
  },
];
