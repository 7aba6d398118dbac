import { categoryTitle, subcategoryTitle } from "../library/levels";
import type { Category, Subcategory } from "../table/goal-table";
import {
  amountStyle,
  answer,
  label,
  proseStyle,
  titleStyle,
  unitNoteStyle,
  yearStyle,
  type FormCell,
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

/** Where the table begins, and where the header of its grid stands, from zero. */
export const CENTRAL_ROWS = { table: 3, grid: 9 };

const textWidth = centralGrid.widths.slice(1).reduce((sum, width) => sum + width, 0);

/** The heights of the rows above the grid, in points. */
export function centralHeights({ goal }: NewProject): readonly number[] {
  const heights = Array<number>(CENTRAL_ROWS.grid).fill(heightFor([]));
  heights[8] = heightFor([{ text: `${goal}\n\n`, width: textWidth }]);
  return heights;
}

/** The header block of a 项目支出绩效目标表 after 财预〔2021〕101号, above its grid. */
export function centralHeader(project: NewProject): readonly FormCell[] {
  const { year } = project;
  return [
    { ...label(0, [0, 8], "项目支出绩效目标表"), style: titleStyle },
    { ...label(1, [0, 8], `（${year === null ? "    " : String(year)}年度）`), style: yearStyle },
    { ...label(2, [0, 8], "单位：万元"), style: unitNoteStyle },
    label(3, [0, 0], "项目名称"),
    answer(3, [1, 3], project.projectName, proseStyle),
    label(3, [4, 5], "项目编码"),
    answer(3, [6, 8], project.projectCode, proseStyle),
    label(4, [0, 0], "主管部门"),
    answer(4, [1, 3], project.supervisor, proseStyle),
    label(4, [4, 5], "实施单位"),
    answer(4, [6, 8], project.budgetUnit, proseStyle),
    label(5, [0, 0], "项目资金", 7),
    label(5, [1, 2], "年度资金总额"),
    answer(5, [3, 8], project.totalFunding, amountStyle),
    label(6, [1, 2], "其中：财政拨款"),
    answer(6, [3, 8], project.fiscalFunding, amountStyle),
    label(7, [1, 2], "其他资金"),
    answer(7, [3, 8], project.otherFunding, amountStyle),
    label(8, [0, 0], "绩效目标"),
    answer(8, [1, 8], project.goal, proseStyle),
  ];
}
