import { categoryTitle, subcategoryTitle } from "../library/levels";
import type { Severity } from "../sheet/mark";
import { toA1 } from "../sheet/address";
import type { Category } from "../table/goal-table";
import type { ProjectSummary, Summary, Totals } from "./summary";

/** An amount stays apart from a count: it is shown in 万元 with two decimals. */
export type SummaryCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "count"; readonly number: number }
  | { readonly kind: "amount"; readonly fen: number }
  | { readonly kind: "blank" };

/** A table of the summary: its heading, one row of column titles, and its rows. */
export interface SummarySection {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SummaryCell[])[];
  /** Whether the last row is the sum of those above. */
  readonly hasTotal: boolean;
}

const text = (words: string): SummaryCell => ({ kind: "text", text: words });

const count = (number: number): SummaryCell => ({ kind: "count", number });

const amount = (fen: number | null): SummaryCell => (fen === null ? { kind: "blank" } : { kind: "amount", fen });

const severities: readonly (readonly [Severity, string])[] = [
  ["error", "错误"],
  ["warning", "警告"],
  ["info", "提示"],
];

const findingTitles = (findings: Totals["findings"]): readonly string[] =>
  findings ? severities.map(([, title]) => title) : [];

const findingCells = (findings: Totals["findings"]): readonly SummaryCell[] =>
  findings ? severities.map(([severity]) => count(findings[severity])) : [];

/** A sum of amounts that no project states stays blank: 0.00 would claim that there is none. */
function departmentSection({ totals, departments }: Summary): SummarySection {
  const labels = totals.plan.map(({ label }) => label);
  const categories = totals.categories.map(({ category }) => category);
  const countOf = (own: Totals, category: Category | null): number =>
    own.categories.find((candidate) => candidate.category === category)?.count ?? 0;
  const row = (name: string, own: Totals, projects: readonly ProjectSummary[]): readonly SummaryCell[] => [
    text(name),
    count(own.projects),
    ...(["totalFen", "fiscalFen", "otherFen"] as const).map((sum) =>
      amount(projects.some((project) => project[sum] !== null) ? own[sum] : null),
    ),
    ...labels.map((label) => amount(own.plan.find((step) => step.label === label)?.fen ?? null)),
    amount(own.costLimitFen),
    count(own.indicators),
    ...categories.map((category) => count(countOf(own, category))),
    ...findingCells(own.findings),
  ];
  return {
    title: "部门合计（金额单位：万元）",
    header: [
      "预算单位",
      "项目数",
      "预算数",
      "财政资金",
      "其他资金",
      ...labels.map((label) => `${label}累计支出`),
      "成本指标上限合计",
      "指标数",
      ...categories.map((category) => (category ? categoryTitle(category) : "其他指标")),
      ...findingTitles(totals.findings),
    ],
    rows: [
      ...departments.map(({ budgetUnit, totals: own, projects }) =>
        row(budgetUnit === "" ? "未写明单位" : budgetUnit, own, projects),
      ),
      row(
        "合计",
        totals,
        departments.flatMap(({ projects }) => projects),
      ),
    ],
    hasTotal: true,
  };
}

const projectSection = ({ totals, departments }: Summary): SummarySection => ({
  title: "项目明细（金额单位：万元）",
  header: [
    "项目名称",
    "项目编码",
    "预算数",
    "财政资金",
    "其他资金",
    "指标数",
    "工作表",
    ...findingTitles(totals.findings),
  ],
  rows: departments.flatMap(({ projects }) =>
    projects.map(({ name, code, totalFen, fiscalFen, otherFen, indicators, sheet, findings }) => [
      text(name),
      text(code),
      amount(totalFen),
      amount(fiscalFen),
      amount(otherFen),
      count(indicators),
      text(sheet),
      ...findingCells(findings),
    ]),
  ),
  hasTotal: false,
});

const indicatorSection = ({ totals }: Summary): SummarySection => ({
  title: "指标分类",
  header: ["一级指标", "二级指标", "指标数"],
  rows: [
    ...totals.categories.flatMap(({ category, subcategories }) =>
      subcategories.map(({ subcategory, count: own }) => [
        text(category ? categoryTitle(category) : "其他指标"),
        text(subcategory ? subcategoryTitle(subcategory) : "其他"),
        count(own),
      ]),
    ),
    [text("合计"), { kind: "blank" }, count(totals.indicators)],
  ],
  hasTotal: true,
});

const noteSection = ({ notes }: Summary): SummarySection => ({
  title: "没有计入或需要核对的内容",
  header: ["说明", "工作表", "单元格"],
  rows: notes.map(({ sheet, at, text: { zh } }) => [text(zh), text(sheet), text(toA1(at))]),
  hasTotal: false,
});

/** The summary as tables, for a worksheet or a terminal; the notes are left out when there are none. */
export function summarySections(summary: Summary): readonly SummarySection[] {
  const sections = [departmentSection(summary), projectSection(summary), indicatorSection(summary)];
  return summary.notes.length > 0 ? [...sections, noteSection(summary)] : sections;
}
