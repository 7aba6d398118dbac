import type { Area } from "../sheet/address";
import type { Cells } from "./cells";
import { classifyRows, type RowKind } from "./classify-rows";
import { coreColumnsOf, type CoreColumns } from "./core-columns";
import { findDoubts } from "./find-doubts";
import type { Column, Field, GoalTable, Group, OtherRow, Project } from "./goal-table";
import type { Grid } from "./grid";
import { formOf, kindOfTable, taxonomyOf } from "./profile";
import type { HeaderBlock } from "./read-header-block";
import { indicatorReader } from "./read-indicators";
import { levelReader, type LevelReader } from "./read-levels";
import { columnUnit, readProject, splitProjects } from "./read-projects";
import { resolveLevels, type Levels } from "./resolve-levels";
import { headerMeaning } from "./words/header-words";

interface Body {
  readonly core: CoreColumns;
  readonly kinds: ReadonlyMap<number, RowKind>;
  readonly levels: ReadonlyMap<number, Levels>;
  readonly levelsOf: LevelReader;
}

const noLevels: Levels = { category: null, subcategory: null };

function readBody(cells: Cells, grid: Grid): Body {
  const core = coreColumnsOf(cells, grid);
  const kinds = classifyRows(cells, grid, core);
  return { core, kinds, levels: resolveLevels(cells, grid, core, kinds), levelsOf: levelReader(cells, core) };
}

const otherRowsOf = ({ kinds, levels, levelsOf }: Body): readonly OtherRow[] =>
  [...kinds].flatMap(([row, reason]) =>
    reason === "indicator" ? [] : [{ row, reason, ...levelsOf.kinds(levels.get(row) ?? noLevels) }],
  );

/** Runs of rows below the same levels. */
function groupsOf({ kinds, levels, levelsOf }: Body): readonly Group[] {
  const groups: Group[] = [];
  let previous: string | null = null;
  for (const [row, kind] of kinds) {
    const own = levels.get(row);
    if ((kind !== "indicator" && kind !== "placeholder") || !own) {
      previous = null;
      continue;
    }
    const identity = levelsOf.identity(own);
    const last = groups.at(-1);
    if (last && identity === previous) groups[groups.length - 1] = { ...last, last: row };
    else groups.push({ ...levelsOf.fields(row, own), ...levelsOf.kinds(own), first: row, last: row });
    previous = identity;
  }
  return groups;
}

function columnsOf(cells: Cells, { columns, header }: Grid): readonly Column[] {
  return columns.map(({ column: { column, path }, field, confidence }) => {
    const last = path.at(-1) ?? { row: header.bottom, column };
    return { column, field, confidence, header: { ...cells.field(field, last.row, last.column), role: field } };
  });
}

/** Headers of columns that were left out because another column already holds what they say. */
function repeatedHeadersOf(cells: Cells, { columns, header }: Grid): readonly Field[] {
  const read = new Set(columns.map(({ column }) => column.column));
  const taken = new Set(columns.map(({ field }) => field));
  return header.columns.flatMap(({ column, path }) => {
    const last = path.at(-1);
    const meaning = last && !read.has(column) ? headerMeaning(last.key) : null;
    const [field, another] = meaning?.exact ? meaning.fields : [];
    if (!last || field === undefined || another !== undefined || !taken.has(field)) return [];
    return [cells.field(field, last.row, last.column)];
  });
}

/** First and last row of indicators and placeholders; the row below the header when there is none. */
function dataRowsOf({ kinds }: Body, grid: Grid): readonly [number, number] {
  const rows = [...kinds].filter(([, kind]) => kind === "indicator" || kind === "placeholder").map(([row]) => row);
  return [rows[0] ?? grid.first, rows.at(-1) ?? grid.first];
}

function confidenceOf(columns: readonly Column[]): number {
  const core = columns.filter(({ field }) => ["category", "subcategory", "name", "targetValue"].includes(field));
  const sum = core.reduce((total, { confidence }) => total + confidence, 0);
  return Math.round((100 * sum) / Math.max(1, core.length)) / 100;
}

/** What a table takes from its form and its sheet. */
export interface Place {
  readonly index: number;
  readonly blockNumber: number;
  readonly area: Area;
  readonly block: HeaderBlock;
  readonly horizon: GoalTable["horizon"];
  /** The form profile that the user chose; null leaves it to the evidence. */
  readonly form: string | null;
}

function projectsOf(cells: Cells, grid: Grid, block: HeaderBlock, body: Body): readonly Project[] {
  const read = indicatorReader(cells, grid, body.core, body.levelsOf);
  const split = splitProjects(cells, body.core, body.kinds);
  const projects: Project[] = [];
  for (const [index, rows] of (split.length > 0 ? split : [null]).entries()) {
    const indicators = [...(rows?.rows ?? [])]
      .filter((row) => body.kinds.get(row) === "indicator")
      .map((row) => read(row, body.levels.get(row) ?? noLevels));
    projects.push(readProject(cells, grid, block, { index, rows, indicators, above: projects.at(-1) }));
  }
  return projects;
}

/** Reads the body of a grid and puts the table together. */
export function toTable(cells: Cells, grid: Grid, place: Place): GoalTable {
  const body = readBody(cells, grid);
  const { block } = place;
  const projects = projectsOf(cells, grid, block, body);
  const indicators = projects.flatMap((project) => project.indicators);
  const otherRows = otherRowsOf(body);
  const columns = columnsOf(cells, grid);
  const kind = kindOfTable(grid, block, cells.sheet.name);
  const taxonomy = taxonomyOf(
    indicators,
    [...indicators, ...otherRows].map(({ subcategoryKind }) => subcategoryKind),
  );
  const moneyUnit = block.moneyUnit ?? columnUnit(grid, "totalFunding");
  const fields = new Set(columns.map(({ field }) => field));
  const headerRows = Array.from(
    { length: grid.header.bottom - grid.header.top + 1 },
    (_, offset) => grid.header.top + offset,
  );
  return {
    sheet: cells.sheet.name,
    index: place.index,
    kind,
    ...formOf({ fields, block, taxonomy, kind }, place.form),
    taxonomy,
    horizon: place.horizon,
    block: place.blockNumber,
    title: block.title,
    unitNote: block.unitNote,
    moneyUnit,
    moneyUnitStated: moneyUnit !== null,
    area: place.area,
    headerRows,
    dataRows: dataRowsOf(body, grid),
    columns,
    repeatedHeaders: repeatedHeadersOf(cells, grid),
    projects,
    otherRows,
    groups: groupsOf(body),
    confidence: confidenceOf(columns),
    doubts: findDoubts(grid.columns),
  };
}
