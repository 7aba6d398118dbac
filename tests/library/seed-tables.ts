import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sheet } from "../../src/sheet/sheet";
import { readTables } from "../../src/table/read-tables";
import type { GoalTable, Project } from "../../src/table/goal-table";
import { drawnSheet } from "../drawn-sheet";

interface SeedIndicator {
  readonly category: string;
  readonly subcategory: string;
  readonly name: string;
  readonly description: string;
  readonly targetValue: string;
  readonly targetBasis: string;
}

interface SeedProject {
  readonly title: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly totalFunding: number;
  readonly fiscalFunding: number;
  readonly purpose: string;
  readonly spendingPlan: readonly { readonly label: string; readonly share: number }[];
  readonly goal: string;
  readonly indicators: readonly SeedIndicator[];
}

interface Department {
  readonly budgetUnit: string;
  readonly projects: readonly SeedProject[];
}

const department = JSON.parse(
  readFileSync(join(__dirname, "../../assets/samples/department.json"), "utf8"),
) as Department;

const oneLine = (text: string): string => text.replace(/\n/g, "⏎");

/** One project of the sample department in the Hebei form, levels merged, the description over two columns. */
function drawingOf(project: SeedProject): string {
  const [march, june, october, december] = project.spendingPlan.map(({ share }) => `#${String(share * 100)}%`);
  const amount = (tenThousandYuan: number): string => `#${tenThousandYuan.toFixed(2)}`;
  const rows = project.indicators.map(
    ({ category, subcategory, name, description, targetValue, targetBasis }, index) => {
      const isContinued = project.indicators[index - 1]?.category === category;
      const cells = [isContinued ? "^" : category, subcategory, name, description, "<", targetValue, targetBasis];
      return cells.map(oneLine).join(" | ");
    },
  );
  return [
    `${project.title} | < | < | < | < | < | <`,
    `${department.budgetUnit} | < | < | < | < | 单位：万元 | <`,
    `项目编码 | ${project.projectCode} | < | 项目名称 | ${project.projectName} | < | <`,
    `预算规模及资金用途 | 预算数 | ${amount(project.totalFunding)} | 其中：财政资金 | ${amount(project.fiscalFunding)} | 其他资金 | `,
    `^ | ${project.purpose} | < | < | < | < | <`,
    "资金支出计划（%） | 3月底 | < | 6月底 | 10月底 | 12月底 | <",
    `^ | ${march ?? ""} | < | ${june ?? ""} | ${october ?? ""} | ${december ?? ""} | <`,
    `绩效目标 | ${project.goal} | < | < | < | < | <`,
    "一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | < | 指标值 | 指标值确定依据",
    ...rows,
  ]
    .map((line) => `| ${line} |`)
    .join("\n");
}

/** The sample department's four projects, one worksheet each. */
export const seedSheets: readonly Sheet[] = department.projects.map((project, index) => ({
  ...drawnSheet(drawingOf(project)),
  name: `${String(index + 1)}`,
}));

/** The sample's tables as the reader reads them. */
export const seedTables: readonly GoalTable[] = seedSheets.flatMap((sheet) => readTables(sheet));

/** The project of the table with this number, counted from one. */
export function seedProject(number: number): Project {
  const project = seedTables[number - 1]?.projects[0];
  if (!project) throw new Error(`the sample has no project ${String(number)}`);
  return project;
}
