import { profileOf, type Profile } from "./evidence";
import type { FieldName } from "./goal-table";
import type { HeaderColumn } from "./header";
import { headerMeaning, horizonOf } from "./words/header-words";

/** What a column of a grid was taken for, and what else it might be. */
export interface Assigned {
  readonly column: HeaderColumn;
  readonly field: FieldName;
  /** 0 … 1. */
  readonly confidence: number;
  /** Other meanings of the header that the content does not rule out, most likely first. */
  readonly rivals: readonly FieldName[];
}

interface Candidate {
  readonly index: number;
  readonly field: FieldName;
  readonly score: number;
  /** False for a column without content: nobody needs to be asked about it. */
  readonly hasContent: boolean;
}

/** These may stand over several columns of one grid. */
const repeatable: ReadonlySet<FieldName> = new Set([
  "regionValue",
  "deviation",
  "likelihood",
  "previousValue",
  "monitorActual",
  "levelWeight",
]);

const spread = (share: number): number => 1.6 * share - 0.6;
/** The vocabulary of the levels is nearly closed, so that it weighs more than a header. */
const levelSpread = (share: number): number => 2 * share - 0.9;

/** -1 … 1: how well a column's content suits a field. */
const fits: Partial<Readonly<Record<FieldName, (profile: Profile) => number>>> = {
  category: ({ shares }) => levelSpread(shares.category),
  subcategory: ({ shares }) => levelSpread(shares.subcategory),
  name: ({ shares, variety, averageLength }) => {
    const levels = Math.max(shares.category, shares.subcategory);
    // In an outline the names share their column with the headings above them.
    const isOutline = levels > 0.1 && levels < 0.8;
    const words = isOutline ? shares.words / (1 - levels) : shares.words - 0.4 * levels;
    return (
      0.7 * words + 0.3 * variety - 0.6 * shares.value - (averageLength < 3 ? 0.3 : 0) - (averageLength > 16 ? 0.2 : 0)
    );
  },
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
/** Without these a grid says nothing: the only column that may be one of them is it. */
const required: readonly FieldName[] = ["name", "targetValue"];

const enough = 0.05;
const enoughWithoutHeader = 0.45;

/** The vocabulary of the levels overrules their headers; nothing overrules any other header of one meaning. */
const levelFields: ReadonlySet<FieldName> = new Set(["category", "subcategory"]);

function priorsOf(column: HeaderColumn): ReadonlyMap<FieldName, number> {
  const priors = new Map<FieldName, number>();
  const last = column.path.at(-1);
  const meaning = headerMeaning(last?.key ?? "");
  const isPlain =
    meaning?.exact === true && meaning.fields.length === 1 && !levelFields.has(meaning.fields[0] ?? "name");
  const top = meaning?.exact === false ? 0.8 : isPlain ? 1.3 : 1;
  for (const [rank, field] of (meaning?.fields ?? []).entries()) priors.set(field, top - 0.25 * rank);
  if (priors.has("subcategory")) priors.set("name", 0.5);
  const group = column.path.at(-2);
  if (!meaning && group) {
    for (const field of headerMeaning(group.key)?.fields ?? []) priors.set(field, 0.7);
  }
  return priors;
}

/** A column of targets that speaks of the long term, beside one of the year. */
const isPeriodColumn = ({ path }: HeaderColumn): boolean =>
  path.some(({ key }) => horizonOf(key) === "period") && !path.some(({ key }) => horizonOf(key) === "annual");

function candidatesOf(column: HeaderColumn, index: number, profile: Profile): readonly Candidate[] {
  const priors = priorsOf(column);
  const strength = profile.filled / (profile.filled + 1);
  const fields = new Set([...priors.keys(), ...selfEvident, ...(priors.size === 0 ? unlabelled : [])]);
  return Array.from(fields, (field) => {
    const prior = priors.get(field) ?? 0;
    const score = prior + strength * (fits[field]?.(profile) ?? 0) - 0.002 * index;
    return {
      index,
      field,
      score: prior > 0 || score >= enoughWithoutHeader ? score : -1,
      hasContent: profile.filled > 0,
    };
  }).sort((a, b) => b.score - a.score);
}

const totalRegion = /^(?:合计|总计|小计|汇总|总目标|总体|全省|全市|全县|全区|全国|总|total|all)$/iu;

/** What a value heading says beside its region or year. */
const commonWord = (key: string): string => key.replace(/[([【][^()[\]【】]*[)\]】]|\d{4}年度?/gu, "");

/** Targets by region or year: the sub-columns of a value heading, or value headings that differ only in brackets or year. */
function regionColumns(columns: readonly HeaderColumn[]): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  for (const [index, { path }] of columns.entries()) {
    const last = path.at(-1);
    const group = path.at(-2);
    if (!last) continue;
    const own = headerMeaning(last.key)?.fields[0];
    const isTarget = own === "targetValue" && horizonOf(last.key) === null;
    const underTarget =
      own === undefined && group !== undefined && headerMeaning(group.key)?.fields[0] === "targetValue";
    if (!isTarget && !underTarget) continue;
    const name = underTarget ? `${String(group.row)} ${String(group.column)}` : commonWord(last.key);
    groups.set(name, [...(groups.get(name) ?? []), index]);
  }
  const several = [...groups].filter(([, indices]) => indices.length > 1).flatMap(([, indices]) => indices);
  return new Set(several.filter((index) => !totalRegion.test(columns[index]?.path.at(-1)?.key ?? "")));
}

/** A required field that only one column's header may mean is meant by it: its other meanings are ruled out. */
function withoutIdleMeanings(columns: readonly HeaderColumn[], candidates: readonly Candidate[]): readonly Candidate[] {
  const priors = columns.map(priorsOf);
  const settled = new Map<number, FieldName>();
  for (const field of required) {
    const [only, another] = priors.flatMap((prior, index) => ((prior.get(field) ?? 0) > 0.5 ? [index] : []));
    if (only !== undefined && another === undefined) settled.set(only, field);
  }
  return candidates.filter(({ index, field }) => {
    const sole = settled.get(index);
    return sole === undefined || sole === field || !priors[index]?.has(field);
  });
}

/** 分值 beside each level: only the one right of the names is the indicator's own. */
function withLevelWeights(columns: readonly HeaderColumn[], candidates: readonly Candidate[]): readonly Candidate[] {
  const fieldAt = columns.map((column) => headerMeaning(column.path.at(-1)?.key ?? "")?.fields[0]);
  const weights = fieldAt.flatMap((field, index) => (field === "weight" ? [index] : []));
  if (weights.length < 2) return candidates;
  const ofLevels = new Set(
    weights.filter((index) => fieldAt[index - 1] === "category" || fieldAt[index - 1] === "subcategory"),
  );
  return candidates.map((candidate) =>
    ofLevels.has(candidate.index) && candidate.field === "weight"
      ? { ...candidate, field: "levelWeight" as const }
      : candidate,
  );
}

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

function confidenceOf(chosen: Candidate, all: readonly Candidate[], taken: ReadonlySet<FieldName>): number {
  const rival = all.find(({ index, field }) => index === chosen.index && field !== chosen.field && !taken.has(field));
  const margin = chosen.score - Math.max(0, rival?.score ?? 0);
  return Math.round(100 * Math.min(1, Math.max(0.1, 0.3 + margin))) / 100;
}

/** Where no column shows targets but one holds comparators, the numbers beside those are the targets. */
function withTargetBeside(chosen: readonly Candidate[], size: number): readonly Candidate[] {
  const comparator = chosen.find(({ field }) => field === "comparator");
  if (!comparator || chosen.some(({ field }) => field === "targetValue" || field === "regionValue")) return chosen;
  const index = comparator.index + 1;
  if (index >= size || chosen.some((other) => other.index === index)) return chosen;
  return [...chosen, { index, field: "targetValue", score: enoughWithoutHeader, hasContent: true }];
}

const isRival = (rival: Candidate, chosen: Candidate, field: FieldName): boolean =>
  chosen.hasContent &&
  rival.index === chosen.index &&
  rival.field === field &&
  field !== chosen.field &&
  chosen.score - rival.score < 0.5;

/** Long-term targets beside annual ones; where a grid has one target column only, it is the target. */
function withHorizons(columns: readonly HeaderColumn[], candidates: readonly Candidate[]): readonly Candidate[] {
  const isTarget = ({ field, score }: Candidate): boolean => field === "targetValue" && score >= enough;
  const targets = candidates.filter(isTarget).flatMap(({ index }) => columns[index] ?? []);
  const hasBoth = targets.some((column) => isPeriodColumn(column)) && targets.some((column) => !isPeriodColumn(column));
  if (!hasBoth) return candidates;
  return candidates.map((candidate) => {
    const column = columns[candidate.index];
    return isTarget(candidate) && column && isPeriodColumn(column)
      ? { ...candidate, field: "periodValue" as const }
      : candidate;
  });
}

/** What the user said of columns (by their number on the worksheet); null: none of the known fields. */
export type ColumnDecisions = ReadonlyMap<number, FieldName | null>;

const decided = 10;

/**
 * Decides what each column of a grid means, from its header and from the texts of its body (in `keyOf` spelling).
 * What the user decided stands.
 */
export function assignColumns(
  columns: readonly HeaderColumn[],
  texts: (column: number) => readonly string[],
  decisions: ColumnDecisions = new Map(),
): readonly Assigned[] {
  const regions = regionColumns(columns);
  const all = columns.flatMap((column, index): readonly Candidate[] => {
    const decision = decisions.get(column.column);
    if (decision !== undefined)
      return decision === null ? [] : [{ index, field: decision, score: decided, hasContent: false }];
    if (regions.has(index)) return [{ index, field: "regionValue", score: 1, hasContent: false }];
    return candidatesOf(column, index, profileOf(texts(column.column)));
  });
  const candidates = withLevelWeights(columns, withHorizons(columns, withoutIdleMeanings(columns, all)));
  const chosen = withTargetBeside(choose(candidates), columns.length);
  const taken = new Set(chosen.map(({ field }) => field));
  return chosen
    .flatMap((candidate) => {
      const column = columns[candidate.index];
      if (!column) return [];
      const meant = headerMeaning(column.path.at(-1)?.key ?? "")?.fields ?? [];
      return [
        {
          column,
          field: candidate.field,
          confidence: confidenceOf(candidate, candidates, taken),
          rivals: meant.filter((field) =>
            candidates.some((rival) => isRival(rival, candidate, field) && !taken.has(field)),
          ),
        },
      ];
    })
    .sort((a, b) => a.column.column - b.column.column);
}
