import { columnName } from "../sheet/address";
import type { Assigned } from "./assign-columns";
import type { Doubt, FieldName } from "./goal-table";
import { fieldTitle } from "./words/field-titles";

const threshold = 0.8;

function question(column: number, choices: readonly FieldName[]): Doubt["question"] {
  const [first = "name", second] = choices;
  const zh = fieldTitle(first).zh;
  const en = fieldTitle(first).en;
  const name = columnName(column);
  if (second === undefined) {
    return { zh: `${name} 列是“${zh}”吗？`, en: `Is column ${name} “${en}”?` };
  }
  return {
    zh: `${name} 列是“${zh}”还是“${fieldTitle(second).zh}”？`,
    en: `Is column ${name} “${en}” or “${fieldTitle(second).en}”?`,
  };
}

/** Asks about the columns whose meaning the reader is not sure of. */
export const findDoubts = (columns: readonly Assigned[]): readonly Doubt[] =>
  columns
    .filter(({ confidence, rivals }) => confidence < threshold && rivals.length > 0)
    .map(({ column: { column }, field, rivals }) => {
      const choices = [field, ...rivals];
      return { column, question: question(column, choices), choices };
    });
