import { categoryTitle, subcategoryTitle } from "../library/levels";
import type { Edit } from "../sheet/patch";
import type { Category, Subcategory } from "../table/goal-table";
import {
  amountStyle,
  cellEdits,
  heightEdit,
  labelStyle,
  noteStyle,
  proseStyle,
  rowEdits,
  shareStyle,
  titleStyle,
  unitNoteStyle,
} from "./cell-edits";
import type { GridPlan } from "./grid";
import type { NewProject } from "./new-form";
import { heightFor } from "./text-height";

const categories: readonly Category[] = ["output", "benefit", "satisfaction"];
const subcategories: readonly Subcategory[] = [
  "quantity",
  "quality",
  "timeliness",
  "cost",
  "economicBenefit",
  "socialBenefit",
  "ecologicalBenefit",
  "sustainability",
  "clientSatisfaction",
];

/** 河北省预算项目绩效目标表: comparator, value and unit in one cell, no weights. */
export const hebeiGrid: GridPlan = {
  taxonomy: "88",
  widths: [13, 15, 22, 13, 13, 17, 20],
  columns: [
    { field: "category", header: "一级指标", columns: [0, 0], isMerged: true, offers: categories.map(categoryTitle) },
    { field: "subcategory", header: "二级指标", columns: [1, 1], offers: subcategories.map(subcategoryTitle) },
    { field: "name", header: "三级指标", columns: [2, 2], isProse: true },
    { field: "description", header: "绩效指标描述", columns: [3, 4], isProse: true },
    { field: "targetValue", header: "指标值", columns: [5, 5] },
    { field: "targetBasis", header: "指标值确定依据", columns: [6, 6] },
  ],
};

/** Where the header of the grid stands, from zero. */
export const HEBEI_HEADER_ROW = 8;

const textWidth = hebeiGrid.widths.slice(1).reduce((sum, width) => sum + width, 0);

function heights({ purpose, goal }: NewProject): readonly Edit[] {
  const single = heightFor([]);
  const byRow = Array<number>(HEBEI_HEADER_ROW).fill(single);
  byRow[3] = heightFor([{ text: "预算规模\n及资金用途", width: 13 }]);
  byRow[4] = heightFor([{ text: `${purpose}\n`, width: textWidth }]);
  byRow[7] = heightFor([{ text: `${goal}\n\n`, width: textWidth }]);
  return byRow.map((height, index) => heightEdit(index, height));
}

/** 预算规模及资金用途 and 资金支出计划. */
function fundingRows(project: NewProject): readonly Edit[] {
  const [march, june, october, december] = project.spendingPlan;
  return [
    ...cellEdits({ top: 3, left: 0, bottom: 4, right: 0 }, "预算规模及资金用途", labelStyle),
    ...rowEdits(3, [
      [1, 1, "预算数", labelStyle],
      [2, 2, project.totalFunding, amountStyle],
      [3, 3, "其中：财政资金", labelStyle],
      [4, 4, project.fiscalFunding, amountStyle],
      [5, 5, "其他资金", labelStyle],
      [6, 6, project.otherFunding, amountStyle],
    ]),
    ...rowEdits(4, [[1, 6, project.purpose, proseStyle]]),
    ...cellEdits({ top: 5, left: 0, bottom: 6, right: 0 }, "资金支出计划（%）", labelStyle),
    ...rowEdits(5, [
      [1, 2, "3月底", labelStyle],
      [3, 3, "6月底", labelStyle],
      [4, 4, "10月底", labelStyle],
      [5, 6, "12月底", labelStyle],
    ]),
    ...rowEdits(6, [
      [1, 2, march, shareStyle],
      [3, 3, june, shareStyle],
      [4, 4, october, shareStyle],
      [5, 6, december, shareStyle],
    ]),
  ];
}

/** The header block of 河北省预算项目绩效目标表, above row `HEBEI_HEADER_ROW`. */
export function hebeiHeader(project: NewProject): readonly Edit[] {
  const { projectName, projectCode, budgetUnit, year } = project;
  return [
    ...rowEdits(0, [[0, 6, projectName === "" ? "项目绩效目标表" : `${projectName}绩效目标表`, titleStyle]]),
    ...rowEdits(1, [
      [0, 3, budgetUnit, noteStyle],
      [4, 4, year === null ? null : `${String(year)}年度`, { ...noteStyle, align: "center" }],
      [5, 6, "单位：万元", unitNoteStyle],
    ]),
    ...rowEdits(2, [
      [0, 0, "项目编码", labelStyle],
      [1, 2, projectCode, proseStyle],
      [3, 3, "项目名称", labelStyle],
      [4, 6, projectName, proseStyle],
    ]),
    ...fundingRows(project),
    ...rowEdits(7, [
      [0, 0, "绩效目标", labelStyle],
      [1, 6, project.goal, proseStyle],
    ]),
    ...heights(project),
  ];
}
