import { areaFromA1, fromA1, toA1, type Address, type Area } from "../../src/sheet/address";
import { contentAt, emptySheet, numberFormatAt, type Content, type Sheet } from "../../src/sheet/sheet";

export function at(a1: string): Address {
  const address = fromA1(a1);
  if (!address) throw new Error(`no cell: ${a1}`);
  return address;
}

export function areaAt(a1: string): Area {
  const area = areaFromA1(a1);
  if (!area) throw new Error(`no area: ${a1}`);
  return area;
}

/** A sheet with these contents from `corner` on; numbers display as they are written. */
export function sheetOf(rows: readonly (readonly Content[])[], more: Partial<Sheet> = {}, corner = "A1"): Sheet {
  const { row: top, column: left } = at(corner);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const table = <T>(of: (content: Content) => T): T[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => of(row[column] ?? null)));
  const isFormula = (content: Content): content is { readonly formula: string } =>
    typeof content === "object" && content !== null;
  return {
    ...emptySheet("绩效目标"),
    used: width === 0 ? null : { top, left, bottom: top + rows.length - 1, right: left + width - 1 },
    values: table((content) => (isFormula(content) ? null : content)),
    texts: table((content) => (isFormula(content) || content === null ? "" : String(content))),
    formulas: table((content) => (isFormula(content) ? content.formula : null)),
    numberFormats: table(() => "General"),
    ...more,
  };
}

/** Everything that a sheet tells of its cells, by cell; how far its used area reaches does not matter. */
export function cellsOf(sheet: Sheet): Readonly<Record<string, readonly [Content, string]>> {
  const cells: Record<string, readonly [Content, string]> = {};
  const { used } = sheet;
  for (let row = used?.top ?? 0; used && row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const content = contentAt(sheet, { row, column });
      const numberFormat = numberFormatAt(sheet, { row, column });
      if (content !== null || numberFormat !== "General") cells[toA1({ row, column })] = [content, numberFormat];
    }
  }
  return cells;
}
