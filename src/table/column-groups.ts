import type { Candidate } from "./column-candidates";
import type { FieldName } from "./goal-table";
import { headerField, lowestKey, type HeaderColumn } from "./header";
import { headerMeaning, horizonOf } from "./words/header-words";

const allRegions = /^(?:合计|总计|小计|汇总|总目标|总体|全省|全市|全县|全区|全国|总|total|all)$/iu;

/** What a value heading says beside its region or year. */
const commonWord = (key: string): string => key.replace(/[([【][^()[\]【】]*[)\]】]|\d{4}年度?/gu, "");

/** Names the heading of values that a column stands under, or whose wording it shares but for its region or year. */
function valueGroup(column: HeaderColumn): string | null {
  const heading = column.path.at(-2);
  const own = headerField(column);
  if (own === "targetValue" && horizonOf(lowestKey(column)) === null) return commonWord(lowestKey(column));
  const isUnderTargets = heading && headerMeaning(heading.key)?.fields[0] === "targetValue";
  return own === undefined && isUnderTargets ? `${String(heading.row)} ${String(heading.column)}` : null;
}

/** The places of columns that hold the targets of one region or year each; the column of all regions is none of them. */
export function regionColumns(columns: readonly HeaderColumn[]): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  for (const [index, column] of columns.entries()) {
    const group = valueGroup(column);
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  const several = [...groups.values()].filter((indices) => indices.length > 1).flat();
  return new Set(
    several.filter((index) => !columns.slice(index, index + 1).some((column) => allRegions.test(lowestKey(column)))),
  );
}

/** A column of targets that speaks of the long term. */
const isOfTerm = ({ path }: HeaderColumn): boolean =>
  path.some(({ key }) => horizonOf(key) === "period") && !path.some(({ key }) => horizonOf(key) === "annual");

const replaced = (
  candidates: readonly Candidate[],
  from: FieldName,
  to: FieldName,
  at: ReadonlySet<number>,
): readonly Candidate[] =>
  candidates.map((candidate) =>
    candidate.field === from && at.has(candidate.index) ? { ...candidate, field: to } : candidate,
  );

/** Tells long-term targets from annual ones beside them; where a grid has one target column only, that is the target. */
export function withHorizons(columns: readonly HeaderColumn[], candidates: readonly Candidate[]): readonly Candidate[] {
  const targets = new Set(candidates.filter(({ field }) => field === "targetValue").map(({ index }) => index));
  const ofTerm = new Set([...targets].filter((index) => columns.slice(index, index + 1).some(isOfTerm)));
  const hasBoth = ofTerm.size > 0 && ofTerm.size < targets.size;
  return hasBoth ? replaced(candidates, "targetValue", "periodValue", ofTerm) : candidates;
}

/** Tells 分值 beside a level from that of the indicator, in a scheme that has several. */
export function withLevelWeights(
  columns: readonly HeaderColumn[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const fields = columns.map(headerField);
  const weights = fields.flatMap((field, index) => (field === "weight" ? [index] : []));
  const ofLevels = weights.filter((index) => ["category", "subcategory"].includes(fields[index - 1] ?? ""));
  return weights.length > 1 ? replaced(candidates, "weight", "levelWeight", new Set(ofLevels)) : candidates;
}
