import type { IDocumentData, IStyleBase } from "@univerjs/core";
import type { RichText } from "exceljs";
import { fromFileStyle, toFileStyle } from "./cell-style";
import type { Palette } from "./colors";

/** A cell's text with several fonts, as the grid keeps it. */
export function fromFileRuns(runs: readonly RichText[], palette: Palette): IDocumentData {
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/\r\n|\n/g, "\r");
  let start = 0;
  const textRuns = runs.map((run) => {
    const st = start;
    start += run.text.length;
    return { st, ed: start, ts: run.font ? fromFileStyle({ font: run.font }, palette) : {} };
  });
  return {
    id: "",
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns,
      paragraphs: [...`${text}\r`].flatMap((letter, startIndex) => (letter === "\r" ? [{ startIndex }] : [])),
    },
  };
}

/** The fonts of a cell's text, run by run; undefined when it has only one. */
export function toFileRuns(document: IDocumentData): RichText[] | undefined {
  const { dataStream = "", textRuns = [] } = document.body ?? {};
  const text = dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  if (textRuns.length === 0) return undefined;
  const runs: RichText[] = [];
  let at = 0;
  const push = (end: number, style?: IStyleBase): void => {
    if (end <= at) return;
    const font = style && toFileStyle(style).font;
    runs.push({ text: text.slice(at, end), ...(font ? { font } : {}) });
    at = end;
  };
  for (const { st, ed, ts } of textRuns) {
    push(st);
    push(Math.min(ed, text.length), ts);
  }
  push(text.length);
  return runs;
}
