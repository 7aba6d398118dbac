import type { Form } from "./form";
import type { Field, Indicator, Project } from "./goal-table";

/** Where a person would add an indicator: in a register the project's first row, elsewhere the grid's header. */
export function placeToAdd({ indicators }: Project, { hasSeveralProjects, columns, title }: Form): Field | null {
  const [first] = indicators;
  if (hasSeveralProjects && first) return first.subcategory ?? first.name;
  const header = (["subcategory", "category", "name"] as const).flatMap(
    (field) => columns.find((column) => column.field === field)?.header ?? [],
  );
  return header[0] ?? first?.name ?? title;
}

/** Whether the form is meant to hold the standard classes: not a scoring scheme, and not a blank template. */
export const expectsClasses = ({ indicators, projectName }: Project, { taxonomy, kind, horizon }: Form): boolean => {
  if (taxonomy === "none" || kind === "other" || kind === "department") return false;
  return indicators.length > 0 || (horizon === null && projectName !== undefined && projectName.text !== "");
};

/**
 * Where to report that a project has no named indicator of a class; null when it has one, or when the form cannot be
 * expected to have any.
 */
export function missingClass(project: Project, form: Form, belongs: (indicator: Indicator) => boolean): Field | null {
  if (!expectsClasses(project, form)) return null;
  const isThere = project.indicators.some((indicator) => indicator.name.text !== "" && belongs(indicator));
  return isThere ? null : placeToAdd(project, form);
}

/** 成本 counts wherever a taxonomy puts it: as a 二级 under 产出, or as a 一级 of its own. */
export const isCost = ({ categoryKind, subcategoryKind }: Indicator): boolean =>
  categoryKind === "cost" ||
  subcategoryKind === "cost" ||
  subcategoryKind === "economicCost" ||
  subcategoryKind === "socialCost" ||
  subcategoryKind === "ecologicalCost";

/** A satisfaction row, whichever of the two levels says so. */
export const isSatisfaction = ({ categoryKind, subcategoryKind }: Indicator): boolean =>
  categoryKind === "satisfaction" || subcategoryKind === "clientSatisfaction";
