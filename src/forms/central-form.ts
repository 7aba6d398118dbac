import { categoryTitle, subcategoryTitle } from "../library/levels";
import type { Edit } from "../sheet/patch";
import type { Category, Subcategory } from "../table/goal-table";
import {
  amountStyle,
  cellEdits,
  heightEdit,
  labelStyle,
  proseStyle,
  rowEdits,
  titleStyle,
  unitNoteStyle,
} from "./cell-edits";
import type { GridPlan } from "./grid";
import type { NewProject } from "./new-form";
import { heightFor } from "./text-height";

const categories: readonly Category[] = ["cost", "output", "benefit", "satisfaction"];
const subcategories: readonly Subcategory[] = [
  "economicCost",
  "socialCost",
  "ecologicalCost",
  "quantity",
  "quality",
  "timeliness",
  "economicBenefit",
  "socialBenefit",
  "ecologicalBenefit",
  "sustainability",
  "clientSatisfaction",
];

/** 财预〔2021〕101号: cost first, and everything the system asks for in a column of its own; 90 points in all. */
export const centralGrid: GridPlan = {
  taxonomy: "101",
  widths: [12, 17, 22, 36, 10, 16, 12, 8, 26],
  columns: [
    { field: "category", header: "一级指标", columns: [0, 0], isMerged: true, offers: categories.map(categoryTitle) },
    {
      field: "subcategory",
      header: "二级指标",
      columns: [1, 1],
      isMerged: true,
      offers: subcategories.map(subcategoryTitle),
    },
    { field: "name", header: "三级指标", columns: [2, 2], isProse: true },
    { field: "description", header: "指标解释", columns: [3, 3], isProse: true },
    { field: "comparator", header: "计算符号", columns: [4, 4], offers: ["≥", "≤", "=", ">", "<", "定性"] },
    { field: "targetValue", header: "指标值", columns: [5, 5] },
    { field: "unit", header: "计量单位", columns: [6, 6] },
    { field: "weight", header: "分值", columns: [7, 7] },
    { field: "targetBasis", header: "指标值设定依据", columns: [8, 8], isProse: true },
  ],
};

/** Where the header of the grid stands, from zero. */
export const CENTRAL_HEADER_ROW = 9;

const textWidth = centralGrid.widths.slice(1).reduce((sum, width) => sum + width, 0);

function heights({ goal }: NewProject): readonly Edit[] {
  const byRow = Array<number>(CENTRAL_HEADER_ROW).fill(heightFor([]));
  byRow[8] = heightFor([{ text: `${goal}\n\n`, width: textWidth }]);
  return byRow.map((height, index) => heightEdit(index, height));
}

/** The header block of a 项目支出绩效目标表 after 财预〔2021〕101号, above row `CENTRAL_HEADER_ROW`. */
export function centralHeader(project: NewProject): readonly Edit[] {
  const { projectName, projectCode, supervisor, budgetUnit, year } = project;
  return [
    ...rowEdits(0, [[0, 8, "项目支出绩效目标表", titleStyle]]),
    ...rowEdits(1, [[0, 8, `（${year === null ? "    " : String(year)}年度）`, { size: 10, align: "center" }]]),
    ...rowEdits(2, [[0, 8, "单位：万元", unitNoteStyle]]),
    ...rowEdits(3, [
      [0, 0, "项目名称", labelStyle],
      [1, 3, projectName, proseStyle],
      [4, 5, "项目编码", labelStyle],
      [6, 8, projectCode, proseStyle],
    ]),
    ...rowEdits(4, [
      [0, 0, "主管部门", labelStyle],
      [1, 3, supervisor, proseStyle],
      [4, 5, "实施单位", labelStyle],
      [6, 8, budgetUnit, proseStyle],
    ]),
    ...cellEdits({ top: 5, left: 0, bottom: 7, right: 0 }, "项目资金", labelStyle),
    ...rowEdits(5, [
      [1, 2, "年度资金总额", labelStyle],
      [3, 8, project.totalFunding, amountStyle],
    ]),
    ...rowEdits(6, [
      [1, 2, "其中：财政拨款", labelStyle],
      [3, 8, project.fiscalFunding, amountStyle],
    ]),
    ...rowEdits(7, [
      [1, 2, "其他资金", labelStyle],
      [3, 8, project.otherFunding, amountStyle],
    ]),
    ...rowEdits(8, [
      [0, 0, "绩效目标", labelStyle],
      [1, 8, project.goal, proseStyle],
    ]),
    ...heights(project),
  ];
}
