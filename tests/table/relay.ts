import type { Canvas } from "./canvas";

/** One indicator as it is laid out and as it must be read back. */
export interface Entry {
  readonly category: string;
  readonly subcategory: string;
  readonly name: string;
  readonly value: string;
}

/** One project's indicators, taken from a real form. */
export interface Source {
  readonly project: string;
  readonly entries: readonly Entry[];
}

/** How a form lays its grid out. */
export interface Layout {
  readonly top: number;
  readonly left: number;
  readonly levels: "merge" | "blank" | "repeat" | "outline";
  readonly dropsCategory: boolean;
  readonly splitsValue: boolean;
  /** The heading over the split value: none, merged, or written in its first cell. */
  readonly groupsValue: "none" | "merged" | "unmerged";
  readonly headers: "chinese" | "synonyms" | "english";
  readonly hasSideLabel: boolean;
  readonly scoresLevels: boolean;
  readonly hasTitle: boolean;
  readonly hasNotes: boolean;
  readonly hasTotal: boolean;
  readonly repeatsHeader: boolean;
  readonly looksFilled: boolean;
  readonly hidesRow: boolean;
  readonly knowsMerges: boolean;
  /** Further columns, and the order of all columns: a random number for each. */
  readonly extras: readonly Extra[];
  readonly order: readonly number[];
  readonly synonym: number;
}

export type Extra = "weight" | "description" | "basis" | "actual" | "remark" | "sequence";
type Role = "category" | "subcategory" | "name" | "comparator" | "value" | "unit" | Extra;

const headers: Readonly<Record<Role, readonly string[]>> = {
  category: ["一级指标", "一级\n指标", "*一级指标", "一级指标名称", "一级绩效指标"],
  subcategory: ["二级指标", "二级\n指标", "*二级指标", "二级指标名称"],
  name: ["三级指标", "三级指标名称", "指标名称", "三级\n指标", "指标内容", "具体指标"],
  comparator: ["计算符号", "运算符号", "指标性质", "指标方向"],
  value: [
    "指标值",
    "目标值",
    "年度指标值",
    "年初目标值（A）",
    "指标值（包含数字及文字描述）",
    "当年预期实现值",
    "指标目标值",
  ],
  unit: ["计量单位", "度量单位", "单位", "指标单位"],
  weight: ["分值", "权重", "指标权重（分）", "分值权重"],
  description: ["绩效指标描述", "指标解释", "指标说明", "指标值说明"],
  basis: ["指标值确定依据", "指标值设定依据", "设定依据"],
  actual: ["实际完成值", "全年实际完成值", "完成值", "实际完成值（B）"],
  remark: ["备注", "备注说明"],
  sequence: ["序号", "编号"],
};

const english: Readonly<Record<Role, string>> = {
  category: "Level-1",
  subcategory: "Level-2",
  name: "Indicator",
  comparator: "Operator",
  value: "Target value",
  unit: "Unit",
  weight: "Weight",
  description: "Description",
  basis: "Basis",
  actual: "Actual",
  remark: "Remarks",
  sequence: "No.",
};

const measured = /^([≥≤=＝><]|>=|<=)?(\d[\d.,]*)(\D{0,6})$/u;

/** A value as its three columns hold it. */
export function splitValue(value: string): readonly [string, string, string] {
  const [, comparator = "", number, unit = ""] = measured.exec(value) ?? [];
  return number === undefined ? ["定性", value, ""] : [comparator === "" ? "=" : comparator, number, unit];
}

const extraTexts: Readonly<Record<Extra, (entry: Entry, index: number) => string>> = {
  weight: (_, index) => String(5 + (index % 4) * 5),
  description: ({ name }) => `反映${name}的总体情况和变化`,
  basis: (_, index) => ["年初工作计划", "行业标准", "历史标准"][index % 3] ?? "",
  actual: ({ value }) => value.replace(/^[≥≤=＝><]+/u, ""),
  remark: () => "",
  sequence: (_, index) => String(index + 1),
};

function textOf(role: Role, entry: Entry, index: number, layout: Layout): string {
  const [comparator, number, unit] = splitValue(entry.value);
  switch (role) {
    case "category":
      return layout.scoresLevels ? `${entry.category}\n（${String(20 + entry.category.length)}分）` : entry.category;
    case "subcategory":
      return entry.subcategory;
    case "name":
      return entry.name;
    case "comparator":
      return comparator;
    case "value":
      return layout.splitsValue ? number : entry.value;
    case "unit":
      return unit;
    default:
      return extraTexts[role](entry, index);
  }
}

function rolesOf(layout: Layout): readonly Role[] {
  const levels: readonly Role[] =
    layout.levels === "outline" ? [] : layout.dropsCategory ? ["subcategory"] : ["category", "subcategory"];
  const value: readonly Role[] = layout.splitsValue ? ["comparator", "value", "unit"] : ["value"];
  const blocks: readonly (readonly Role[])[] = [
    ...[...levels, "name" as const].map((role) => [role]),
    value,
    ...layout.extras.map((role) => [role]),
  ];
  const keepsOrder = layout.levels === "outline";
  const ordered = blocks.map((block, index) => ({ block, at: keepsOrder ? index : (layout.order[index] ?? index) }));
  return ordered.sort((a, b) => a.at - b.at).flatMap(({ block }) => block);
}

function headerOf(role: Role, layout: Layout): string {
  if (layout.headers === "english") return english[role];
  if (layout.headers === "chinese") return headers[role][0] ?? "";
  return headers[role][layout.synonym % headers[role].length] ?? "";
}

/** Where a laid-out indicator stands, and what must be read there. */
export interface Expected extends Entry {
  readonly row: number;
}

/** Writes the header rows; returns the first row below them. */
function writeHeader(canvas: Canvas, row: number, left: number, roles: readonly Role[], layout: Layout): number {
  const isGrouped = layout.splitsValue && layout.groupsValue !== "none";
  const bottom = isGrouped ? row + 1 : row;
  const start = roles.indexOf("comparator");
  for (const [index, role] of roles.entries()) {
    const column = left + index;
    const inGroup = isGrouped && index >= start && index < start + 3;
    if (inGroup) canvas.write(bottom, column, headerOf(role, layout));
    else if (layout.groupsValue === "unmerged") canvas.write(row, column, headerOf(role, layout));
    else canvas.merge({ top: row, left: column, bottom, right: column }, headerOf(role, layout));
  }
  if (isGrouped) {
    const heading = layout.headers === "english" ? "Target" : "年度指标值";
    if (layout.groupsValue === "merged")
      canvas.merge({ top: row, left: left + start, bottom: row, right: left + start + 2 }, heading);
    else canvas.write(row, left + start, heading);
  }
  return bottom + 1;
}

interface Run {
  readonly first: number;
  readonly text: string;
}

/** Writes one level column over the rows of its runs, merged, once, or in every row. */
function writeLevels(
  canvas: Canvas,
  column: number,
  rows: readonly number[],
  texts: readonly string[],
  starts: readonly boolean[],
  layout: Layout,
): void {
  let run: Run | null = null;
  for (const [index, row] of rows.entries()) {
    const text = texts[index] ?? "";
    const isNew = run === null || starts[index] === true || texts[index - 1] !== text;
    if (layout.levels === "repeat") canvas.write(row, column, text);
    else if (isNew) run = { first: row, text };
    const next = index + 1;
    const ends = next === rows.length || starts[next] === true || texts[next] !== text;
    if (layout.levels === "repeat" || !ends || run === null) continue;
    if (layout.levels === "merge") canvas.merge({ top: run.first, left: column, bottom: row, right: column }, run.text);
    else canvas.write(run.first, column, run.text);
  }
}

/** Lays one source out at a place; returns what must be read and the first free row below. */
export function writeTable(
  canvas: Canvas,
  source: Source,
  layout: Layout,
  top: number,
  left: number,
): { expected: readonly Expected[]; below: number } {
  const roles = rolesOf(layout);
  const side = layout.hasSideLabel ? 1 : 0;
  const start = left + side;
  const right = start + roles.length - 1;
  let row = top;
  if (layout.hasTitle) {
    canvas.merge({ top: row, left, bottom: row, right }, `${source.project}绩效目标表`);
    canvas.write(row + 1, left, "项目名称");
    canvas.write(row + 1, left + 1, source.project);
    row += 2;
  }
  const headerTop = row;
  row = writeHeader(canvas, row, start, roles, layout);
  const expected: Expected[] = [];
  const column = (role: Role): number => start + roles.indexOf(role);
  let hasRepeated = false;
  const half = Math.ceil(source.entries.length / 2);
  let category = "";
  let subcategory = "";
  for (const [index, entry] of source.entries.entries()) {
    const startsGroup = index === 0 || source.entries[index - 1]?.category !== entry.category;
    if (layout.repeatsHeader && index > 0 && startsGroup && index >= half && !hasRepeated) {
      row = writeHeader(canvas, row, start, roles, layout);
      hasRepeated = true;
      category = "";
    }
    if (layout.levels === "outline") {
      if (entry.category !== category) canvas.write(row++, column("name"), entry.category);
      if (entry.category !== category || entry.subcategory !== subcategory)
        canvas.write(row++, column("name"), entry.subcategory);
      category = entry.category;
      subcategory = entry.subcategory;
    }
    for (const role of roles) {
      if (role === "category" || role === "subcategory") continue;
      canvas.write(row, column(role), textOf(role, entry, index, layout));
    }
    expected.push({ ...entry, value: textOf("value", entry, index, layout), row });
    row += 1;
  }
  writeLevelColumns(canvas, source, layout, expected, roles, start);
  if (layout.looksFilled && roles.at(-1) === "remark") canvas.write(expected[0]?.row ?? row, right, "\u3000 ");
  if (layout.hidesRow) canvas.hide(expected.at(-1)?.row ?? row);
  if (side === 1) canvas.merge({ top: headerTop, left, bottom: row - 1, right: left }, "绩效指标");
  row = writeFooters(canvas, layout, row, left, right);
  return { expected, below: row };
}

function writeLevelColumns(
  canvas: Canvas,
  source: Source,
  layout: Layout,
  expected: readonly Expected[],
  roles: readonly Role[],
  start: number,
): void {
  if (layout.levels === "outline") return;
  const rows = expected.map(({ row }) => row);
  const starts = rows.map((row, index) => index > 0 && row !== (rows[index - 1] ?? 0) + 1);
  const categories = source.entries.map((entry, index) => textOf("category", entry, index, layout));
  const categoryStarts = categories.map(
    (text, index) => (starts[index] ?? false) || (index > 0 && text !== categories[index - 1]),
  );
  if (roles.includes("category"))
    writeLevels(canvas, start + roles.indexOf("category"), rows, categories, starts, layout);
  const subcategories = source.entries.map(({ subcategory }) => subcategory);
  writeLevels(canvas, start + roles.indexOf("subcategory"), rows, subcategories, categoryStarts, layout);
}

function writeFooters(canvas: Canvas, layout: Layout, row: number, left: number, right: number): number {
  let next = row;
  if (layout.hasTotal) canvas.write(next++, left, "合计");
  if (layout.hasNotes) {
    canvas.merge({ top: next, left, bottom: next, right }, "注：本表由部门填报，指标值应当量化。");
    canvas.merge({ top: next + 1, left, bottom: next + 1, right }, "填表人：张某    联系电话：13800000000");
    next += 2;
  }
  return next;
}

/** How many columns a table of this layout takes. */
export const widthOf = (layout: Layout): number => rolesOf(layout).length + (layout.hasSideLabel ? 1 : 0);
