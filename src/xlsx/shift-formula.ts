import { columnName, columnNumber } from "../sheet/address";

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

// A text, a quoted sheet name, or a cell; not LOG10( or a name that ends like one.
const token = /"[^"]*"|'[^']*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** Rewrites a formula as if it were filled `rows` down and `columns` to the right. Whole rows and columns stay. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(token, (whole: string, fixColumn?: string, letters?: string, fixRow?: string, digits?: string) => {
    const column = columnNumber(letters ?? "");
    if (column === undefined) return whole;
    const toColumn = fixColumn ? column : column + columns;
    const toRow = fixRow ? Number(digits) : Number(digits) + rows;
    if (toColumn < 0 || toColumn >= MAX_COLUMNS || toRow < 1 || toRow > MAX_ROWS) return "#REF!";
    return `${fixColumn ?? ""}${columnName(toColumn)}${fixRow ?? ""}${String(toRow)}`;
  });
