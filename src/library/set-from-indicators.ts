import type { Category, Indicator, Subcategory } from "../table/goal-table";
import { writeDecimal } from "../value/decimal";
import { bareName } from "../value/indicator-name";
import { ownSet, type OwnRow, type OwnSet } from "./own-sets";

/** A set made of rows of a table. */
export interface SetFromIndicators {
  /** null when no row could be used. */
  readonly set: OwnSet | null;
  /** Rows without a name, a target value or a standard 二级指标, which no form could place. */
  readonly skipped: readonly Indicator[];
}

type Levels = Pick<OwnRow, "category" | "subcategory" | "subcategoryCentral">;

const levels: Readonly<Record<Subcategory, Levels>> = {
  quantity: { category: "output", subcategory: "quantity", subcategoryCentral: "quantity" },
  quality: { category: "output", subcategory: "quality", subcategoryCentral: "quality" },
  timeliness: { category: "output", subcategory: "timeliness", subcategoryCentral: "timeliness" },
  cost: { category: "output", subcategory: "cost", subcategoryCentral: "economicCost" },
  economicCost: { category: "output", subcategory: "cost", subcategoryCentral: "economicCost" },
  socialCost: { category: "output", subcategory: "cost", subcategoryCentral: "socialCost" },
  ecologicalCost: { category: "output", subcategory: "cost", subcategoryCentral: "ecologicalCost" },
  economicBenefit: { category: "benefit", subcategory: "economicBenefit", subcategoryCentral: "economicBenefit" },
  socialBenefit: { category: "benefit", subcategory: "socialBenefit", subcategoryCentral: "socialBenefit" },
  ecologicalBenefit: { category: "benefit", subcategory: "ecologicalBenefit", subcategoryCentral: "ecologicalBenefit" },
  sustainability: { category: "benefit", subcategory: "sustainability", subcategoryCentral: "sustainability" },
  clientSatisfaction: {
    category: "satisfaction",
    subcategory: "clientSatisfaction",
    subcategoryCentral: "clientSatisfaction",
  },
};

/** A class that some forms do not divide. */
const undivided: Partial<Readonly<Record<Category, Subcategory>>> = {
  cost: "economicCost",
  satisfaction: "clientSatisfaction",
};

function levelsOf({ categoryKind, subcategoryKind }: Indicator): Levels | null {
  const subcategory = subcategoryKind ?? (categoryKind && undivided[categoryKind]);
  return subcategory ? levels[subcategory] : null;
}

type Target = Pick<OwnRow, "comparator" | "unit" | "value" | "kind" | "direction">;

const isNegative = (comparator: OwnRow["comparator"], number: number): boolean =>
  comparator === "≤" || comparator === "<" || (comparator === "=" && number === 0);

/** A target as the library writes it. The year of a deadline is left to the next budget. */
function targetOf({ target, targetValue }: Indicator): Target {
  const text = targetValue.text.replace(/\s+/gu, " ");
  if (target.kind === "numeric") {
    const { comparator, number, unit } = target;
    const direction = isNegative(comparator, number) ? "negative" : "positive";
    return { kind: "numeric", comparator, unit: unit ?? "", value: writeDecimal(number), direction };
  }
  if (target.kind === "deadline") {
    const value = text.replace(/20\d\d年/, "{year}年");
    return { kind: "deadline", comparator: null, unit: "", value, direction: "negative" };
  }
  return { kind: "qualitative", comparator: null, unit: "", value: text, direction: "none" };
}

const basisWords: readonly (readonly [RegExp, OwnRow["basisType"]])[] = [
  [/预算|支出标准|经费标准|定额|批复/u, "预算支出标准"],
  [/上年|历史|往年|同期|前三年|近三年/u, "历史标准"],
  [/计划|方案|合同|协议|任务|规划/u, "计划标准"],
  [/标准|规范|办法|条例|规定|法》|GB/u, "行业标准"],
];

const basisTypeOf = (basis: string): OwnRow["basisType"] =>
  basisWords.find(([words]) => words.test(basis))?.[1] ?? "其他标准";

const LONGEST_LINE = 200;
const LONGEST_PROSE = 2000;

function cleaned(text: string, longest: number): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return plain
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trim();
}

function rowOf(indicator: Indicator): OwnRow | null {
  const own = levelsOf(indicator);
  const name = cleaned(bareName(indicator.name.text), LONGEST_LINE);
  const target = targetOf(indicator);
  const value = cleaned(target.value, LONGEST_LINE);
  if (!own || name === "" || value === "") return null;
  const basis = cleaned(indicator.targetBasis?.text ?? "", LONGEST_PROSE);
  return {
    ...own,
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

/** Makes a set of the rows that a user selected; every row counts as core, since it was chosen. */
export function setFromIndicators(indicators: readonly Indicator[], title: string): SetFromIndicators {
  const rows = indicators.map(rowOf);
  const usable = rows.filter((row): row is OwnRow => row !== null);
  return {
    set: usable.length > 0 ? ownSet(title, [], usable) : null,
    skipped: indicators.filter((_, index) => rows[index] === null),
  };
}
