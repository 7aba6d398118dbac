import { formatTenThousandYuan } from "../value/money";
import type { Summary } from "./summary";
import { summarySections, type SummaryCell, type SummarySection } from "./summary-sections";

/** Characters that a terminal shows two columns wide: Chinese, kana, full-width forms and their punctuation. */
const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
    character,
  );

/** How many columns of a terminal a text takes up. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);

/** A line break in a cell would break the table. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function shown(cell: SummaryCell): string {
  switch (cell.kind) {
    case "text":
      return oneLine(cell.text);
    case "count":
      return String(cell.number);
    case "amount":
      return formatTenThousandYuan(cell.fen);
    case "blank":
      return "";
  }
}

function tableText({ title, header, rows }: SummarySection): string {
  const isNumber = header.map((_, column) =>
    rows.some((row) => row[column]?.kind === "count" || row[column]?.kind === "amount"),
  );
  const lines = [header, ...rows.map((row) => row.map(shown))];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ""))));
  const padded = (text: string, column: number): string => {
    const space = " ".repeat((widths[column] ?? 0) - widthOf(text));
    return isNumber[column] ? space + text : text + space;
  };
  return [title, ...lines.map((line) => line.map(padded).join("  ").trimEnd())].join("\n");
}

/** The summary as tables of plain text, their columns aligned where Chinese characters are two columns wide. */
export const summaryText = (summary: Summary): string => `${summarySections(summary).map(tableText).join("\n\n")}\n`;
