import type { Color } from "exceljs";

/** The colours that a workbook's cells name by number. */
export interface Palette {
  /** "#RRGGBB" by the number of a theme colour. */
  readonly theme: readonly string[];
}

const officeTheme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "5B9BD5",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "4472C4",
  "70AD47",
];

/** In a theme's list the dark and the light colours are swapped: number 0 is the background, 1 the text. */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

/** The indexed colours that are still in use; 64 is the window's text, 65 its background. */
const indexed: Readonly<Record<number, string>> = {
  0: "000000",
  1: "FFFFFF",
  2: "FF0000",
  3: "00FF00",
  4: "0000FF",
  5: "FFFF00",
  6: "FF00FF",
  7: "00FFFF",
  8: "000000",
  9: "FFFFFF",
  10: "FF0000",
  11: "00FF00",
  12: "0000FF",
  13: "FFFF00",
  14: "FF00FF",
  15: "00FFFF",
  22: "C0C0C0",
  23: "808080",
  26: "FFFFCC",
  27: "CCFFFF",
  41: "CCFFFF",
  42: "CCFFCC",
  43: "FFFF99",
  44: "99CCFF",
  47: "FFCC99",
  64: "000000",
  65: "FFFFFF",
};

function themeColor(xml: string, name: string): string | undefined {
  const [, body = ""] = new RegExp(`<a:${name}>(.*?)</a:${name}>`, "s").exec(xml) ?? [];
  return /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(body)?.[1];
}

/** The palette of a workbook whose theme part this is; Office's own theme where it says nothing. */
export const paletteOf = (themeXml: string): Palette => ({
  theme: themeOrder.map((name, index) => themeColor(themeXml, name) ?? officeTheme[index] ?? "000000"),
});

/** Lightens (tint above 0) or darkens a colour, as Excel shades theme colours. */
function shade(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const shaded = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return shaded.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("");
}

/** What a colour element of a file may say; exceljs types only part of it. */
type FileColor = Partial<Color> & { readonly indexed?: number; readonly tint?: number };

/** A file's colour as "#RRGGBB"; undefined when it leaves the choice to the program. */
export function toHex(color: FileColor | undefined, { theme }: Palette): string | undefined {
  if (!color) return undefined;
  const named = color.argb?.slice(-6) ?? (color.theme === undefined ? undefined : theme[color.theme]);
  const hex = named ?? (color.indexed === undefined ? undefined : indexed[color.indexed]);
  return hex && `#${shade(hex, color.tint ?? 0).toUpperCase()}`;
}

/** "#RRGGBB" and "rgb(r, g, b)" as a file's colour. */
export function toFileColor(css: string): Partial<Color> {
  const [, red, green, blue] = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(css) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    const digits = css.replace("#", "");
    const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
    return { argb: `FF${full.toUpperCase()}` };
  }
  const hex = [red, green, blue].map((channel) => Number(channel).toString(16).padStart(2, "0")).join("");
  return { argb: `FF${hex.toUpperCase()}` };
}
