/** A cell's place on a worksheet. Both numbers count from zero: A1 is { row: 0, column: 0 }. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four bounds belong to it and count from zero. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LETTERS = 26;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26; undefined when the text names no column of a worksheet. */
export function columnNumber(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * LETTERS + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : undefined;
}

/** { row: 1, column: 2 } → "C2". */
export const toA1 = ({ row, column }: Address): string => columnName(column) + String(row + 1);

/** "C2" or "$C$2" → { row: 1, column: 2 }; undefined when the text is no cell address. */
export function fromA1(text: string): Address | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim()) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = columnNumber(letters);
  const row = Number(digits) - 1;
  return column === undefined || row >= MAX_ROWS ? undefined : { row, column };
}

/** "A1:C3", or "A1" for a single cell. */
export function areaToA1({ top, left, bottom, right }: Area): string {
  const first = toA1({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${toA1({ row: bottom, column: right })}`;
}

/** "A1:C3" or "A1" → area, in whatever order the corners are given; undefined when the text is no range. */
export function areaFromA1(text: string): Area | undefined {
  const [first, second = first] = text.split(":");
  const one = fromA1(first ?? "");
  const other = fromA1(second ?? "");
  if (!one || !other) return undefined;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

export const sameAddress = (a: Address, b: Address): boolean => a.row === b.row && a.column === b.column;

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const contains = (area: Area, { row, column }: Address): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
