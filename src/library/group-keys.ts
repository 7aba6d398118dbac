import type { Group } from "../table/goal-table";
import type { NewRow } from "./insertion";

/** Equal for groups under the same 一级指标. */
export const categoryKey = (group: Group): string => group.categoryKind ?? group.category?.text ?? "";

/** Equal for groups under the same 一级 and 二级指标. */
export const groupKey = (group: Group): string =>
  `${categoryKey(group)} ${group.subcategoryKind ?? group.subcategory?.text ?? ""}`;

/** The key of the 一级指标 that a new row belongs to. */
export const categoryKeyOfNew = ({ home, levels }: NewRow): string => (home ? categoryKey(home) : levels.category);

/** The key of the 一级 and 二级指标 that a new row belongs to. */
export const groupKeyOfNew = ({ home, levels }: NewRow): string =>
  home ? groupKey(home) : `${levels.category} ${levels.subcategory}`;
