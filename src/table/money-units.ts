import type { BlockCell } from "./block-cells";
import type { MoneyUnit } from "./goal-table";
import { moneyBracketIn, moneyNoteIn } from "./words/label-words";

/** Where a header block says in which unit its amounts are. */
export interface MoneyUnits {
  /** "单位：万元": the cell that says it for the whole form. */
  readonly note: BlockCell | null;
  /** The unit that any place of the block states. */
  readonly stated: MoneyUnit | null;
  /** The unit of a row's amounts, where neither their own label nor the amount itself states one. */
  readonly at: (row: number) => MoneyUnit;
}

const longestLabel = 30;
const usual: MoneyUnit = "万元";

/** Finds the money units of a header block: a note in the corner, or brackets in labels beside the rows they are about. */
export function moneyUnitsIn(block: readonly BlockCell[]): MoneyUnits {
  const notes = block.flatMap((cell) => {
    const unit = moneyNoteIn(cell.key);
    return unit ? [{ cell, unit }] : [];
  });
  const brackets = block.flatMap(({ area, key }) => {
    const unit = key.length <= longestLabel ? moneyBracketIn(key) : null;
    return unit ? [{ area, unit }] : [];
  });
  const [note] = notes;
  const stated = note?.unit ?? brackets[0]?.unit ?? null;
  return {
    note: note?.cell ?? null,
    stated,
    at: (row) => {
      const beside = brackets.find(({ area }) => area.bottom > area.top && row >= area.top && row <= area.bottom);
      return beside?.unit ?? stated ?? usual;
    },
  };
}
