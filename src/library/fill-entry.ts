import type { FieldName, Project } from "../table/goal-table";
import { writeDecimal } from "../value/decimal";
import { tenThousandYuan } from "../value/money";
import type { LibraryEntry } from "./schema";

/** Something a template leaves to the user: the number of persons, the kind of client. */
export interface OpenParameter {
  /** As between the braces: "n", "budget", "year", "服务对象". */
  readonly name: string;
  /** The unit of what is asked for; "" when it is no number. */
  readonly unit: string;
}

/** A library entry with the project's own figures. What nobody has answered still stands there in braces. */
export interface FilledEntry {
  readonly entry: LibraryEntry;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly basis: string;
  readonly open: readonly OpenParameter[];
}

/** What the user answered, by parameter name; a blank answer is none. */
export type Answers = Readonly<Record<string, string>>;

const PARAMETER = /\{([^{}]{1,20})\}/g;

/** What a project says that templates ask for. */
export type ProjectFigures = Pick<Project, "totalFunding" | "year">;

function knownParameters(project: ProjectFigures, answers: Answers): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const fen = project.totalFunding?.fen ?? null;
  if (fen !== null) known.set("budget", writeDecimal(tenThousandYuan(fen)));
  if (project.year !== null) known.set("year", String(project.year));
  for (const [name, answer] of Object.entries(answers)) {
    if (answer.trim() !== "") known.set(name, answer.trim());
  }
  return known;
}

const isNumber = (parameter: string): boolean => parameter === "n" || parameter === "budget";

/** Puts the budget (万元), the budget year and the user's answers into an entry's templates. */
export function fillEntry(entry: LibraryEntry, project: ProjectFigures, answers: Answers): FilledEntry {
  const known = knownParameters(project, answers);
  const open = new Map<string, OpenParameter>();
  const fill = (template: string): string =>
    template.replace(PARAMETER, (written, name: string) => {
      const answer = known.get(name);
      if (answer === undefined) open.set(name, { name, unit: isNumber(name) ? entry.unit : "" });
      return answer ?? written;
    });
  return {
    entry,
    name: fill(entry.name),
    description: fill(entry.description),
    value: fill(entry.value),
    basis: fill(entry.basis),
    open: [...open.values()],
  };
}

function targetTexts(
  { entry, value }: FilledEntry,
  columns: ReadonlySet<FieldName>,
): readonly (readonly [FieldName, string])[] {
  const comparator = entry.comparator ?? "";
  const before = columns.has("comparator") ? "" : comparator;
  const after = columns.has("unit") ? "" : entry.unit;
  return [
    ["targetValue", `${before}${value}${after}`],
    ["comparator", comparator === "" ? "定性" : comparator],
    ["unit", entry.unit],
  ];
}

/**
 * What to write into a row of a form with these columns. 指标值 carries comparator and unit unless they have columns of
 * their own. Columns the entry says nothing about (weight, scores, remarks) are not in the answer.
 */
export function cellTexts(filled: FilledEntry, columns: ReadonlySet<FieldName>): ReadonlyMap<FieldName, string> {
  const texts: readonly (readonly [FieldName, string])[] = [
    ["name", filled.name],
    ["description", filled.description],
    ...targetTexts(filled, columns),
    ["targetBasis", filled.basis],
    ["valueType", filled.entry.kind === "numeric" ? "定量" : "定性"],
    ["direction", { positive: "正向", negative: "反向", none: "" }[filled.entry.direction]],
  ];
  return new Map(texts.filter(([role, text]) => columns.has(role) && text !== ""));
}
