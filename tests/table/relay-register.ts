import type { Canvas } from "./canvas";
import type { Entry, Expected, Source } from "./relay";

/** How a register lays out many projects in one list. */
export interface RegisterLayout {
  readonly top: number;
  readonly left: number;
  readonly projectsLast: boolean;
  readonly projects: "merge" | "blank" | "repeat";
  readonly levels: "repeat" | "blank";
  readonly hasCode: boolean;
  readonly joinsCode: boolean;
  readonly hasBudget: boolean;
  readonly subtotals: "none" | "name" | "bare";
  readonly hasTotal: boolean;
  readonly isYuan: boolean;
  readonly knowsMerges: boolean;
}

/** One project as it must be read back. */
export interface ExpectedProject {
  readonly name: string;
  readonly code: string | undefined;
  readonly fen: number | undefined;
  readonly entries: readonly Expected[];
}

type Column = "unit" | "code" | "project" | "budget" | "category" | "subcategory" | "name" | "value";

const codeOf = (index: number): string => `13080424P0000${String(100 + index)}10001R`;
const amountOf = (index: number): number => 12.5 + index;

function columnsOf(layout: RegisterLayout): readonly Column[] {
  const project: readonly Column[] = [
    "unit",
    ...(layout.hasCode ? (["code"] as const) : []),
    "project",
    ...(layout.hasBudget ? (["budget"] as const) : []),
  ];
  const indicator: readonly Column[] = ["category", "subcategory", "name", "value"];
  return layout.projectsLast ? [...indicator, ...project] : [...project, ...indicator];
}

function headerOf(column: Column, layout: RegisterLayout): string {
  switch (column) {
    case "unit":
      return "单位名称";
    case "code":
      return "项目编码";
    case "project":
      return "项目名称";
    case "budget":
      return layout.isYuan ? "预算数（元）" : "预算数（万元）";
    case "category":
      return "一级指标";
    case "subcategory":
      return "二级指标";
    case "name":
      return "三级指标";
    case "value":
      return "指标值";
  }
}

/** Writes a register of several sources; returns the projects that must be read. */
export function writeRegister(
  canvas: Canvas,
  sources: readonly Source[],
  layout: RegisterLayout,
): readonly ExpectedProject[] {
  const columns = columnsOf(layout);
  const at = (column: Column): number => layout.left + columns.indexOf(column);
  const has = (column: Column): boolean => columns.includes(column);
  for (const column of columns) canvas.write(layout.top, at(column), headerOf(column, layout));
  const projects: ExpectedProject[] = [];
  let row = layout.top + 1;
  for (const [index, source] of sources.entries()) {
    if (layout.subtotals !== "none" && index % 2 === 0) {
      canvas.write(row, at("unit"), layout.subtotals === "name" ? "某市农业农村局小计" : "820-某市农业农村局");
      if (has("budget")) canvas.write(row, at("budget"), "99");
      row += 1;
    }
    const name = `${source.project}${String(index)}`;
    const texts: readonly (readonly [Column, string])[] = [
      ["unit", "某市农业农村局"],
      ...(has("code") ? [["code", codeOf(index)] as const] : []),
      ["project", layout.joinsCode ? `${codeOf(index)}-${name}` : name],
      ...(has("budget") ? [["budget", String(amountOf(index))] as const] : []),
    ];
    const first = row;
    const entries: Expected[] = [];
    for (const [position, entry] of source.entries.entries()) {
      const above = position === 0 ? undefined : source.entries[position - 1];
      writeIndicator(canvas, row, at, entry, layout.levels === "repeat" ? undefined : above);
      if (layout.projects === "repeat") for (const [column, text] of texts) canvas.write(row, at(column), text);
      entries.push({ ...entry, row });
      row += 1;
    }
    if (layout.projects === "merge")
      for (const [column, text] of texts)
        canvas.merge({ top: first, left: at(column), bottom: row - 1, right: at(column) }, text);
    if (layout.projects === "blank") for (const [column, text] of texts) canvas.write(first, at(column), text);
    projects.push({
      name,
      code: has("code") || layout.joinsCode ? codeOf(index) : undefined,
      fen: has("budget") ? amountOf(index) * (layout.isYuan ? 100 : 1_000_000) : undefined,
      entries,
    });
  }
  if (layout.hasTotal) {
    canvas.write(row, at(columns[0] ?? "unit"), "合计");
    if (has("budget")) canvas.write(row, at("budget"), "999");
  }
  return projects;
}

/** Levels are written where they differ from the row above, or in every row. */
function writeIndicator(
  canvas: Canvas,
  row: number,
  at: (column: Column) => number,
  entry: Entry,
  above: Entry | undefined,
): void {
  const isNew = above?.category !== entry.category;
  if (isNew) canvas.write(row, at("category"), entry.category);
  if (isNew || above.subcategory !== entry.subcategory) canvas.write(row, at("subcategory"), entry.subcategory);
  canvas.write(row, at("name"), entry.name);
  canvas.write(row, at("value"), entry.value);
}
