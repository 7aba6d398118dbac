import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData, Nullable } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";

/** The format a cell has: its own, on top of its row's, its column's and the sheet's; without conditional formats. */
export function styleAt(sheet: FWorksheet, row: number, column: number): IStyleData {
  const worksheet = sheet.getSheet();
  return worksheet.getComposedCellStyleByCellData(row, column, worksheet.getCellRaw(row, column));
}

type Names<Value extends number> = Readonly<Record<string, Value>>;

/** Excel's names for alignments, as Univer numbers them. */
export const horizontal: Names<HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

export const vertical: Names<VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

export const nameOf = (names: Names<number>, value: Nullable<number>, otherwise: string): string =>
  Object.keys(names).find((name) => names[name] === value) ?? otherwise;

export const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export const isOn = (value: BooleanNumber | undefined): boolean => value === BooleanNumber.TRUE;

export const wraps = ({ tb }: IStyleData): boolean => tb === WrapStrategy.WRAP;

export const wrapStyle = (on: boolean): IStyleData => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });

/** The edges of a cell, by Excel's names for them. */
export const edges = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;

export type Edge = keyof typeof edges;

/** Excel describes a line by its style and its weight, Univer by one kind. */
const lines: readonly (readonly [style: string, weight: string, kind: BorderStyleTypes])[] = [
  ["None", "Thin", BorderStyleTypes.NONE],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

export const borderStyles = [...new Set(lines.map(([style]) => style))];
export const borderWeights = [...new Set(lines.map(([, weight]) => weight))];

/** A line as Excel describes it. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The line on one edge of a cell. */
export function lineOn({ bd }: IStyleData, edge: Edge): Line {
  const border = bd?.[edges[edge]];
  const [style, weight] = lines.find(([, , kind]) => kind === (border?.s ?? BorderStyleTypes.NONE)) ?? ["None", "Thin"];
  return { style, weight, color: (border?.cl.rgb ?? "#000000").toUpperCase() };
}

/** The cell format that draws a line on one edge, or takes it away. */
export function lineStyle(edge: Edge, { style, weight, color }: Line): IStyleData {
  const known = lines.find(([name, strength]) => name === style && strength === weight);
  const [, , kind] = known ?? lines.find(([name]) => name === style) ?? ["", "", BorderStyleTypes.THIN];
  const border = kind === BorderStyleTypes.NONE ? null : { s: kind, cl: { rgb: color } };
  return { bd: { [edges[edge]]: border } };
}
