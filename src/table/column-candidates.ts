import type { Profile } from "./evidence";
import type { FieldName } from "./goal-table";
import { lowestKey, type HeaderColumn } from "./header";
import { headerMeaning } from "./words/header-words";

/** One meaning that a column may have. */
export interface Candidate {
  /** The column's place among the header's columns. */
  readonly index: number;
  readonly field: FieldName;
  /** What header and content say for it together; a header word alone is about 1. */
  readonly score: number;
  /** False for a column without content: nobody needs to be asked about it. */
  readonly hasContent: boolean;
}

const spread = (share: number): number => 1.6 * share - 0.6;
/** The vocabulary of the levels is nearly closed, so that it weighs more than a header. */
const levelSpread = (share: number): number => 2 * share - 0.9;

function fitOfNames({ shares, variety, averageLength }: Profile): number {
  const levels = Math.max(shares.category, shares.subcategory);
  // In an outline the names share their column with the headings above them.
  const isOutline = levels > 0.1 && levels < 0.8;
  const words = isOutline ? shares.words / (1 - levels) : shares.words - 0.4 * levels;
  const length = averageLength < 3 ? -0.3 : averageLength > 16 ? -0.2 : 0;
  return 0.7 * words + 0.3 * variety - 0.6 * shares.value + length;
}

/** -1 … 1: how well a column's content suits a field. */
const fits: Partial<Readonly<Record<FieldName, (profile: Profile) => number>>> = {
  category: ({ shares }) => levelSpread(shares.category),
  subcategory: ({ shares }) => levelSpread(shares.subcategory),
  name: fitOfNames,
  description: ({ shares, averageLength }) =>
    0.4 * shares.words - 0.4 * shares.basis - 0.5 * shares.number + (averageLength > 12 ? 0.2 : 0),
  targetValue: ({ shares }) => Math.min(1, 1.2 * shares.measured + 0.6 * shares.number) - 0.3 - 0.6 * shares.unit,
  comparator: ({ shares }) => spread(shares.comparator),
  unit: ({ shares }) => spread(shares.unit),
  direction: ({ shares }) => spread(shares.direction),
  valueType: ({ shares }) => spread(shares.valueType),
  weight: ({ shares }) => spread(shares.number),
  score: ({ shares }) => spread(shares.number),
  targetBasis: ({ shares }) => spread(shares.basis),
  scoring: ({ shares }) => spread(shares.scoring),
  likelihood: ({ shares }) => spread(shares.tick),
  projectCode: ({ shares }) => spread(shares.projectCode),
  budgetUnit: ({ averageLength, shares }) => (shares.unit > 0.5 ? -1 : averageLength > 3 ? 0.4 : -0.4),
  actualValue: ({ shares }) => 0.5 * shares.value - 0.2,
};

/** Fields that content alone can show, whatever the header says. */
const selfEvident: readonly FieldName[] = ["category", "subcategory", "comparator", "targetValue"];
/** Fields that content may show where the header says nothing. */
const unlabelled: readonly FieldName[] = ["name", "unit", "targetBasis"];

/** What content must say at least where the header does not. */
export const enoughWithoutHeader = 0.45;

/** The vocabulary of the levels overrules their headers; nothing overrules any other header of one meaning. */
const overruled: ReadonlySet<FieldName> = new Set(["category", "subcategory"]);

/** What the header says for each field, before the content is looked at: 1 for its first meaning, less for further ones. */
export function headerScores(column: HeaderColumn): ReadonlyMap<FieldName, number> {
  const scores = new Map<FieldName, number>();
  const meaning = headerMeaning(lowestKey(column));
  const fields = meaning?.fields ?? [];
  const isPlain = meaning?.exact === true && fields.length === 1 && !fields.some((field) => overruled.has(field));
  const top = meaning?.exact === false ? 0.8 : isPlain ? 1.3 : 1;
  for (const [rank, field] of fields.entries()) scores.set(field, top - 0.25 * rank);
  // Where the levels are shifted by one, 二级指标 heads the names.
  if (scores.has("subcategory")) scores.set("name", 0.5);
  const heading = column.path.at(-2);
  if (!meaning && heading) {
    for (const field of headerMeaning(heading.key)?.fields ?? []) scores.set(field, 0.7);
  }
  return scores;
}

/** Every meaning of a column that its header or its content speaks for; the more content, the more it weighs. */
export function candidatesOf(column: HeaderColumn, index: number, profile: Profile): readonly Candidate[] {
  const headers = headerScores(column);
  const strength = profile.filled / (profile.filled + 1);
  const fields = new Set([...headers.keys(), ...selfEvident, ...(headers.size === 0 ? unlabelled : [])]);
  return Array.from(fields).flatMap((field) => {
    const header = headers.get(field) ?? 0;
    const score = header + strength * (fits[field]?.(profile) ?? 0) - 0.002 * index;
    return header > 0 || score >= enoughWithoutHeader ? [{ index, field, score, hasContent: profile.filled > 0 }] : [];
  });
}
