import { linesOf, type LetterWidths } from "../sheet/text-lines";

const LINE = 13.5;
const PADDING = 8;

/** In characters of the standard font. */
const letters: LetterWidths = { latin: 1, chinese: 2 };

/** The most Excel allows, in points. */
const HIGHEST = 409;

/** The row height, in points, that shows each of these texts whole in its column; widths in characters of the standard font. */
export function heightFor(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, Math.max(1, width - 1), letters)));
  return Math.min(HIGHEST, LINE * lines + PADDING);
}
