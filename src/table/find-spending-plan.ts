import { numberFormatAt, valueAt } from "../sheet/sheet";
import { readPercent } from "../value/percent";
import type { BlockCell } from "./block-cells";
import type { Cells } from "./cells";
import type { SpendingStep } from "./goal-table";
import { isCheckpoint } from "./words/label-words";

function stepAt(cells: Cells, checkpoint: BlockCell, isAbove: boolean): SpendingStep {
  const { row, column, area, text } = checkpoint;
  const field = isAbove
    ? cells.field("spendingPlan", area.bottom + 1, column)
    : cells.field("spendingPlan", row, area.right + 1);
  const value = valueAt(cells.sheet, field.at);
  const content = typeof value === "number" || typeof value === "string" ? value : null;
  const percent = content === "" ? null : readPercent(content, field.text, numberFormatAt(cells.sheet, field.at));
  return { label: text.replace(/\s/gu, ""), field, percent };
}

/** 资金支出计划: a row with at least two checkpoints (3月底, 6月底 …); the shares stand below or beside them. */
export function findSpendingPlan(cells: Cells, block: readonly BlockCell[]): readonly SpendingStep[] {
  const checkpoints = block.filter(({ key }) => isCheckpoint(key));
  const row = checkpoints.find((cell) => checkpoints.some((other) => other !== cell && other.row === cell.row))?.row;
  const inRow = checkpoints.filter((cell) => cell.row === row);
  const adjacent = inRow.some((cell) => inRow.some(({ column }) => column === cell.area.right + 1));
  const beside = inRow.some(({ area }) => row !== undefined && cells.key(row, area.right + 1) !== "");
  return inRow.map((checkpoint) => stepAt(cells, checkpoint, adjacent || !beside));
}
