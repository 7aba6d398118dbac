import type { GoalTable, Group, Subcategory } from "./goal-table";

/** How a form writes 二级指标. */
export interface SubcategoryWording {
  /** The first wording of each that it has. */
  readonly words: ReadonlyMap<Subcategory, string>;
  /** Whether it leaves out 指标 behind each of them. */
  readonly isShort: boolean;
}

/** What a table says as a form: everything that may count for one of its projects, and nothing of the other projects. */
export interface Form extends Pick<
  GoalTable,
  "sheet" | "index" | "kind" | "form" | "taxonomy" | "horizon" | "title" | "columns"
> {
  readonly hasSeveralProjects: boolean;
  readonly subcategories: SubcategoryWording;
}

/** Sees how these groups write 二级指标. */
export function subcategoryWording(
  groups: readonly Pick<Group, "subcategory" | "subcategoryKind">[],
): SubcategoryWording {
  const words = new Map<Subcategory, string>();
  let [isWritten, isShort] = [false, true];
  for (const { subcategory, subcategoryKind } of groups) {
    const text = subcategory?.text ?? "";
    if (text === "") continue;
    isWritten = true;
    isShort &&= !text.endsWith("指标");
    if (subcategoryKind !== null && !words.has(subcategoryKind)) words.set(subcategoryKind, text);
  }
  return { words, isShort: isWritten && isShort };
}

/** Picks what a table says as a form. */
export const formOf = (table: GoalTable): Form => ({
  sheet: table.sheet,
  index: table.index,
  kind: table.kind,
  form: table.form,
  taxonomy: table.taxonomy,
  horizon: table.horizon,
  title: table.title,
  columns: table.columns,
  hasSeveralProjects: table.projects.length > 1,
  subcategories: subcategoryWording(table.groups),
});

const isSameWording = (a: SubcategoryWording, b: SubcategoryWording): boolean =>
  a.isShort === b.isShort &&
  a.words.size === b.words.size &&
  [...a.words].every(([subcategory, word]) => b.words.get(subcategory) === word);

/** Whether two forms say the same; titles and columns that were read anew count as different. */
export const isSameForm = (a: Form, b: Form): boolean =>
  a.sheet === b.sheet &&
  a.index === b.index &&
  a.kind === b.kind &&
  a.form === b.form &&
  a.taxonomy === b.taxonomy &&
  a.horizon === b.horizon &&
  a.title === b.title &&
  a.columns === b.columns &&
  a.hasSeveralProjects === b.hasSeveralProjects &&
  isSameWording(a.subcategories, b.subcategories);
