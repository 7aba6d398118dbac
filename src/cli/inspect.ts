import { columnName, toA1 } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import { tenThousandYuan } from "../value/money";
import type { Amount, Field, GoalTable, Indicator, Project, SpendingStep } from "../table/goal-table";
import { readTables } from "../table/read-tables";
import type { ReadingChoices } from "../table/reading-choices";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const place = ({ at, text }: Field): Json => ({ cell: toA1(at), text });

const amount = ({ field, fen }: Amount): Json => ({
  cell: toA1(field.at),
  text: field.text,
  tenThousandYuan: fen === null ? null : tenThousandYuan(fen),
});

const step = ({ label, field, percent }: SpendingStep): Json => ({
  label,
  cell: toA1(field.at),
  text: field.text,
  percent,
});

/** Entries whose value the form does not state are left out. */
const present = <T>(
  entries: Readonly<Record<string, T | undefined>>,
  project: (value: T) => Json,
): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, project(value)]])),
  );

const rowNumbers = ([first, last]: readonly [number, number]): Json => [first + 1, last + 1];

function projectJson(project: Project): Json {
  const { projectCode, projectName, budgetUnit, supervisor, implementer, projectKind, projectTerm } = project;
  const { totalFunding, fiscalFunding, otherFunding, purpose, goal, termGoal } = project;
  return {
    rows: project.rows && rowNumbers(project.rows),
    ...present({ projectCode, projectName, budgetUnit, supervisor, implementer, projectKind, projectTerm }, place),
    ...present({ totalFunding, fiscalFunding, otherFunding }, amount),
    ...present({ purpose, goal, termGoal }, place),
    year: project.year,
    spendingPlan: project.spendingPlan.map(step),
  };
}

function parsed({ target }: Indicator): Json {
  const { kind } = target;
  if (target.kind === "numeric")
    return { kind, comparator: target.comparator, number: target.number, unit: target.unit };
  return target.kind === "range" ? { kind, low: target.low, high: target.high, unit: target.unit } : { kind };
}

/** A weight is a number wherever the cell holds one: 10, though it displays 10.00. */
const weightText = ({ text, content }: Field): string => {
  if (typeof content === "number") return String(content);
  return /^\d{1,6}\.\d{1,6}$/.test(text) ? String(Number(text)) : text;
};

/** The texts of a form with one target column per region or year, under the header of each. */
function regionValues(table: GoalTable, { targetValue, others }: Indicator): Record<string, Json> {
  const regions = [targetValue, ...others].filter(({ role }) => role === "regionValue");
  if (regions.length === 0) return {};
  const header = (field: Field): string => {
    const column = table.columns.find((each) => each.column === field.at.column);
    return column?.header.text ?? columnName(field.at.column);
  };
  return { regionValues: Object.fromEntries(regions.map((field) => [header(field), field.text])) };
}

function indicatorJson(table: GoalTable, project: number, indicator: Indicator): Json {
  const { category, subcategory, name, description, targetBasis, comparator, unit, weight, actualValue, score } =
    indicator;
  const targetValue = indicator.targetValue.role === "targetValue" ? indicator.targetValue : undefined;
  const { periodValue } = indicator;
  const fields = {
    category,
    subcategory,
    name,
    description,
    targetValue,
    targetBasis,
    comparator,
    unit,
    weight,
    actualValue,
  };
  return {
    row: indicator.row + 1,
    project,
    ...Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, field && field.text !== "" ? field.text : null]),
    ),
    ...(weight && weight.text !== "" ? { weight: weightText(weight) } : {}),
    ...(score ? { score: score.text } : {}),
    ...(periodValue ? { periodValue: periodValue.text } : {}),
    ...regionValues(table, indicator),
    ...(indicator.hidden ? { hidden: true } : {}),
    parsed: parsed(indicator),
    cells: present(fields, ({ at }) => toA1(at)),
  };
}

function tableJson(table: GoalTable): Json {
  return {
    kind: table.kind,
    form: table.form,
    formReason: { ...table.formReason },
    taxonomy: table.taxonomy,
    horizon: table.horizon,
    moneyUnit: table.moneyUnit,
    headerRows: table.headerRows.map((row) => row + 1),
    dataRows: rowNumbers(table.dataRows),
    columns: table.columns.map(({ column, field, header, confidence }) => ({
      column: columnName(column),
      field,
      header: header.text,
      confidence,
    })),
    projects: table.projects.map(projectJson),
    indicators: table.projects.flatMap((project) =>
      project.indicators.map((indicator) => indicatorJson(table, project.index, indicator)),
    ),
    confidence: table.confidence,
    doubts: table.doubts.map(({ column, question, choices }) => ({
      column: column === null ? null : columnName(column),
      question: { ...question },
      choices,
    })),
  };
}

/** What was read from a workbook's sheets, as `jixiao inspect` prints it (schema jixiao-inspect/1). */
export function inspectTables(file: string, sheets: readonly Sheet[], choices?: ReadingChoices): Json {
  return {
    schema: "jixiao-inspect/1",
    file,
    sheets: sheets.map((sheet) => ({ name: sheet.name, tables: readTables(sheet, choices).map(tableJson) })),
  };
}
