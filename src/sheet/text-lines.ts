/** How wide letters are, in whatever unit the width of a cell is given. */
export interface LetterWidths {
  readonly latin: number;
  readonly chinese: number;
}

const widthOf = (text: string, { latin, chinese }: LetterWidths): number =>
  Array.from(text).reduce((width, letter) => width + (letter > "\u2e80" ? chinese : latin), 0);

/** How many lines a text takes where it breaks at this width. */
export const linesOf = (text: string, width: number, letters: LetterWidths): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line, letters) / width)), 0);
