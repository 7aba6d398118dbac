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

const splitRoles: readonly Role[] = ["comparator", "value", "unit"];

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

type TextOf = (entry: Entry, index: number, layout: Layout) => string;

const textsOf: Readonly<Record<Role, TextOf>> = {
  category: ({ category }, _, { scoresLevels }) =>
    scoresLevels ? `${category}\n（${String(20 + category.length)}分）` : category,
  subcategory: ({ subcategory }) => subcategory,
  name: ({ name }) => name,
  comparator: ({ value }) => splitValue(value)[0],
  value: ({ value }, _, { splitsValue }) => (splitsValue ? splitValue(value)[1] : value),
  unit: ({ value }) => splitValue(value)[2],
  weight: (_, index) => String(5 + (index % 4) * 5),
  description: ({ name }) => `反映${name}的总体情况和变化`,
  basis: (_, index) => ["年初工作计划", "行业标准", "历史标准"][index % 3] ?? "",
  actual: ({ value }) => value.replace(/^[≥≤=＝><]+/u, ""),
  remark: () => "",
  sequence: (_, index) => String(index + 1),
};

const textOf = (role: Role, entry: Entry, index: number, layout: Layout): string => textsOf[role](entry, index, layout);

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

/** A table being written: its layout, its columns and where they start. */
interface Pen {
  readonly canvas: Canvas;
  readonly layout: Layout;
  readonly roles: readonly Role[];
  /** The first column of the form, side label included, and that of the grid. */
  readonly left: number;
  readonly start: number;
  readonly right: number;
}

const columnOf = ({ roles, start }: Pen, role: Role): number => start + roles.indexOf(role);

/** Writes the header rows; returns the first row below them. */
function writeHeader(pen: Pen, row: number): number {
  const { canvas, layout, roles, start } = pen;
  const isGrouped = layout.splitsValue && layout.groupsValue !== "none";
  const bottom = isGrouped ? row + 1 : row;
  for (const role of roles) {
    const column = columnOf(pen, role);
    const top = isGrouped && splitRoles.includes(role) ? bottom : row;
    if (layout.groupsValue === "unmerged") canvas.write(top, column, headerOf(role, layout));
    else canvas.merge({ top, left: column, bottom, right: column }, headerOf(role, layout));
  }
  if (!isGrouped) return bottom + 1;
  const left = start + roles.indexOf("comparator");
  const heading = layout.headers === "english" ? "Target" : "年度指标值";
  if (layout.groupsValue === "merged") canvas.merge({ top: row, left, bottom: row, right: left + 2 }, heading);
  else canvas.write(row, left, heading);
  return bottom + 1;
}

/** Writes one level column over runs of equal texts: merged, once, or in every row. A run ends where `starts` says so. */
function writeLevels(
  { canvas, layout }: Pen,
  column: number,
  rows: readonly number[],
  texts: readonly string[],
  starts: readonly boolean[],
): void {
  let first = rows[0] ?? 0;
  for (const [index, row] of rows.entries()) {
    const text = texts[index] ?? "";
    if (index > 0 && (starts[index] === true || texts[index - 1] !== text)) first = row;
    const ends = index + 1 === rows.length || starts[index + 1] === true || texts[index + 1] !== text;
    if (layout.levels === "repeat") canvas.write(row, column, text);
    else if (ends && layout.levels === "merge")
      canvas.merge({ top: first, left: column, bottom: row, right: column }, text);
    else if (ends) canvas.write(first, column, text);
  }
}

function writeLevelColumns(pen: Pen, source: Source, expected: readonly Expected[]): void {
  const { layout, roles } = pen;
  if (layout.levels === "outline") return;
  const rows = expected.map(({ row }) => row);
  const gaps = rows.map((row, index) => index > 0 && row !== (rows[index - 1] ?? 0) + 1);
  const categories = source.entries.map((entry, index) => textOf("category", entry, index, layout));
  const subcategories = source.entries.map(({ subcategory }) => subcategory);
  const starts = gaps.map((isGap, index) => isGap || (index > 0 && categories[index] !== categories[index - 1]));
  if (roles.includes("category")) writeLevels(pen, columnOf(pen, "category"), rows, categories, gaps);
  writeLevels(pen, columnOf(pen, "subcategory"), rows, subcategories, starts);
}

/** The headings of an outline above an entry; returns the row of the entry. */
function writeHeadings(pen: Pen, row: number, entry: Entry, above: Entry | undefined): number {
  if (pen.layout.levels !== "outline") return row;
  const isNew = above?.category !== entry.category;
  let next = row;
  if (isNew) pen.canvas.write(next++, columnOf(pen, "name"), entry.category);
  if (isNew || above.subcategory !== entry.subcategory)
    pen.canvas.write(next++, columnOf(pen, "name"), entry.subcategory);
  return next;
}

/** Writes the rows of the grid, with its header once more in the middle if the layout says so. */
function writeRows(pen: Pen, source: Source, top: number): readonly Expected[] {
  const { canvas, layout, roles } = pen;
  const half = Math.ceil(source.entries.length / 2);
  const repeatAt = source.entries.findIndex(
    (entry, index) => index >= half && source.entries[index - 1]?.category !== entry.category,
  );
  let row = top;
  return source.entries.map((entry, index) => {
    const repeats = layout.repeatsHeader && index === repeatAt;
    if (repeats) row = writeHeader(pen, row);
    row = writeHeadings(pen, row, entry, repeats ? undefined : source.entries[index - 1]);
    for (const role of roles) {
      if (role !== "category" && role !== "subcategory")
        canvas.write(row, columnOf(pen, role), textOf(role, entry, index, layout));
    }
    return { ...entry, value: textOf("value", entry, index, layout), row: row++ };
  });
}

function writeTitle({ canvas, layout, left, right }: Pen, row: number, project: string): number {
  if (!layout.hasTitle) return row;
  canvas.merge({ top: row, left, bottom: row, right }, `${project}绩效目标表`);
  canvas.write(row + 1, left, "项目名称");
  canvas.write(row + 1, left + 1, project);
  return row + 2;
}

function writeFooters({ canvas, layout, left, right }: Pen, row: number): number {
  let next = row;
  if (layout.hasTotal) canvas.write(next++, left, "合计");
  if (!layout.hasNotes) return next;
  canvas.merge({ top: next, left, bottom: next, right }, "注：本表由部门填报，指标值应当量化。");
  canvas.merge({ top: next + 1, left, bottom: next + 1, right }, "填表人：张某    联系电话：13800000000");
  return next + 2;
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
  const start = left + (layout.hasSideLabel ? 1 : 0);
  const pen: Pen = { canvas, layout, roles, left, start, right: start + roles.length - 1 };
  const headerTop = writeTitle(pen, top, source.project);
  const expected = writeRows(pen, source, writeHeader(pen, headerTop));
  writeLevelColumns(pen, source, expected);
  const last = expected.at(-1)?.row ?? headerTop;
  if (layout.looksFilled && roles.at(-1) === "remark") canvas.write(expected[0]?.row ?? last, pen.right, "\u3000 ");
  if (layout.hidesRow) canvas.hide(last);
  if (layout.hasSideLabel) canvas.merge({ top: headerTop, left, bottom: last, right: left }, "绩效指标");
  return { expected, below: writeFooters(pen, last + 1) };
}

/** How many columns a table of this layout takes. */
export const widthOf = (layout: Layout): number => rolesOf(layout).length + (layout.hasSideLabel ? 1 : 0);
