const LINE = 13.5;
const PADDING = 8;

const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + (letter > "\u2e80" ? 2 : 1), 0);

/** How many lines a text takes in a column of this width, in characters of the standard font; Chinese characters take two. */
const linesOf = (text: string, columnWidth: number): number =>
  text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, columnWidth - 1))), 0);

/** The most Excel allows, in points. */
const HIGHEST = 409;

/** The row height, in points, that shows each of these texts whole in its column; widths in characters of the standard font. */
export function heightFor(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, width)));
  return Math.min(HIGHEST, LINE * lines + PADDING);
}
