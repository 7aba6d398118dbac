import type { Area } from "../sheet/address";
import type { Cells } from "./cells";
import { coreColumnsOf } from "./core-columns";
import { findDoubts } from "./find-doubts";
import type { Column, Field, GoalTable, Project } from "./goal-table";
import type { Grid } from "./grid";
import { formOf, kindOfTable, taxonomyOf } from "./profile";
import {
  bodyReader,
  otherRowsIn,
  projectOf,
  readBody,
  runsIn,
  wholeBody,
  type BodyReader,
  type Run,
} from "./read-body";
import type { HeaderBlock } from "./read-header-block";
import { columnUnit, type ProjectRows } from "./read-projects";
import { headerMeaning } from "./words/header-words";

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

/** What a table says by its rows. */
export type Rows = Pick<GoalTable, "projects" | "otherRows" | "groups">;

type Frame = Omit<GoalTable, keyof Rows | keyof ReturnType<typeof judgedByRows>>;

/** A table with what it was read by, for reading some of its rows again. */
export interface TableReading {
  readonly table: GoalTable;
  readonly place: Place;
  readonly reader: BodyReader;
  /** The rows of each project; none when no row belongs to any. */
  readonly rows: readonly ProjectRows[];
  /** What `table.groups` was made of. */
  readonly runs: readonly Run[];
}

/** First and last row of indicators and placeholders; the row below the header when there is none. */
function dataRowsOf({ projects, otherRows }: Rows, grid: Grid): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { rows } of projects) {
    if (rows) [first, last] = [Math.min(first, rows[0]), Math.max(last, rows[1])];
  }
  for (const { row, reason } of otherRows) {
    if (reason === "placeholder") [first, last] = [Math.min(first, row), Math.max(last, row)];
  }
  return first <= last ? [first, last] : [grid.first, grid.first];
}

/** What the rows of a table decide about the whole of it. */
function judgedByRows(rows: Rows, { grid, block, cells }: BodyReader, form: string | null) {
  const taxonomy = taxonomyOf(rows);
  const kind = kindOfTable(grid, block, cells.sheet.name);
  const fields = new Set(grid.columns.map(({ field }) => field));
  return {
    kind,
    taxonomy,
    ...formOf({ fields, block, taxonomy, kind }, form),
    dataRows: dataRowsOf(rows, grid),
  };
}

function frameOf({ cells, grid, block }: BodyReader, place: Place): Frame {
  const columns = columnsOf(cells, grid);
  const moneyUnit = block.moneyUnit ?? columnUnit(grid, "totalFunding");
  const headerRows = Array.from(
    { length: grid.header.bottom - grid.header.top + 1 },
    (_, offset) => grid.header.top + offset,
  );
  return {
    sheet: cells.sheet.name,
    index: place.index,
    horizon: place.horizon,
    block: place.blockNumber,
    title: block.title,
    unitNote: block.unitNote,
    moneyUnit,
    moneyUnitStated: moneyUnit !== null,
    area: place.area,
    headerRows,
    columns,
    repeatedHeaders: repeatedHeadersOf(cells, grid),
    confidence: confidenceOf(columns),
    doubts: findDoubts(grid.columns),
  };
}

/** The table with other rows below its header. */
export const withRows = ({ table, place, reader }: TableReading, rows: Rows): GoalTable => ({
  ...table,
  ...rows,
  ...judgedByRows(rows, reader, place.form),
});

/** Reads the body of a grid and puts the table together. */
export function toTable(cells: Cells, grid: Grid, place: Place): TableReading {
  const reader = bodyReader(cells, grid, coreColumnsOf(cells, grid), place.block);
  const body = readBody(reader, wholeBody(grid));
  const split = body.projects.length > 0 ? body.projects : [null];
  const projects: Project[] = [];
  for (const [index, own] of split.entries()) projects.push(projectOf(reader, body, own, index, projects.at(-1)));
  const runs = runsIn(reader, body);
  const rows: Rows = { projects, otherRows: otherRowsIn(reader, body), groups: runs.map(({ group }) => group) };
  const table = { ...frameOf(reader, place), ...rows, ...judgedByRows(rows, reader, place.form) };
  return { table, place, reader, rows: body.projects, runs };
}
