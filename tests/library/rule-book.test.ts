import { checkWorkbook } from "../../src/check/check-workbook";
import { presetRuleSet } from "../../src/check/rule-set";
import { newFormSheet } from "../../src/forms/new-form-sheet";
import { blankProject, formNames, type FormName, type NewProject } from "../../src/forms/new-form";
import { fillEntry, type FilledEntry } from "../../src/library/fill-entry";
import { loadLibrary } from "../../src/library/load-library";
import type { LibraryEntry, ProjectType } from "../../src/library/schema";
import { toA1 } from "../../src/sheet/address";
import { applyPatch } from "../../src/sheet/apply-patch";
import { emptySheet, type Sheet } from "../../src/sheet/sheet";
import { readWorkbook } from "../../src/table/read-workbook";
import { displayText } from "../../src/sheet/display-text";

const BUDGET = 100;
const YEAR = 2024;

/** A figure that fits a project of 100 万元: 20 of anything, at 4 万元 a year each. */
function plausible({ unit }: LibraryEntry): string {
  if (unit === "万元") return String(BUDGET);
  if (unit.startsWith("万元/")) return "4";
  if (unit.endsWith("·月")) return "3300";
  return unit.startsWith("元/") ? "40000" : "20";
}

const filledRows = ({ rows }: ProjectType): readonly FilledEntry[] =>
  rows.map((entry) =>
    fillEntry(entry, { year: YEAR }, { budget: String(BUDGET), n: plausible(entry), 服务对象: "办事群众" }),
  );

const targetOf = ({ entry, value }: FilledEntry): string => `${entry.comparator ?? ""}${value}${entry.unit}`;

/** The goal says what the rows measure, as a careful person would write it. */
function goalOf(rows: readonly FilledEntry[]): string {
  const outputs = rows.filter(({ entry }) => entry.category === "output" && entry.kind === "numeric");
  const benefits = rows.filter(({ entry }) => entry.category !== "output");
  const said = (some: readonly FilledEntry[]): string => some.map((row) => `${row.name}${targetOf(row)}`).join("，");
  return `1.完成年度任务：${said(outputs)}。\n2.取得预期效果：${said(benefits)}。`;
}

const projectOf = (type: ProjectType, rows: readonly FilledEntry[]): NewProject => ({
  ...blankProject,
  projectName: `${type.title}项目`,
  projectCode: "13080424P00004010001R",
  budgetUnit: "350001某区某局本级",
  supervisor: "某区某局",
  year: YEAR,
  totalFunding: BUDGET,
  fiscalFunding: BUDGET,
  otherFunding: 0,
  purpose: `用于本年度${rows[0]?.name ?? ""}等支出，按合同和进度支付`,
  goal: goalOf(rows),
  spendingPlan: [0.2, 0.45, 0.8, 1],
});

function sheetOf(type: ProjectType, form: FormName): Sheet {
  const entries = filledRows(type);
  const { patch } = newFormSheet({ form, project: projectOf(type, entries), entries }, "项目绩效目标表");
  const result = applyPatch(emptySheet(patch.sheet), patch, displayText);
  if (result.kind === "stale") throw new Error(`the form writes over itself at ${result.cells.map(toA1).join(" ")}`);
  return result.sheet;
}

const { types } = loadLibrary();

describe.each(formNames)("every set of the library in the form %s", (form) => {
  it.each(types.map((type) => [type.id, type] as const))("%s breaks no rule of the rule book", (_, type) => {
    const workbook = readWorkbook([sheetOf(type, form)]);
    expect(workbook.tables.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators))).toHaveLength(
      type.rows.length,
    );
    const serious = checkWorkbook(workbook, presetRuleSet("strict"))
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, severity, at, message }) => `${severity} ${rule} ${toA1(at)} ${message.zh}`);
    expect(serious).toEqual([]);
  });
});
