import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { Alignment, Border, Borders, BorderStyle, Fill, Font, Style } from "exceljs";
import { flag, isOn } from "../spreadsheet/cell-format";
import { toFileColor, toHex } from "./colors";
import type { Palette } from "./colors";

const borderKinds: readonly (readonly [BorderStyle, BorderStyleTypes])[] = [
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["dashDot", BorderStyleTypes.DASH_DOT],
  ["dashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["double", BorderStyleTypes.DOUBLE],
  ["medium", BorderStyleTypes.MEDIUM],
  ["mediumDashed", BorderStyleTypes.MEDIUM_DASHED],
  ["mediumDashDot", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["mediumDashDotDot", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["slantDashDot", BorderStyleTypes.SLANT_DASH_DOT],
  ["thick", BorderStyleTypes.THICK],
];

const horizontals: readonly (readonly [Alignment["horizontal"], HorizontalAlign])[] = [
  ["left", HorizontalAlign.LEFT],
  ["center", HorizontalAlign.CENTER],
  ["centerContinuous", HorizontalAlign.CENTER],
  ["right", HorizontalAlign.RIGHT],
  ["justify", HorizontalAlign.JUSTIFIED],
  ["distributed", HorizontalAlign.DISTRIBUTED],
];

const verticals: readonly (readonly [Alignment["vertical"], VerticalAlign])[] = [
  ["top", VerticalAlign.TOP],
  ["middle", VerticalAlign.MIDDLE],
  ["distributed", VerticalAlign.MIDDLE],
  ["justify", VerticalAlign.MIDDLE],
  ["bottom", VerticalAlign.BOTTOM],
];

const second = <A, B>(pairs: readonly (readonly [A, B])[], first: A): B | undefined =>
  pairs.find(([key]) => key === first)?.[1];

const first = <A, B>(pairs: readonly (readonly [A, B])[], other: Nullable<B>): A | undefined =>
  pairs.find(([, value]) => value === other)?.[0];

const rgb = (hex: string | undefined): { rgb: string } | undefined => (hex === undefined ? undefined : { rgb: hex });

/** The parts that are there; exactOptionalPropertyTypes wants the others left out. */
function present<T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as T; // what is left is T
}

function fromFont(font: Partial<Font>, palette: Palette): IStyleData {
  return present<IStyleData>({
    ff: font.name,
    fs: font.size,
    bl: font.bold ? BooleanNumber.TRUE : undefined,
    it: font.italic ? BooleanNumber.TRUE : undefined,
    ul: font.underline && font.underline !== "none" ? { s: BooleanNumber.TRUE } : undefined,
    st: font.strike ? { s: BooleanNumber.TRUE } : undefined,
    cl: rgb(toHex(font.color, palette)),
  });
}

function fromFill(fill: Fill, palette: Palette): IStyleData {
  if (fill.type !== "pattern" || fill.pattern === "none") return {};
  // Conditional formats keep a solid colour as the background of the pattern.
  const color = rgb(toHex(fill.fgColor, palette) ?? toHex(fill.bgColor, palette));
  return color ? { bg: color } : {};
}

function fromBorder(border: Partial<Border> | undefined, palette: Palette): IBorderStyleData | undefined {
  const kind = border?.style && second(borderKinds, border.style);
  return kind === undefined ? undefined : { s: kind, cl: { rgb: toHex(border?.color, palette) ?? "#000000" } };
}

function fromBorders({ top, bottom, left, right }: Partial<Borders>, palette: Palette): IStyleData {
  const bd = present<IBorderData>({
    t: fromBorder(top, palette),
    b: fromBorder(bottom, palette),
    l: fromBorder(left, palette),
    r: fromBorder(right, palette),
  });
  return Object.keys(bd).length === 0 ? {} : { bd };
}

function rotation(degrees: Alignment["textRotation"] | undefined): IStyleData["tr"] {
  if (degrees === "vertical") return { a: 0, v: BooleanNumber.TRUE };
  return degrees === undefined || degrees === 0 ? undefined : { a: -degrees };
}

function fromAlignment({ horizontal, vertical, wrapText, textRotation }: Partial<Alignment>): IStyleData {
  return present<IStyleData>({
    ht: horizontal && second(horizontals, horizontal),
    vt: vertical && second(verticals, vertical),
    tb: wrapText ? WrapStrategy.WRAP : undefined,
    tr: rotation(textRotation),
  });
}

/** A file's cell format (or conditional format) as the grid's. */
export function fromFileStyle(style: Partial<Style>, palette: Palette): IStyleData {
  return {
    ...(style.font ? fromFont(style.font, palette) : {}),
    ...(style.fill ? fromFill(style.fill, palette) : {}),
    ...(style.border ? fromBorders(style.border, palette) : {}),
    ...(style.alignment ? fromAlignment(style.alignment) : {}),
    ...(style.numFmt && style.numFmt !== "General" ? { n: { pattern: style.numFmt } } : {}),
  };
}

function toFont({ ff, fs, bl, it, ul, st, cl }: IStyleData): Partial<Font> {
  return present<Partial<Font>>({
    name: ff ?? undefined,
    size: fs,
    bold: bl === undefined ? undefined : isOn(bl),
    italic: it === undefined ? undefined : isOn(it),
    underline: isOn(ul?.s) ? true : undefined,
    strike: isOn(st?.s) ? true : undefined,
    color: cl?.rgb ? toFileColor(cl.rgb) : undefined,
  });
}

function toBorder(border: Nullable<IBorderStyleData>): Partial<Border> | undefined {
  if (!border) return undefined;
  const style = first(borderKinds, border.s);
  return style && { style, color: toFileColor(border.cl.rgb ?? "#000000") };
}

function toBorders({ bd }: IStyleData): Partial<Borders> {
  return present<Partial<Borders>>({
    top: toBorder(bd?.t),
    bottom: toBorder(bd?.b),
    left: toBorder(bd?.l),
    right: toBorder(bd?.r),
  });
}

function toAlignment({ ht, vt, tb, tr }: IStyleData): Partial<Alignment> {
  return present<Partial<Alignment>>({
    horizontal: first(horizontals, ht),
    vertical: first(verticals, vt),
    wrapText: tb === WrapStrategy.WRAP ? true : undefined,
    textRotation: tr?.v === flag(true) ? "vertical" : tr?.a ? -tr.a : undefined,
  });
}

/** The grid's cell format as a file's. */
export function toFileStyle(style: IStyleData): Partial<Style> {
  const color = style.bg?.rgb;
  return {
    font: toFont(style),
    border: toBorders(style),
    alignment: toAlignment(style),
    ...(color ? { fill: { type: "pattern", pattern: "solid", fgColor: toFileColor(color) } } : {}),
    ...(style.n ? { numFmt: style.n.pattern } : {}),
  };
}
