import { isUnfinished, severityOf } from "../mark-format";
import type { Extra } from "./line";
import { queueRemarks, type ListedRemark } from "./remarks";

/** The ids of conditional formats on a worksheet, and its comments and notes. */
export interface MarkIds {
  readonly ours: readonly string[];
  /** Ours that a failure left unfinished. */
  readonly unfinished: readonly string[];
  /** Those without a formula, by which ours are known: one that a failure has hardly let begin is among them. */
  readonly unsigned: readonly string[];
  readonly remarks: readonly ListedRemark[];
}

/** Those of a worksheet on which we have marked nothing. */
export const NO_MARKS: MarkIds = { ours: [], unfinished: [], unsigned: [], remarks: [] };

/** All that a new mark replaces. */
export const allOurs = ({ ours, unfinished }: MarkIds): readonly string[] => [...ours, ...unfinished];

/** Through `custom` instead of `customOrNullObject` the load would fail on a sheet with formats of another kind. */
export function queueMarks(sheet: Excel.Worksheet, extras: ReadonlySet<Extra>): () => MarkIds {
  const remarks = queueRemarks(sheet, extras);
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () => {
    const custom = formats.items.filter(({ type }) => type === "Custom");
    const idsWhere = (test: (formula: string) => boolean): readonly string[] =>
      custom.filter(({ customOrNullObject }) => test(customOrNullObject.rule.formula)).map(({ id }) => id);
    return {
      ours: idsWhere((formula) => severityOf(formula) !== null),
      unfinished: idsWhere(isUnfinished),
      unsigned: idsWhere((formula) => formula === ""),
      remarks: remarks(),
    };
  };
}
