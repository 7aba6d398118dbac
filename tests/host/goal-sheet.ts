import type { Mark, Severity } from "../../src/sheet/mark";
import type { Content } from "../../src/sheet/sheet";
import type { SetEdit } from "../../src/sheet/patch";
import { areaAt, at } from "../sheet/sheets";
import { installFakeExcel, type FakeExcel } from "./fake-excel";
import { keyAt } from "./fake-workbook";

export const SHEET = "项目绩效目标表";

const ROWS: readonly (readonly (string | number)[])[] = [
  ["一级指标", "二级指标", "三级指标", "指标值", "分值"],
  ["产出指标", "数量指标", "设置产业引导项目数", "≥1个", 20],
  ["", "", "扶持企业数", "≥6家", 10],
  ["", "质量指标", "项目验收合格率", "≥95", 20],
  ["效益指标", "社会效益指标", "带动就业人数", "≥200人次", 30],
  ["满意度指标", "服务对象满意度指标", "企业满意度", "≥94%", 10],
  ["", "", "合计", "", "=SUM(E2:E6)"],
];

/**
 * An Excel with one goal table: 一级 and 二级 merged downwards, amounts in "0.00", the second row 30 points high, a
 * conditional format of the user's, and rows below the table.
 */
export function excelWithGoals(): FakeExcel {
  const excel = installFakeExcel([SHEET, "说明"]);
  const sheet = excel.find(SHEET);
  ROWS.forEach((row, index) => {
    row.forEach((input, column) => {
      const shown = { numberFormat: column === 4 ? "0.00" : "General", fill: index === 0 ? "#D9D9D9" : "#FFFFFF" };
      sheet.formats.set(keyAt(index, column), shown);
      const isFormula = typeof input === "string" && input.startsWith("=");
      if (input !== "")
        sheet.cells.set(keyAt(index, column), { value: isFormula ? 90 : input, formula: isFormula ? input : null });
    });
  });
  sheet.cells.set(keyAt(11, 0), { value: "填表人：", formula: null });
  sheet.heights.set(1, 30);
  sheet.merges = [areaAt("A2:A4"), areaAt("B2:B3"), areaAt("A7:B7")];
  sheet.conditionalFormats.push({
    id: "user",
    areas: [areaAt("E2:E6")],
    type: "CellValue",
    formula: "",
    format: { fillColor: "#00FF00" },
  });
  return excel;
}

export const set = (a1: string, before: Content, after: Content): SetEdit => ({
  kind: "set",
  at: at(a1),
  before,
  after,
});

export const marks = (severity: Severity, ...cells: readonly string[]): readonly Mark[] =>
  cells.map((a1) => ({ at: at(a1), severity }));
