import { categoryTitle, subcategoryTitle } from "../library/levels";
import { subcategories88 } from "../library/standard-levels";
import type { Category } from "../table/goal-table";
import {
  amountStyle,
  answer,
  label,
  noteStyle,
  proseStyle,
  shareStyle,
  titleStyle,
  unitNoteStyle,
  yearStyle,
  type FormCell,
} from "./cell-edits";
import type { GridPlan } from "./grid";
import type { NewProject } from "./new-form";
import { heightFor } from "./text-height";

const categories: readonly Category[] = ["output", "benefit", "satisfaction"];
/** 河北省预算项目绩效目标表: comparator, value and unit in one cell, no weights. */
export const hebeiGrid: GridPlan = {
  taxonomy: "88",
  widths: [13, 15, 22, 13, 13, 17, 20],
  columns: [
    { field: "category", header: "一级指标", columns: [0, 0], isMerged: true, offers: categories.map(categoryTitle) },
    { field: "subcategory", header: "二级指标", columns: [1, 1], offers: subcategories88.map(subcategoryTitle) },
    { field: "name", header: "三级指标", columns: [2, 2], isProse: true },
    { field: "description", header: "绩效指标描述", columns: [3, 4], isProse: true },
    { field: "targetValue", header: "指标值", columns: [5, 5] },
    { field: "targetBasis", header: "指标值确定依据", columns: [6, 6] },
  ],
};

/** Where the table begins, and where the header of its grid stands, from zero. */
export const HEBEI_ROWS = { table: 2, grid: 8 };

const textWidth = hebeiGrid.widths.slice(1).reduce((sum, width) => sum + width, 0);

/** The heights of the rows above the grid, in points. */
export function hebeiHeights({ purpose, goal }: NewProject): readonly number[] {
  const heights = Array<number>(HEBEI_ROWS.grid).fill(heightFor([]));
  heights[3] = heightFor([{ text: "预算规模\n及资金用途", width: 13 }]);
  heights[4] = heightFor([{ text: `${purpose}\n`, width: textWidth }]);
  heights[7] = heightFor([{ text: `${goal}\n\n`, width: textWidth }]);
  return heights;
}

/** 预算规模及资金用途 and 资金支出计划. */
function fundingCells(project: NewProject): readonly FormCell[] {
  const [march, june, october, december] = project.spendingPlan;
  return [
    label(3, [0, 0], "预算规模及资金用途", 4),
    label(3, [1, 1], "预算数"),
    answer(3, [2, 2], project.totalFunding, amountStyle),
    label(3, [3, 3], "其中：财政资金"),
    answer(3, [4, 4], project.fiscalFunding, amountStyle),
    label(3, [5, 5], "其他资金"),
    answer(3, [6, 6], project.otherFunding, amountStyle),
    answer(4, [1, 6], project.purpose, proseStyle),
    label(5, [0, 0], "资金支出计划（%）", 6),
    label(5, [1, 2], "3月底"),
    label(5, [3, 3], "6月底"),
    label(5, [4, 4], "10月底"),
    label(5, [5, 6], "12月底"),
    answer(6, [1, 2], march, shareStyle),
    answer(6, [3, 3], june, shareStyle),
    answer(6, [4, 4], october, shareStyle),
    answer(6, [5, 6], december, shareStyle),
  ];
}

/** The header block of 河北省预算项目绩效目标表, above its grid. */
export function hebeiHeader(project: NewProject): readonly FormCell[] {
  const { projectName, year } = project;
  return [
    { ...label(0, [0, 6], projectName === "" ? "项目绩效目标表" : `${projectName}绩效目标表`), style: titleStyle },
    answer(1, [0, 3], project.budgetUnit, noteStyle),
    answer(1, [4, 4], year === null ? null : `${String(year)}年度`, yearStyle),
    { ...label(1, [5, 6], "单位：万元"), style: unitNoteStyle },
    label(2, [0, 0], "项目编码"),
    answer(2, [1, 2], project.projectCode, proseStyle),
    label(2, [3, 3], "项目名称"),
    answer(2, [4, 6], projectName, proseStyle),
    ...fundingCells(project),
    label(7, [0, 0], "绩效目标"),
    answer(7, [1, 6], project.goal, proseStyle),
  ];
}
