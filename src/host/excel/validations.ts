import type { Area } from "../../sheet/address";
import { rangeAt } from "./ranges";

/** What neighbouring cells of a row accept. */
export interface RowValidation {
  readonly columns: Pick<Area, "left" | "right">;
  readonly rule: Excel.DataValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
}

const PARTS = "type,rule,ignoreBlanks,prompt,errorAlert";

const withoutTexts = (formula: string): string => formula.replace(/"[^"]*"/g, "");

/** Whether a formula means the same wherever it stands: none of its references follow the cell. */
const isFixed = (formula: unknown): boolean =>
  typeof formula !== "string" ||
  !formula.startsWith("=") ||
  !/[A-Za-z]\d/.test(withoutTexts(formula).replace(/\$[A-Za-z]{1,3}\$\d+/g, ""));

const isPortable = (rule: Excel.DataValidationRule): boolean =>
  Object.values(rule).every((part: unknown) =>
    typeof part === "object" && part !== null ? Object.values(part).every(isFixed) : true,
  );

/**
 * Asks what the cells of a row accept, for so many columns from the first. Rules whose formulas follow the cell are left out: what Excel answers for them
 * is only right in the cell it was asked for.
 */
export function queueValidations(sheet: Excel.Worksheet, row: number, columns: number): () => readonly RowValidation[] {
  const cells = Array.from({ length: columns }, (_, column) => {
    const { dataValidation } = rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
    dataValidation.load(PARTS);
    return dataValidation;
  });
  return () => {
    const found: RowValidation[] = [];
    cells.forEach(({ type, rule, ignoreBlanks, prompt, errorAlert }, column) => {
      if (type === "None" || !isPortable(rule)) return;
      const said = { rule, ignoreBlanks, prompt, errorAlert };
      const last = found.at(-1);
      const { columns, ...before } = last ?? { columns: null };
      if (columns?.right === column - 1 && JSON.stringify(before) === JSON.stringify(said)) {
        found[found.length - 1] = { ...said, columns: { left: columns.left, right: column } };
      } else {
        found.push({ ...said, columns: { left: column, right: column } });
      }
    });
    return found;
  };
}

/** Lets rows accept what another accepts. */
export function setValidations(
  sheet: Excel.Worksheet,
  { top, bottom }: Pick<Area, "top" | "bottom">,
  validations: readonly RowValidation[],
): void {
  for (const { columns, rule, ignoreBlanks, prompt, errorAlert } of validations) {
    const { dataValidation } = rangeAt(sheet, { ...columns, top, bottom });
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = ignoreBlanks;
    dataValidation.prompt = prompt;
    dataValidation.errorAlert = errorAlert;
  }
}
