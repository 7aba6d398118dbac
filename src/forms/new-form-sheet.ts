import type { Edit } from "../sheet/patch";
import { widthEdits } from "./cell-edits";
import { CENTRAL_HEADER_ROW, centralGrid, centralHeader } from "./central-form";
import { gridEdits, gridRows, gridValidations, type GridPlan } from "./grid";
import { HEBEI_HEADER_ROW, hebeiGrid, hebeiHeader } from "./hebei-form";
import type { FormChoice, FormName, NewForm, NewProject, PrintSetup } from "./new-form";
import { freeSheetName } from "./sheet-name";

interface Form {
  readonly header: (project: NewProject) => readonly Edit[];
  readonly headerRow: number;
  readonly grid: GridPlan;
  readonly orientation: PrintSetup["orientation"];
}

const forms: Readonly<Record<FormName, Form>> = {
  hebei: { header: hebeiHeader, headerRow: HEBEI_HEADER_ROW, grid: hebeiGrid, orientation: "portrait" },
  "central-101": {
    header: centralHeader,
    headerRow: CENTRAL_HEADER_ROW,
    grid: centralGrid,
    orientation: "landscape",
  },
};

/**
 * A new worksheet with an empty form of this kind, its header block as far as it is known, and the chosen indicators in
 * the order of the official forms. It is named for the project, and takes none of `existingNames`. Cells in which
 * something is left to fill in are coloured.
 */
export function newFormSheet({ form, project, entries }: FormChoice, existingNames: readonly string[]): NewForm {
  const { header, headerRow, grid, orientation } = forms[form];
  const rows = gridRows(entries, grid);
  return {
    patch: {
      sheet: freeSheetName(project.projectName, "项目绩效目标表", existingNames),
      edits: [
        { kind: "add-sheet" },
        ...widthEdits(grid.widths),
        ...header(project),
        ...gridEdits(rows, grid, headerRow),
      ],
    },
    validations: gridValidations(rows, grid, headerRow),
    print: { orientation, titleRows: [headerRow, headerRow] },
  };
}
