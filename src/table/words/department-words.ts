/** The parts of 部门整体绩效目标. */
export type DepartmentSection = "overall" | "subgoals" | "measures" | "end";

const ordinal = String.raw`(?:[一二三四五六七八九十]{1,2}[、.]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.])?`;
const headings: readonly (readonly [DepartmentSection, RegExp])[] = [
  ["overall", new RegExp(`^${ordinal}(?:部门)?总体绩效目标(?:$|:)`, "u")],
  ["subgoals", new RegExp(`^${ordinal}(?:部门)?分项绩效目标(?:$|:)`, "u")],
  ["measures", new RegExp(`^${ordinal}(?:工作)?保障措施(?:$|:)`, "u")],
  ["end", /^第[二三四五]部分|^预算项目绩效目标$/u],
];
const subgoal = new RegExp(`^${ordinal}(?:分项)?绩效目标(?:$|:)`, "u");
const metrics = new RegExp(`^${ordinal}绩效指标(?:$|:)`, "u");

/** The section a line opens, by its key; null when it opens none. */
export const sectionOpenedBy = (key: string): DepartmentSection | null =>
  headings.find(([, pattern]) => pattern.test(key))?.[0] ?? null;

/** "（一）绩效目标：…" */
export const isSubgoalLine = (key: string): boolean => subgoal.test(key);

/** "绩效指标：…" */
export const isMetricsLine = (key: string): boolean => metrics.test(key);
