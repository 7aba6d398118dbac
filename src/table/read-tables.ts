import type { Area } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import { blockCellsOf } from "./block-cells";
import { cellsOf, type Cells } from "./cells";
import { findGrids, type GridDecisions } from "./find-grids";
import type { HeaderSeed } from "./find-headers";
import type { GoalTable } from "./goal-table";
import type { Grid } from "./grid";
import { besideHeader } from "./grid-extent";
import { leftOf, rightOf } from "./header";
import { readHeaderBlock, type HeaderBlock } from "./read-header-block";
import type { ReadingChoices, TableChoice } from "./reading-choices";
import { toTable, type TableReading } from "./to-table";
import { horizonOf, isGroupHeader } from "./words/header-words";

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

/** Grids under one header block: the horizons of one form. */
interface Form {
  readonly number: number;
  readonly top: number;
  readonly block: HeaderBlock;
}

function formAround(cells: Cells, grid: Grid, area: Area, previous: Form | undefined): Form {
  const isSame = grid.header.shared.length > 0 || isHeadingOnly(cells, area);
  if (previous && isSame) return previous;
  return { number: (previous?.number ?? -1) + 1, top: area.top, block: readHeaderBlock(cells, area) };
}

/** The tables of a worksheet with what they were read by. */
export interface TablesReading {
  readonly tables: readonly TableReading[];
  /** Every row of the worksheet whose words could head a grid. */
  readonly seeds: readonly HeaderSeed[];
}

/** What the user decided about the columns and tables of one worksheet. */
export function gridDecisions(sheet: string, choices: ReadingChoices | undefined): GridDecisions {
  const own = choices?.tables.filter((choice) => choice.sheet === sheet) ?? [];
  return {
    areas: own.flatMap(({ area }) => area ?? []),
    columns: new Map(own.flatMap(({ columns }) => columns.map(({ column, field }) => [column, field] as const))),
  };
}

/** Reads the indicator tables of a worksheet, in reading order. A sheet without any gives none; nothing is ever thrown. */
export const readTables = (sheet: Sheet, choices?: ReadingChoices): readonly GoalTable[] => {
  const cells = cellsOf(sheet);
  return cells ? readTablesIn(cells, choices).tables.map(({ table }) => table) : [];
};

/** As `readTables`, with what the tables were read by. */
export function readTablesIn(cells: Cells, choices?: ReadingChoices): TablesReading {
  const { name } = cells.sheet;
  const own = choices?.tables.filter((choice) => choice.sheet === name) ?? [];
  const { grids, seeds } = findGrids(cells, gridDecisions(name, choices));
  let form: Form | undefined;
  const tables = grids.map((grid, index) => {
    const area = blockAreaOf(cells, grid, grids.slice(0, index));
    form = formAround(cells, grid, area, form);
    return toTable(cells, grid, {
      index,
      blockNumber: form.number,
      area: { ...area, top: form.top, bottom: grid.last },
      block: form.block,
      horizon: horizonFor(cells, grid, grids),
      form: chosenForm(own, grid),
    });
  });
  return { tables, seeds };
}

/** The form profile the user chose for the table at this place, or for the whole sheet. */
function chosenForm(choices: readonly TableChoice[], grid: Grid): string | null {
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
