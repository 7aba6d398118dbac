import type { Category, Indicator, Subcategory } from "../table/goal-table";
import { writeDecimal } from "../value/decimal";
import { bareName } from "../value/indicator-name";
import { basisTypeOf } from "./basis-type";
import { directionOf } from "./direction-of";
import { ownLevels, type OwnLevels } from "./own-levels";
import type { OwnRow } from "./own-sets";

/** What a row lacks that every form needs: a name, a target value, a standard 二级指标. */
export type Lack = "name" | "value" | "level";

/** A row that cannot become a row of a set. */
export interface SkippedRow {
  readonly indicator: Indicator;
  readonly lacks: Lack;
}

/** What rows of a table say, for a set. */
export interface RowsOfIndicators {
  readonly rows: readonly OwnRow[];
  readonly skipped: readonly SkippedRow[];
}

/** A class that some forms do not divide. */
const undivided: Partial<Readonly<Record<Category, Subcategory>>> = {
  cost: "economicCost",
  satisfaction: "clientSatisfaction",
};

function levelsOf({ categoryKind, subcategoryKind }: Indicator): OwnLevels | null {
  const subcategory = subcategoryKind ?? (categoryKind && undivided[categoryKind]);
  return subcategory ? ownLevels[subcategory] : null;
}

type Target = Pick<OwnRow, "comparator" | "unit" | "value" | "kind" | "direction">;

/** A target as the library writes it. The year of a deadline is left to the next budget. */
function targetOf({ target, targetValue }: Indicator): Target {
  const text = targetValue.text.replace(/\s+/gu, " ");
  if (target.kind === "numeric") {
    const { comparator, number, unit } = target;
    const direction = directionOf(comparator, number);
    return { kind: "numeric", comparator, unit: unit ?? "", value: writeDecimal(number), direction };
  }
  if (target.kind === "deadline") {
    const value = text.replace(/20\d\d年/, "{year}年");
    return { kind: "deadline", comparator: null, unit: "", value, direction: "negative" };
  }
  return { kind: "qualitative", comparator: null, unit: "", value: text, direction: "none" };
}

const LONGEST_LINE = 200;
const LONGEST_PROSE = 2000;

function cleaned(text: string, longest: number): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return plain
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trim();
}

function rowOf(indicator: Indicator): OwnRow | Lack {
  const levels = levelsOf(indicator);
  const name = cleaned(bareName(indicator.name.text), LONGEST_LINE);
  const target = targetOf(indicator);
  const value = cleaned(target.value, LONGEST_LINE);
  if (name === "") return "name";
  if (value === "") return "value";
  if (!levels) return "level";
  const basis = cleaned(indicator.targetBasis?.text ?? "", LONGEST_PROSE);
  return {
    ...levels,
    ...target,
    value,
    name,
    description: cleaned(indicator.description?.text ?? "", LONGEST_PROSE),
    basisType: basisTypeOf(basis),
    basis,
    core: true,
    aliases: [],
  };
}

/** What the rows that a user selected say; every row counts as core, since it was chosen. */
export function rowsOfIndicators(indicators: readonly Indicator[]): RowsOfIndicators {
  const rows: OwnRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const indicator of indicators) {
    const row = rowOf(indicator);
    if (typeof row === "string") skipped.push({ indicator, lacks: row });
    else rows.push(row);
  }
  return { rows, skipped };
}
