import { categoryTitle, subcategoryTitle } from "../library/levels";
import { toA1 } from "../sheet/address";
import type { CategoryCount, DepartmentSummary, ProjectSummary, SummaryNote, Totals } from "../summary/summary";
import { formatTenThousandYuan } from "../value/money";
import { noTableMessage } from "./check-report";
import { printable } from "./printable";
import type { FileSummary } from "./summary-json";

const money = (fen: number | null): string => (fen === null ? "未填写" : `${formatTenThousandYuan(fen)} 万元`);

function categoryText({ category, count, subcategories }: CategoryCount): string {
  const parts = subcategories.map(
    ({ subcategory, count: own }) => `${subcategory ? subcategoryTitle(subcategory) : "其他"} ${String(own)}`,
  );
  return `${category ? categoryTitle(category) : "其他指标"} ${String(count)}（${parts.join("、")}）`;
}

function totalsLines({
  projects,
  totalFen,
  fiscalFen,
  otherFen,
  plan,
  indicators,
  categories,
}: Totals): readonly string[] {
  const steps = plan.map(({ label, fen }) => `${label} ${formatTenThousandYuan(fen)}`).join("，");
  return [
    `  项目 ${String(projects)} 个，预算 ${money(totalFen)}，其中财政资金 ${money(fiscalFen)}，其他资金 ${money(otherFen)}`,
    ...(plan.length > 0 ? [`  累计支出计划（万元）：${steps}`] : []),
    `  指标 ${String(indicators)} 个：${categories.map(categoryText).join("，")}`,
  ];
}

const projectLine = ({ code, name, totalFen, indicators }: ProjectSummary): string =>
  `    ${name}${code === "" ? "" : `（${code}）`}：${money(totalFen)}，指标 ${String(indicators)} 个`;

const departmentLines = ({ budgetUnit, totals, projects }: DepartmentSummary): readonly string[] => [
  `  ${budgetUnit === "" ? "未写明单位" : budgetUnit}：项目 ${String(totals.projects)} 个，预算 ${money(totals.totalFen)}`,
  ...projects.map(projectLine),
];

const noteLine = ({ sheet, at, text }: SummaryNote): string => `  注意 工作表“${sheet}” ${toA1(at)}：${text.zh}`;

function fileLines({ file, tables, summary: { totals, departments, notes } }: FileSummary): readonly string[] {
  const heading = `文件 ${file}`;
  if (tables === 0) return [heading, noTableMessage];
  return [heading, ...totalsLines(totals), ...departments.flatMap(departmentLines), ...notes.map(noteLine)];
}

/** Department totals for people at a terminal. */
export const summariesAsText = (files: readonly FileSummary[]): string =>
  files.map((file) => `${fileLines(file).map(printable).join("\n")}\n`).join("\n");
