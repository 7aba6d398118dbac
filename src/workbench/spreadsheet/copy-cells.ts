import { Rectangle } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/address";
import { mergeCells, mergesTouching, unmergeCells } from "./merges";
import { columnCount, growTo, intersection, rowCount, tabulate, toArea, toRange, withinGrid } from "./ranges";
import { copyValidations } from "./validations";
import { editCells, noStyle } from "./write-cells";

/** What a copy takes along. */
export type CopyType = "All" | "Formulas" | "Values" | "Formats";

/** A rectangle of cells on a sheet. */
export interface Place {
  readonly sheet: FWorksheet;
  readonly area: Area;
}

const styleOf = (sheet: FWorksheet, cell: Nullable<ICellData>): IStyleData => ({
  ...noStyle,
  ...sheet.getWorkbook().getStyles().getStyleByCell(cell),
});

const moved = ({ top, left, bottom, right }: Area, rows: number, columns: number): Area => ({
  top: top + rows,
  left: left + columns,
  bottom: bottom + rows,
  right: right + columns,
});

/** Where the source goes: once when the target is smaller, else as often as it fits, side by side. */
function repetitions(source: Area, target: Area): Area[] {
  const down = Math.max(1, Math.floor(rowCount(target) / rowCount(source)));
  const across = Math.max(1, Math.floor(columnCount(target) / columnCount(source)));
  const first = moved(source, target.top - source.top, target.left - source.left);
  const starts = { top: 0, left: 0, bottom: down - 1, right: across - 1 };
  return tabulate(starts, (row, column) => moved(first, row * rowCount(source), column * columnCount(source))).flat();
}

function contentFor(
  from: Place,
  row: number,
  column: number,
  type: CopyType,
  shift: readonly [number, number],
): ICellData {
  if (type === "Formats") return {};
  const cell = from.sheet.getSheet().getCellRaw(row, column);
  const formula = type === "Values" ? "" : from.sheet.getRange(row, column).getFormula();
  const [rows, columns] = shift;
  const lexer = from.sheet.getInject().get(LexerTreeBuilder);
  return {
    v: cell?.v ?? null,
    p: cell?.p ?? null,
    si: null,
    f: formula === "" ? null : lexer.moveFormulaRefOffset(formula, columns, rows),
    ...(cell?.t ? { t: cell.t } : {}),
  };
}

function copyOnce(from: Place, to: Place, type: CopyType): void {
  const rows = to.area.top - from.area.top;
  const columns = to.area.left - from.area.left;
  const edits: Record<number, Record<number, ICellData>> = {};
  for (let row = from.area.top; row <= from.area.bottom; row += 1) {
    const cells = (edits[row + rows] ??= {});
    for (let column = from.area.left; column <= from.area.right; column += 1) {
      const content = contentFor(from, row, column, type, [rows, columns]);
      const withStyle = type === "All" || type === "Formats";
      const style = withStyle ? { s: styleOf(from.sheet, from.sheet.getSheet().getCellRaw(row, column)) } : {};
      cells[column + columns] = { ...content, ...style };
    }
  }
  editCells(to.sheet, edits);
}

const isInside = (inner: Area, outer: Area): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

function copyMerges(from: Place, to: Place): void {
  const merges = mergesTouching(from.sheet, from.area).filter((merge) => isInside(merge, from.area));
  unmergeCells(to.sheet, to.area);
  for (const merge of merges) {
    mergeCells(to.sheet, moved(merge, to.area.top - from.area.top, to.area.left - from.area.left));
  }
}

/** The copied cells take over the conditional formats of the source and lose their own. */
function copyRules(from: Place, to: Place): void {
  if (from.sheet.getSheetId() !== to.sheet.getSheetId()) return;
  for (const rule of to.sheet.getConditionalFormattingRules()) {
    const rest = rule.ranges.flatMap((range) => Rectangle.subtract(range, toRange(to.area)));
    const added = rule.ranges
      .flatMap((range) => intersection(toArea(range), from.area) ?? [])
      .map((area) => toRange(moved(area, to.area.top - from.area.top, to.area.left - from.area.left)));
    const ranges = [...rest, ...added];
    if (JSON.stringify(ranges) === JSON.stringify(rule.ranges)) continue;
    if (ranges.length === 0) to.sheet.deleteConditionalFormattingRule(rule.cfId);
    else to.sheet.setConditionalFormattingRule(rule.cfId, { ...rule, ranges });
  }
}

const tearsMerge = (sheet: FWorksheet, area: Area): boolean =>
  mergesTouching(sheet, area).some((merge) => !isInside(merge, area));

/**
 * Copies cells as Excel does: formats bring merged areas and conditional formats along, formulas move their references.
 * False, and nothing is copied, when a part of a merged area would be overwritten.
 */
export function copyCells(from: Place, target: Place, type: CopyType): boolean {
  const source = withinGrid(from.sheet, from.area);
  if (!source) return true;
  const clipped = withinGrid(target.sheet, target.area) ?? target.area;
  const areas = repetitions(source, clipped);
  if (areas.some((area) => tearsMerge(target.sheet, area))) return false;
  for (const area of areas) {
    const to = { sheet: target.sheet, area };
    growTo(to.sheet, area);
    if (type === "All" || type === "Formats") {
      copyMerges({ sheet: from.sheet, area: source }, to);
      copyRules({ sheet: from.sheet, area: source }, to);
    }
    if (type === "All") copyValidations(from.sheet, source, to.sheet, area);
    copyOnce({ sheet: from.sheet, area: source }, to, type);
  }
  return true;
}
