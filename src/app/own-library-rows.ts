import { rowsOfIndicators } from "../library/rows-of-indicators";
import type { OwnRow } from "../library/own-sets";
import { contains, overlap, type Area } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { GoalTable, Indicator, Project } from "../table/goal-table";
import { readWorkbook } from "../table/read-workbook";
import type { ReadingChoices } from "../table/reading-choices";
import type { RowsOrigin } from "./own-library-state";

/** What the selected cells give for a set, or why they give nothing. */
export type SelectedRows =
  | { readonly kind: "rows"; readonly rows: readonly OwnRow[]; readonly origin: RowsOrigin }
  | { readonly kind: "none"; readonly reason: "no-table" | "outside" | "no-rows" | "which-project" }
  /** The rows lack what every form needs. */
  | { readonly kind: "unusable"; readonly origin: RowsOrigin };

const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const isOneCell = ({ merges }: Sheet, area: Area): boolean =>
  (area.top === area.bottom && area.left === area.right) || (merges ?? []).some((merge) => sameArea(merge, area));

const isAt = ({ projects }: GoalTable, { rows }: Project, row: number): boolean =>
  projects.length === 1 || (rows !== null && row >= rows[0] && row <= rows[1]);

/** The project whose rows or header block a cell belongs to; the only one of the worksheet when no cell is known. */
function projectAt(tables: readonly GoalTable[], area: Area | null): Project | null {
  const at = area && { row: area.top, column: area.left };
  const found = tables.flatMap((table) =>
    at && !contains(table.area, at)
      ? []
      : table.projects.filter((project) => at === null || isAt(table, project, at.row)),
  );
  return found.length === 1 || at !== null ? (found[0] ?? null) : null;
}

interface PlacedIndicator {
  readonly table: GoalTable;
  readonly project: Project;
  readonly indicator: Indicator;
}

/** Of a form with two horizons the annual targets are taken. */
function oncePerRow(placed: readonly PlacedIndicator[]): readonly PlacedIndicator[] {
  const byRow = new Map<number, PlacedIndicator>();
  for (const one of placed) {
    if (!byRow.has(one.indicator.row) || one.table.horizon === "annual") byRow.set(one.indicator.row, one);
  }
  return [...byRow.values()].sort((a, b) => a.indicator.row - b.indicator.row);
}

/** The indicators in the selected rows, those in hidden rows excepted. */
function indicatorsIn(tables: readonly GoalTable[], area: Area): readonly PlacedIndicator[] {
  const placed = tables
    .filter((table) => overlap(table.area, area))
    .flatMap((table) =>
      table.projects.flatMap((project) => project.indicators.map((indicator) => ({ table, project, indicator }))),
    );
  return oncePerRow(
    placed.filter(({ indicator: { row, hidden } }) => !hidden && row >= area.top && row <= area.bottom),
  );
}

const nameOf = (project: Project | undefined): string | null => project?.projectName?.text ?? null;

function taken(
  indicators: readonly Indicator[],
  origin: Pick<RowsOrigin, "sheet" | "isWholeProject" | "project">,
): SelectedRows {
  const { rows, skipped } = rowsOfIndicators(indicators);
  const from = {
    ...origin,
    skipped: skipped.map(({ indicator: { name }, lacks }) => ({ name: name.text, at: name.at, lacks })),
  };
  return rows.length > 0 ? { kind: "rows", rows, origin: from } : { kind: "unusable", origin: from };
}

/** What the selected rows of a worksheet give for a set; one selected cell stands for all rows of its project. */
export function selectedRows(sheet: Sheet, area: Area | null, choices: ReadingChoices): SelectedRows {
  const { tables } = readWorkbook([sheet], choices);
  if (tables.length === 0) return { kind: "none", reason: "no-table" };
  if (area && !tables.some((table) => overlap(table.area, area))) return { kind: "none", reason: "outside" };
  if (area && !isOneCell(sheet, area)) {
    const placed = indicatorsIn(tables, area);
    if (placed.length === 0) return { kind: "none", reason: "no-rows" };
    const origin = { sheet: sheet.name, isWholeProject: false, project: nameOf(placed[0]?.project) };
    return taken(
      placed.map(({ indicator }) => indicator),
      origin,
    );
  }
  const project = projectAt(tables, area);
  if (!project) return { kind: "none", reason: "which-project" };
  if (project.indicators.length === 0) return { kind: "none", reason: "no-rows" };
  return taken(project.indicators, { sheet: sheet.name, isWholeProject: true, project: nameOf(project) });
}
