import { applyPatch } from "../../src/sheet/apply-patch";
import { invertPatch } from "../../src/sheet/invert-patch";
import { emptySheet, type Sheet } from "../../src/sheet/sheet";
import type { Summary } from "../../src/summary/summary";
import { summarize } from "../../src/summary/summarize";
import { summarySheet } from "../../src/summary/summary-sheet";
import { readTables } from "../../src/table/read-tables";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnWorkbook } from "../drawn-sheet";
import { seedSheets } from "../library/seed-tables";

const summary = summarize(readWorkbook(seedSheets), []);

function written(existingNames: readonly string[] = [], of: Summary = summary): Sheet {
  const patch = summarySheet(of, existingNames);
  const result = applyPatch(emptySheet(patch.sheet), patch);
  if (result.kind === "stale") throw new Error("a new sheet is empty");
  return result.sheet;
}

describe("the summary's worksheet", () => {
  const sheet = written();
  const rowOf = (word: string): number => sheet.values.findIndex(([first]) => first === word);

  it("has the department's totals as numbers with two decimals", () => {
    const header = sheet.values[rowOf("预算单位")] ?? [];
    const total = sheet.values[rowOf("合计")] ?? [];
    const formats = sheet.numberFormats[rowOf("合计")] ?? [];
    expect(Object.fromEntries(header.map((title, column) => [title, total[column]]))).toMatchObject({
      项目数: 4,
      预算数: 693.5,
      财政资金: 693.5,
      其他资金: 0,
      "3月底累计支出": 173.375,
      "12月底累计支出": 693.5,
      成本指标上限合计: 689,
      指标数: 30,
      产出指标: 16,
      效益指标: 10,
      满意度指标: 4,
      错误: 0,
    });
    expect(formats[header.indexOf("预算数")]).toBe("0.00");
    expect(formats[header.indexOf("项目数")]).toBe("General");
  });

  it("lists every project with its code as text", () => {
    const start = rowOf("项目名称");
    expect(sheet.values.slice(start + 1, start + 5).map(([name, code, budget]) => [name, code, budget])).toEqual([
      ["产业引导资金", "13080424P00004010001R", 600],
      ["承德市天丰生物等三家企业贴息补贴资金", "13080424P000034100019", 83],
      ["劳务派遣人员费用", "13080424P00003710001A", 4.5],
      ["鹰手营子矿区政府综合信息服务平台项目租房费用", "13080424P00003210001X", 6],
    ]);
  });

  it("ends with what was not added, and where it stands", () => {
    expect(sheet.values.at(-1)?.slice(0, 3)).toEqual([
      "成本指标“个人核定工资数额”的指标值“工资标准”不是金额上限，没有计入成本上限合计。",
      "3",
      "F13",
    ]);
  });

  it("leaves a sum blank that no project has a number for", () => {
    const drawing = `
      | 项目名称 | 劳务派遣人员费用 | 预算数（万元） | #4.50 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥96% |
      | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |`;
    const plain = written([], summarize(readWorkbook(drawnWorkbook(drawing).sheets)));
    const total = plain.values.find(([first]) => first === "合计") ?? [];
    expect(total.slice(1, 5)).toEqual([1, 4.5, null, null]);
  });

  it("holds no formula", () => {
    expect(sheet.formulas.flat().every((formula) => formula === null)).toBe(true);
  });

  it("is not read as an indicator table itself", () => {
    expect(readTables(sheet)).toEqual([]);
  });

  it("takes the next number when its name is taken", () => {
    expect(summarySheet(summary, []).sheet).toBe("绩效汇总");
    expect(summarySheet(summary, ["1", "绩效汇总", "绩效汇总2"]).sheet).toBe("绩效汇总3");
  });

  it("disappears again when it is undone", () => {
    const patch = summarySheet(summary, []);
    const undone = applyPatch(written(), invertPatch(patch));
    expect(undone).toEqual({ kind: "applied", sheet: emptySheet("绩效汇总") });
  });
});
