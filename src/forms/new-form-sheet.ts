import type { Address, Area } from "../sheet/address";
import type { Edit, PrintSetup } from "../sheet/patch";
import { cellEdits, heightEdit, isOpen, sheetStyle, tableStyle, widthEdits, type FormCell } from "./cell-edits";
import { CENTRAL_ROWS, centralGrid, centralHeader, centralHeights } from "./central-form";
import { gridLists, gridOf, gridRows, type GridPlan } from "./grid";
import { HEBEI_ROWS, hebeiGrid, hebeiHeader, hebeiHeights } from "./hebei-form";
import type { FormChoice, FormName, NewForm, NewProject } from "./new-form";
import { freeSheetName } from "./sheet-name";

interface Form {
  readonly header: (project: NewProject) => readonly FormCell[];
  /** In points, of the rows above the grid. */
  readonly heights: (project: NewProject) => readonly number[];
  /** Where the table begins, and where the header of its grid stands. */
  readonly rows: { readonly table: number; readonly grid: number };
  readonly grid: GridPlan;
  readonly orientation: PrintSetup["orientation"];
}

const forms: Readonly<Record<FormName, Form>> = {
  hebei: { header: hebeiHeader, heights: hebeiHeights, rows: HEBEI_ROWS, grid: hebeiGrid, orientation: "portrait" },
  "central-101": {
    header: centralHeader,
    heights: centralHeights,
    rows: CENTRAL_ROWS,
    grid: centralGrid,
    orientation: "landscape",
  },
};

const pages: Pick<PrintSetup, "margins" | "footer"> = {
  margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  footer: "第 &P 页，共 &N 页",
};

const openCells = (cells: readonly FormCell[]): readonly Address[] =>
  cells
    .filter(isOpen)
    .map(({ area }) => ({ row: area.top, column: area.left }))
    .sort((a, b) => a.row - b.row || a.column - b.column);

/** What a new worksheet is called, unless the user says otherwise; none of `existingNames`. */
export const newFormName = (projectName: string, existingNames: readonly string[]): string =>
  freeSheetName(projectName, "绩效目标表", existingNames);

/**
 * A new worksheet with an empty form of this kind, its header block as far as it is known, and the chosen indicators in
 * the order of the official forms. Cells in which something is left to fill in are coloured.
 */
export function newFormSheet({ form, project, entries }: FormChoice, sheet: string): NewForm {
  const { header, heights, rows, grid, orientation } = forms[form];
  const indicators = gridRows(entries, grid);
  const { cells, heights: gridHeights } = gridOf(indicators, grid, rows.grid);
  const all = [...header(project), ...cells];
  const area: Area = { top: 0, left: 0, bottom: rows.grid + indicators.length, right: grid.widths.length - 1 };
  const edits: readonly Edit[] = [
    { kind: "add-sheet" },
    ...widthEdits(grid.widths),
    { kind: "style", area, style: sheetStyle },
    { kind: "style", area: { ...area, top: rows.table }, style: tableStyle },
    ...[...heights(project), ...gridHeights].map((height, row) => heightEdit(row, height)),
    ...all.flatMap(cellEdits),
    ...gridLists(indicators, grid, rows.grid),
    { kind: "print", setup: { ...pages, orientation, area, titleRows: [rows.grid, rows.grid] } },
  ];
  return { patch: { sheet, edits }, open: openCells(all) };
}
