import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";

const withoutQuotations = (formula: string): string => formula.replace(/"[^"]*"|'[^']*'/g, "");

/** Whether Excel would take the formula: it refuses to enter one that it cannot parse. */
export function isWellFormed(sheet: FWorksheet, formula: string): boolean {
  // Univer takes these signs for parts of names.
  if (/[≥≤≠×÷]/.test(withoutQuotations(formula))) return false;
  return typeof sheet.getInject().get(LexerTreeBuilder).treeBuilder(formula) !== "string";
}
