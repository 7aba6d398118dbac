import type { Merges } from "../sheet/merges";
import type { Sheet } from "../sheet/sheet";
import type { FieldName, GoalTable, Group, Project } from "../table/goal-table";
import { projectFields } from "../table/project-fields";
import { rowsOf } from "./project-rows";
import { categoryKey, categoryKeyOfNew, groupKey, groupKeyOfNew } from "./group-keys";
import { categoryWord, subcategoryWord } from "./levels";
import { numbersProjects } from "./numbered-projects";
import { continuationIn, type Continuation, type RunColumn } from "./stretch-column";

/** What a register says of a project on each of its rows, or once for all of them. */
const saidOfProject: ReadonlySet<FieldName> = new Set<FieldName>([...projectFields, "fundingPart", "spendingPlan"]);

type Draft = Omit<RunColumn, "continuation">;

/** The columns of a form that speak for runs of rows, and whether the sheet shows how each of them continues. */
export interface RunColumns {
  readonly columns: readonly RunColumn[];
  /** False when a column may be merged and the host could not tell. */
  readonly certain: boolean;
}

function byRow<T>(items: readonly T[], rows: (item: T) => readonly [number, number]): ReadonlyMap<number, T> {
  const found = new Map<number, T>();
  for (const item of items) {
    const [first, last] = rows(item);
    for (let row = first; row <= last; row += 1) found.set(row, item);
  }
  return found;
}

interface Drafts {
  readonly levels: readonly Draft[];
  readonly projects: readonly Draft[];
}

function draftsFor(sheet: Sheet, table: GoalTable, project: Project): Drafts {
  const groups = byRow(table.groups, ({ first, last }) => [first, last]);
  const projects = byRow(table.projects, (candidate) => rowsOf(table, candidate));
  const projectKey = (row: number): string | null => projects.get(row)?.index.toString() ?? null;
  const own = String(project.index);
  const keyOfRow = (row: number, keyOf: (group: Group) => string): string | null => {
    const group = groups.get(row);
    return group ? `${projectKey(row) ?? ""} ${keyOf(group)}` : null;
  };
  const category = (column: number): Draft => ({
    column,
    keyOfRow: (row) => keyOfRow(row, categoryKey),
    keyOfNew: (row) => `${own} ${categoryKeyOfNew(row)}`,
    wordFor: ({ levels }) => categoryWord(table, levels.category),
  });
  const subcategory = (column: number): Draft => ({
    column,
    keyOfRow: (row) => keyOfRow(row, groupKey),
    keyOfNew: (row) => `${own} ${groupKeyOfNew(row)}`,
    wordFor: ({ levels }) => subcategoryWord(table, levels.subcategory),
  });
  const ofProject = (column: number): Draft => ({
    column,
    keyOfRow: projectKey,
    keyOfNew: () => own,
    wordFor: () => null,
  });
  return {
    levels: table.columns.flatMap(({ field, column }) => {
      if (field === "category") return [category(column)];
      return field === "subcategory" ? [subcategory(column)] : [];
    }),
    projects: table.columns
      .filter(({ field }) => saidOfProject.has(field) || (field === "sequence" && numbersProjects(sheet, table)))
      .map(({ column }) => ofProject(column)),
  };
}

/** The run columns of a table for rows that are to be added to one of its projects. */
export function runColumns(sheet: Sheet, merges: Merges, table: GoalTable, project: Project): RunColumns {
  const seenIn = ({ column, keyOfRow }: Draft): Continuation | undefined =>
    continuationIn(sheet, merges, column, table.dataRows, keyOfRow);
  const { levels, projects } = draftsFor(sheet, table, project);
  const withHabit = (drafts: readonly Draft[], custom: Continuation): readonly RunColumn[] => {
    const seen = drafts.map(seenIn);
    const habit = seen.find((continuation) => continuation !== undefined) ?? custom;
    return drafts.map((draft, index) => ({ ...draft, continuation: seen[index] ?? habit }));
  };
  const columns = [
    ...withHabit(levels, table.projects.length > 1 ? "repeated" : "merged"),
    ...withHabit(projects, "merged"),
  ];
  const certain = sheet.merges !== null || columns.every(({ continuation }) => continuation === "repeated");
  return { columns, certain };
}
