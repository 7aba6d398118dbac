import { candidatesOf, enoughWithoutHeader, headerScores, type Candidate } from "./column-candidates";
import { regionColumns, withHorizons, withLevelWeights } from "./column-groups";
import { profileOf } from "./evidence";
import type { FieldName } from "./goal-table";
import { lowestKey, type HeaderColumn } from "./header";
import { headerMeaning } from "./words/header-words";

/** What a column of a grid was taken for, and what else it might be. */
export interface Assigned {
  readonly column: HeaderColumn;
  readonly field: FieldName;
  /** 0 … 1. */
  readonly confidence: number;
  /** Other meanings of the header that the content does not rule out, most likely first. */
  readonly rivals: readonly FieldName[];
}

/** What the user said of columns (by their number on the worksheet); null: none of the known fields. */
export type ColumnDecisions = ReadonlyMap<number, FieldName | null>;

/** These may stand over several columns of one grid. */
const repeatable: ReadonlySet<FieldName> = new Set([
  "regionValue",
  "deviation",
  "likelihood",
  "previousValue",
  "monitorActual",
  "levelWeight",
]);

/** Without these a grid says nothing: the only column whose header may mean one of them does. */
const required: readonly FieldName[] = ["name", "targetValue"];

const enough = 0.05;
const decided = 10;
/** A rival this close in score is worth a question. */
const close = 0.5;

function withoutIdleMeanings(columns: readonly HeaderColumn[], candidates: readonly Candidate[]): readonly Candidate[] {
  const headers = columns.map(headerScores);
  const settled = new Map<number, FieldName>();
  for (const field of required) {
    const [only, another] = headers.flatMap((scores, index) => ((scores.get(field) ?? 0) > 0.5 ? [index] : []));
    if (only !== undefined && another === undefined) settled.set(only, field);
  }
  return candidates.filter(({ index, field }) => {
    const sole = settled.get(index);
    return sole === undefined || sole === field || !headers[index]?.has(field);
  });
}

/** The best candidates first: each column one meaning, each meaning one column. */
function choose(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen = new Map<number, Candidate>();
  const taken = new Set<FieldName>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (candidate.score < enough || chosen.has(candidate.index)) continue;
    if (taken.has(candidate.field) && !repeatable.has(candidate.field)) continue;
    chosen.set(candidate.index, candidate);
    taken.add(candidate.field);
  }
  return [...chosen.values()];
}

/** Where no column shows targets but one holds comparators, the numbers beside those are the targets. */
function withTargetBeside(chosen: readonly Candidate[], size: number): readonly Candidate[] {
  const comparator = chosen.find(({ field }) => field === "comparator");
  if (!comparator || chosen.some(({ field }) => field === "targetValue" || field === "regionValue")) return chosen;
  const index = comparator.index + 1;
  if (index >= size || chosen.some((other) => other.index === index)) return chosen;
  return [...chosen, { index, field: "targetValue", score: enoughWithoutHeader, hasContent: true }];
}

function toAssigned(
  column: HeaderColumn,
  chosen: Candidate,
  all: readonly Candidate[],
  taken: ReadonlySet<FieldName>,
): Assigned {
  const others = all
    .filter(({ index, field }) => index === chosen.index && field !== chosen.field && !taken.has(field))
    .sort((a, b) => b.score - a.score);
  const margin = chosen.score - Math.max(0, others[0]?.score ?? 0);
  const meant = headerMeaning(lowestKey(column))?.fields ?? [];
  const rivals = others.filter(({ field, score }) => meant.includes(field) && chosen.score - score < close);
  return {
    column,
    field: chosen.field,
    confidence: Math.round(100 * Math.min(1, Math.max(0.1, 0.3 + margin))) / 100,
    rivals: chosen.hasContent ? rivals.map(({ field }) => field) : [],
  };
}

/**
 * Decides what each column of a grid means, from its header and from the texts of its body (in `keyOf` spelling).
 * What the user decided stands.
 */
export function assignColumns(
  columns: readonly HeaderColumn[],
  texts: (column: HeaderColumn) => readonly string[],
  decisions: ColumnDecisions,
): readonly Assigned[] {
  const regions = regionColumns(columns);
  const all = columns.flatMap((column, index): readonly Candidate[] => {
    const decision = decisions.get(column.column);
    if (decision === null) return [];
    if (decision !== undefined) return [{ index, field: decision, score: decided, hasContent: false }];
    if (regions.has(index)) return [{ index, field: "regionValue", score: 1, hasContent: false }];
    return candidatesOf(column, index, profileOf(texts(column)));
  });
  const candidates = withLevelWeights(columns, withHorizons(columns, withoutIdleMeanings(columns, all)));
  const chosen = withTargetBeside(choose(candidates), columns.length);
  const taken = new Set(chosen.map(({ field }) => field));
  return columns.flatMap((column, index) =>
    chosen
      .filter((candidate) => candidate.index === index)
      .map((candidate) => toAssigned(column, candidate, candidates, taken)),
  );
}
