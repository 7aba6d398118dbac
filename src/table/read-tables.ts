import type { Area } from "../sheet/address";
import { blockCellsOf } from "./block-cells";
import type { Sheet } from "../sheet/sheet";
import { cellsOf, type Cells } from "./cells";
import { classifyRows, coreColumnsOf, type CoreColumns, type RowKind } from "./classify-rows";
import { findDoubts } from "./find-doubts";
import { besideHeader, findGrids, type Grid } from "./find-grids";
import { leftOf, rightOf } from "./header";
import type { Column, Field, GoalTable, Group, OtherRow } from "./goal-table";
import { formOf, kindOfTable, taxonomyOf } from "./profile";
import { indicatorReader } from "./read-indicators";
import { levelReader, type LevelReader } from "./read-levels";
import { readHeaderBlock, type HeaderBlock } from "./read-header-block";
import { columnUnit, readProject, splitProjects } from "./read-projects";
import type { ReadingChoices, TableChoice } from "./reading-choices";
import { resolveLevels, type Levels } from "./resolve-levels";
import { headerMeaning, horizonOf, isGroupHeader } from "./words/header-words";

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

interface Place {
  readonly index: number;
  readonly blockNumber: number;
  readonly area: Area;
  readonly block: HeaderBlock;
  readonly horizon: GoalTable["horizon"];
}

function toTable(cells: Cells, grid: Grid, place: Place, form: string | null): GoalTable {
  const body = readBody(cells, grid);
  const { block } = place;
  const read = indicatorReader(cells, grid, body.core, body.levelsOf);
  const split = splitProjects(cells, body.core, body.kinds);
  const projects = (split.length > 0 ? split : [null]).map((rows, index) => {
    const indicators = [...(rows?.rows ?? [])]
      .filter((row) => body.kinds.get(row) === "indicator")
      .map((row) => read(row, body.levels.get(row) ?? noLevels));
    return readProject(cells, grid, block, index, rows, indicators);
  });
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
    ...formOf({ fields, block, taxonomy, kind }, form),
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

/** The rows above a grid that belong to it: down from the last grid over the same columns. */
function blockAreaOf(cells: Cells, grid: Grid, earlier: readonly Grid[]): Area {
  const above = earlier.filter(
    (other) =>
      other.header.top < grid.header.top && leftOf(other.header) <= grid.right && rightOf(other.header) >= grid.left,
  );
  let top = Math.max(cells.used.top, ...above.map(({ last }) => last + 1));
  while (top < grid.header.top && isBlankRow(cells, top, grid)) top += 1;
  return { top, left: grid.left, bottom: grid.header.top - 1, right: grid.right };
}

/** Nothing stands between two grids but a heading like 年度绩效指标: they are the horizons of one form. */
const isHeadingOnly = (cells: Cells, area: Area): boolean =>
  blockCellsOf(cells, area).every(({ key }) => isGroupHeader(key));

function isBlankRow(cells: Cells, row: number, { left, right }: Grid): boolean {
  for (let column = left; column <= right; column += 1) if (cells.key(row, column) !== "") return false;
  return true;
}

/** Reads the indicator tables of a worksheet, in reading order. A sheet without any gives none; nothing is ever thrown. */
export function readTables(sheet: Sheet, choices?: ReadingChoices): readonly GoalTable[] {
  const cells = cellsOf(sheet);
  if (!cells) return [];
  const own = choices?.tables.filter((choice) => choice.sheet === sheet.name) ?? [];
  const grids = findGrids(cells, {
    areas: own.flatMap(({ area }) => area ?? []),
    columns: new Map(own.flatMap(({ columns }) => columns.map(({ column, field }) => [column, field] as const))),
  });
  const tables: GoalTable[] = [];
  let blockNumber = -1;
  let block: HeaderBlock | null = null;
  let blockArea: Area | null = null;
  for (const [index, grid] of grids.entries()) {
    const area = blockAreaOf(cells, grid, grids.slice(0, index));
    const isSameForm = block !== null && (grid.header.shared.length > 0 || isHeadingOnly(cells, area));
    if (!isSameForm) {
      blockNumber += 1;
      block = readHeaderBlock(cells, area);
      blockArea = area;
    }
    const current = block ?? readHeaderBlock(cells, area);
    tables.push(
      toTable(
        cells,
        grid,
        {
          index,
          blockNumber,
          area: { ...area, top: isSameForm && blockArea ? blockArea.top : area.top, bottom: grid.last },
          block: current,
          horizon: horizonFor(cells, grid, grids),
        },
        formFor(own, grid),
      ),
    );
  }
  return tables;
}

/** The form profile the user chose for the table at this place, or for the whole sheet. */
function formFor(choices: readonly TableChoice[], grid: Grid): string | null {
  const here = choices.find(
    ({ area }) => area !== null && grid.header.top >= area.top && grid.header.top <= area.bottom,
  );
  return (here ?? choices.find(({ area }) => area === null))?.form ?? null;
}

/** Only a form with two grids, or a label beside the grid, speaks of a horizon. */
function horizonFor(cells: Cells, grid: Grid, grids: readonly Grid[]): GoalTable["horizon"] {
  const beside = horizonOf(besideHeader(cells, grid.header, grid));
  if (beside) return beside;
  const target = grid.columns.find(({ field }) => field === "targetValue" || field === "name");
  const words = target?.column.path.map(({ key }) => key).join(" ") ?? "";
  if (grids.length === 1) return null;
  const isHalf = grids.some(({ header }) => header.shared.length > 0 && header.top === grid.header.top);
  return horizonOf(words) ?? (isHalf ? (grid.header.shared.length > 0 ? "annual" : "period") : null);
}
