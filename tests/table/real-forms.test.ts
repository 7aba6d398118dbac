import { join } from "node:path";
import type { Area } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/sheet";
import { readTables } from "../../src/table/read-tables";
import { corpusNames, corpusSheets } from "../corpus/read-corpus";

const folder = join(__dirname, "../corpus");
let sheets: readonly Sheet[] = [];
beforeAll(async () => {
  const workbooks = await Promise.all(corpusNames(folder).map((name) => corpusSheets(folder, name)));
  sheets = workbooks.flat();
});

/** What a sheet says, cell addresses left out. */
const said = (sheet: Sheet): unknown =>
  readTables(sheet).map(({ kind, form, taxonomy, moneyUnit, columns, projects }) => ({
    kind,
    form,
    taxonomy,
    moneyUnit,
    fields: columns.map(({ field }) => field),
    projects: projects.map((project) => ({
      code: project.projectCode?.text,
      name: project.projectName?.text,
      total: project.totalFunding?.fen,
      fiscal: project.fiscalFunding?.fen,
      goal: project.goal?.text,
      plan: project.spendingPlan.map(({ percent }) => percent),
      indicators: project.indicators.map(({ category, subcategory, name, targetValue, target }) => [
        category?.text,
        subcategory?.text,
        name.text,
        targetValue.text,
        target,
      ]),
    })),
  }));

const moved = ({ top, left, bottom, right }: Area, down: number, across: number): Area => ({
  top: top + down,
  left: left + across,
  bottom: bottom + down,
  right: right + across,
});

function shifted(sheet: Sheet, down: number, across: number): Sheet {
  return {
    ...sheet,
    used: sheet.used && moved(sheet.used, down, across),
    merges: sheet.merges?.map((area) => moved(area, down, across)) ?? null,
    hiddenRows: sheet.hiddenRows.map((row) => row + down),
    hiddenColumns: sheet.hiddenColumns.map((column) => column + across),
  };
}

/** The sheet with a row of blanks above and a column of blanks on the left that belong to the used range. */
function padded(sheet: Sheet): Sheet {
  const { used } = sheet;
  if (!used) return sheet;
  const pad = <T>(table: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] => {
    const width = used.right - used.left + 2;
    return [Array.from({ length: width }, () => blank), ...table.map((row) => [blank, ...row])];
  };
  const { merges } = shifted(sheet, 1, 1);
  return {
    ...sheet,
    used: { ...used, bottom: used.bottom + 1, right: used.right + 1 },
    merges,
    values: pad(sheet.values, null),
    texts: pad(sheet.texts, ""),
    formulas: pad(sheet.formulas, null),
    numberFormats: pad(sheet.numberFormats, "General"),
    hiddenRows: sheet.hiddenRows.map((row) => row + 1),
    hiddenColumns: sheet.hiddenColumns.map((column) => column + 1),
  };
}

describe("real forms", () => {
  test("say the same wherever they stand on the sheet", () => {
    expect(sheets.length).toBeGreaterThan(20);
    for (const sheet of sheets) {
      expect({ sheet: sheet.name, said: said(shifted(sheet, 7, 3)) }).toEqual({ sheet: sheet.name, said: said(sheet) });
      expect({ sheet: sheet.name, said: said(padded(sheet)) }).toEqual({ sheet: sheet.name, said: said(sheet) });
    }
  });

  test("say the same to a host that cannot tell merged areas", () => {
    for (const sheet of sheets) {
      expect({ sheet: sheet.name, said: said({ ...sheet, merges: null }) }).toEqual({
        sheet: sheet.name,
        said: said(sheet),
      });
    }
  });

  test("raise no doubt", () => {
    expect(sheets.flatMap((sheet) => readTables(sheet).flatMap(({ doubts }) => doubts))).toEqual([]);
  });
});
