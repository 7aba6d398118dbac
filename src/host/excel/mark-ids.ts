import { severityOf } from "../mark-format";

/** The ids of conditional formats on a worksheet. */
export interface MarkIds {
  readonly ours: readonly string[];
  /** Those without a formula, by which ours are known: a mark that a failure left unfinished is among them. */
  readonly unsigned: readonly string[];
}

/** Those of a worksheet on which we have marked nothing. */
export const NO_MARKS: MarkIds = { ours: [], unsigned: [] };

/** Through `custom` instead of `customOrNullObject` the load would fail on a sheet with formats of another kind. */
export function queueMarks(sheet: Excel.Worksheet): () => MarkIds {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () => {
    const custom = formats.items.filter(({ type }) => type === "Custom");
    const idsWhere = (test: (formula: string) => boolean): readonly string[] =>
      custom.filter(({ customOrNullObject }) => test(customOrNullObject.rule.formula)).map(({ id }) => id);
    return {
      ours: idsWhere((formula) => severityOf(formula) !== null),
      unsigned: idsWhere((formula) => formula === ""),
    };
  };
}
