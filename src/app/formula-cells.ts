import type { Address } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";

/** A link shows the same whatever other cells hold. */
const LINK = /^=HYPERLINK\("[^"]*"(?:,"[^"]*")?\)$/i;

/** The cells whose result may change with others. */
export const formulaCells = ({ used, formulas }: Sheet): readonly Address[] =>
  formulas.flatMap((row, index) =>
    row.flatMap((formula, column) =>
      used && formula !== null && !LINK.test(formula) ? [{ row: used.top + index, column: used.left + column }] : [],
    ),
  );
