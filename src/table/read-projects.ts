import type { Cells } from "./cells";
import type { RowKind } from "./classify-rows";
import type { CoreColumns } from "./core-columns";
import { columnOf, type Grid } from "./grid";
import type { Amount, Field, FieldName, Indicator, MoneyUnit, Project } from "./goal-table";
import { amountOf } from "./read-funding";
import { projectTexts, type ProjectText } from "./project-fields";
import { yearIn, type HeaderBlock } from "./read-header-block";
import { moneyBracketIn, moneyNoteIn } from "./words/label-words";

/** The rows of one project in a register. */
export interface ProjectRows {
  readonly first: number;
  readonly rows: ReadonlySet<number>;
}

/** What each column that tells projects apart said last. */
export type ProjectKeys = ReadonlyMap<number, string>;

/**
 * Cuts a grid's rows into projects: where a project column says something new. Without such columns all rows are one.
 * `before` is what the rows above said; `keys` what these leave to the rows below.
 */
export function splitProjects(
  cells: Cells,
  core: CoreColumns,
  kinds: ReadonlyMap<number, RowKind>,
  before: ProjectKeys,
): { readonly projects: readonly ProjectRows[]; readonly keys: ProjectKeys } {
  const projects: { first: number; rows: Set<number> }[] = [];
  const current = new Map(before);
  for (const [row, kind] of kinds) {
    if (kind !== "indicator" && kind !== "placeholder" && kind !== "level") continue;
    let isNew = projects.length === 0;
    for (const column of core.project) {
      const key = cells.key(row, column);
      if (key === "" || key === current.get(column)) continue;
      isNew = true;
      current.set(column, key);
    }
    if (isNew) projects.push({ first: row, rows: new Set() });
    projects.at(-1)?.rows.add(row);
  }
  return { projects, keys: current };
}

const joined = /^([0-9A-Z]{15,24})\s*[-—_]\s*(\S[\s\S]*)$/u;

type Fields = Partial<Readonly<Record<ProjectText, Field>>>;

/** A code glued to the name ("51000021R000000019951-工资性支出") is told apart from it. */
function withSplitName(fields: Fields): Fields {
  const { projectName, projectCode } = fields;
  const [, code, name] = joined.exec(projectName?.text ?? "") ?? [];
  if (!projectName || code === undefined || name === undefined) return fields;
  const own = projectCode && projectCode.text !== "" ? projectCode : undefined;
  return {
    ...fields,
    projectName: { ...projectName, text: name },
    projectCode: own ?? { ...projectName, role: "projectCode", text: code },
  };
}

/** A project's cell in a column: in its first row, else the first filled one of its rows. */
function cellFor(cells: Cells, { first, rows }: ProjectRows, column: number): number {
  if (cells.shownKey(first, column) !== "") return first;
  for (const row of rows) if (cells.key(row, column) !== "") return row;
  return first;
}

/** The money unit that a column's header states: "预算金额（元）". */
export function columnUnit(grid: Grid, field: FieldName): MoneyUnit | null {
  const path = grid.columns.find((assigned) => assigned.field === field)?.column.path ?? [];
  const units = path.map(({ key }) => moneyBracketIn(key) ?? moneyNoteIn(key));
  return units.filter((unit) => unit !== null).at(-1) ?? null;
}

function amountIn(
  cells: Cells,
  grid: Grid,
  project: ProjectRows,
  role: "totalFunding" | "fiscalFunding" | "otherFunding",
  unit: MoneyUnit,
): Amount | undefined {
  const assigned = grid.columns.find(({ field }) => field === role);
  if (!assigned) return undefined;
  const { column, path } = assigned.column;
  const field = cells.field(role, cellFor(cells, project, column), column);
  return amountOf(cells, field, path.at(-1)?.key ?? "", columnUnit(grid, role) ?? unit);
}

const codeYear = /^\d{6}(2\d)[0-9A-Z]/u;

function yearOf(code: Field | undefined, block: HeaderBlock, sheet: string): number | null {
  const [, digits] = codeYear.exec(code?.text ?? "") ?? [];
  return digits === undefined ? (block.year ?? yearIn([sheet])) : 2000 + Number(digits);
}

/** Written once for all projects of a unit, merged or not: where a project leaves them blank, those of the one above hold. */
export const inheritedRoles = ["budgetUnit", "supervisor", "implementer"] as const satisfies readonly ProjectText[];

const inherited: ReadonlySet<ProjectText> = new Set(inheritedRoles);

function fieldsOf(
  cells: Cells,
  grid: Grid,
  block: HeaderBlock,
  rows: ProjectRows | null,
  above: Project | undefined,
): Fields {
  const fields: Partial<Record<ProjectText, Field>> = { ...block.fields };
  if (!rows) return withSplitName(fields);
  for (const role of projectTexts) {
    const column = columnOf(grid, role);
    if (column === undefined) continue;
    const own = cells.field(role, cellFor(cells, rows, column), column);
    fields[role] = own.text === "" && inherited.has(role) ? (above?.[role] ?? own) : own;
  }
  return withSplitName(fields);
}

/** What a project is put together from. */
export interface ProjectSource {
  readonly index: number;
  readonly rows: ProjectRows | null;
  readonly indicators: readonly Indicator[];
  /** The project above it in a register. */
  readonly above: Project | undefined;
}

/** Puts together one project: what its columns say, else what the header block says. */
export function readProject(cells: Cells, grid: Grid, block: HeaderBlock, source: ProjectSource): Project {
  const { index, rows, indicators, above } = source;
  const fields = fieldsOf(cells, grid, block, rows, above);
  const unit = block.moneyUnit ?? "万元";
  const own = (role: "totalFunding" | "fiscalFunding" | "otherFunding"): Amount | undefined =>
    (rows && amountIn(cells, grid, rows, role, unit)) ?? block[role];
  const totalFunding = own("totalFunding");
  const fiscalFunding = own("fiscalFunding");
  const otherFunding = own("otherFunding");
  const hasColumns = columnOf(grid, "totalFunding") !== undefined;
  const first = indicators[0]?.row;
  const last = indicators.at(-1)?.row;
  return {
    index,
    rows: first === undefined || last === undefined ? null : [first, last],
    ...fields,
    ...(totalFunding ? { totalFunding } : {}),
    ...(fiscalFunding ? { fiscalFunding } : {}),
    ...(otherFunding ? { otherFunding } : {}),
    fundingParts: hasColumns ? [fiscalFunding, otherFunding].filter((part) => part !== undefined) : block.fundingParts,
    spendingPlan: block.spendingPlan,
    indicators,
    year: yearOf(fields.projectCode, block, cells.sheet.name),
  };
}
