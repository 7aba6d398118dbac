import type { Edit, Patch, Style } from "../sheet/patch";
import type { Value } from "../sheet/sheet";
import { tenThousandYuan } from "../value/money";
import type { Summary } from "./summary";
import { summarySections, type SummaryCell, type SummarySection } from "./summary-sections";

const SHEET_NAME = "绩效汇总";

const titleStyle: Style = { bold: true, size: 12 };
const headerStyle: Style = { bold: true, fill: "#DDEBF7", align: "center", wrap: true, border: true };
const bodyStyle: Style = { border: true, wrap: true };
const totalStyle: Style = { bold: true, border: true };
const amountStyle: Style = { numberFormat: "0.00", align: "right" };

/** 绩效汇总, or 绩效汇总2, 3 … when a worksheet has that name. */
function freeName(existingNames: readonly string[]): string {
  const taken = new Set(existingNames);
  let name = SHEET_NAME;
  for (let number = 2; taken.has(name); number += 1) name = `${SHEET_NAME}${String(number)}`;
  return name;
}

function valueOf(cell: SummaryCell): Value {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "count":
      return cell.number;
    case "amount":
      return tenThousandYuan(cell.fen);
    case "blank":
      return null;
  }
}

const setEdit = (row: number, column: number, value: Value): Edit => ({
  kind: "set",
  at: { row, column },
  before: null,
  after: value,
});

const styleEdit = (top: number, bottom: number, left: number, right: number, style: Style): Edit => ({
  kind: "style",
  area: { top, left, bottom, right },
  style,
});

function amountStyles({ rows }: SummarySection, top: number): readonly Edit[] {
  const columns = new Set(
    rows.flatMap((row) => row.flatMap((cell, column) => (cell.kind === "amount" ? [column] : []))),
  );
  return [...columns].map((column) => styleEdit(top, top + rows.length - 1, column, column, amountStyle));
}

/** A section's styles come before its texts: an amount is read in its number format. */
function sectionEdits(section: SummarySection, top: number): readonly Edit[] {
  const { title, header, rows, hasTotal } = section;
  const right = header.length - 1;
  const first = top + 2;
  const last = first + rows.length - 1;
  const body = rows.length > 0 ? [styleEdit(first, last, 0, right, bodyStyle)] : [];
  const total = hasTotal && rows.length > 0 ? [styleEdit(last, last, 0, right, totalStyle)] : [];
  return [
    styleEdit(top, top, 0, 0, titleStyle),
    styleEdit(top + 1, top + 1, 0, right, headerStyle),
    ...body,
    ...total,
    ...amountStyles(section, first),
    setEdit(top, 0, title),
    ...header.map((word, column) => setEdit(top + 1, column, word)),
    ...rows.flatMap((cells, index) =>
      cells.flatMap((cell, column) => {
        const value = valueOf(cell);
        return value === null ? [] : [setEdit(first + index, column, value)];
      }),
    ),
  ];
}

/**
 * A new worksheet with the summary, under a name that none of `existingNames` takes. Amounts are numbers in 万元 shown
 * with two decimals; nothing on it is a formula.
 */
export function summarySheet(summary: Summary, existingNames: readonly string[]): Patch {
  const sections = summarySections(summary);
  const width = Math.max(...sections.map(({ header }) => header.length));
  const edits: Edit[] = [{ kind: "add-sheet" }];
  let top = 0;
  for (const section of sections) {
    edits.push(...sectionEdits(section, top));
    top += section.rows.length + 3;
  }
  edits.push(styleEdit(0, 0, 0, 0, { columnWidth: 44 }), styleEdit(0, 0, 1, 1, { columnWidth: 26 }));
  if (width > 2) edits.push(styleEdit(0, 0, 2, width - 1, { columnWidth: 14 }));
  return { sheet: freeName(existingNames), edits };
}
