import type { Text } from "../rules/rule";
import type { Address } from "../sheet/address";
import type { GoalTable, Indicator, Project } from "../table/goal-table";
import type { Workbook } from "../table/workbook";
import { normalise } from "../value/text";
import type { SummaryNote } from "./summary";

/** A project that counts, with everything the workbook says about it in the form that counts. */
export interface CountedProject {
  readonly table: GoalTable;
  readonly project: Project;
  /** Of both horizons, where the form has two. */
  readonly indicators: readonly Indicator[];
  /** The keys of the tables and projects that were put together here. */
  readonly places: readonly string[];
}

/** Names one project of one table in a workbook. */
export const placeKey = (sheet: string, table: number, project: number): string =>
  `${String(table)} ${String(project)} ${sheet}`;

/** The project as its users call it. */
export const projectTitle = ({ projectName, projectCode, index }: Project): string =>
  projectName?.text || projectCode?.text || `第${String(index + 1)}个项目`;

/** The cell that stands for a table where one is needed. */
export const tableCell = ({ title, area }: GoalTable): Address => title?.at ?? { row: area.top, column: area.left };

/** The cell that stands for a project where one is needed. */
export const projectCell = (table: GoalTable, { projectName, projectCode }: Project): Address =>
  (projectName ?? projectCode)?.at ?? tableCell(table);

const isBlank = ({ projectName, projectCode, totalFunding, indicators }: Project): boolean =>
  !projectName?.text && !projectCode?.text && (totalFunding?.fen ?? null) === null && indicators.length === 0;

const note = (table: GoalTable, project: Project, text: Text): SummaryNote => ({
  sheet: table.sheet,
  at: projectCell(table, project),
  text,
});

const codeOf = ({ projectCode }: Project): string => normalise(projectCode?.text ?? "").toUpperCase();

const nameOf = ({ projectName }: Project): string => normalise(projectName?.text ?? "");

/** Horizons of one form share their header block, so their projects are the same ones. */
const formKey = ({ sheet, block }: GoalTable, { index }: Project): string => placeKey(sheet, block, index);

function repeatedNote(first: CountedProject, table: GoalTable, project: Project): SummaryNote {
  const title = projectTitle(project);
  const { sheet } = first.table;
  return note(table, project, {
    zh: `项目“${title}”（编码${codeOf(project)}）在工作表“${sheet}”中已经计入，这里不再重复计算。`,
    en: `Project “${title}” (code ${codeOf(project)}) is already counted on worksheet “${sheet}” and is not counted again here.`,
  });
}

function sharedCodeNote(first: CountedProject, table: GoalTable, project: Project): SummaryNote {
  const [one, other] = [projectTitle(first.project), projectTitle(project)];
  return note(table, project, {
    zh: `项目“${other}”与“${one}”的编码相同但名称不同，已按两个项目计算。请核对项目编码${codeOf(project)}。`,
    en: `Projects “${other}” and “${one}” share a code but not a name, so both are counted. Check project code ${codeOf(project)}.`,
  });
}

const blankNote = (table: GoalTable, project: Project): SummaryNote =>
  note(table, project, {
    zh: "这张表还是空表，没有计入。",
    en: "This form is still blank and is not counted.",
  });

const departmentNote = (table: GoalTable): SummaryNote => ({
  sheet: table.sheet,
  at: tableCell(table),
  text: {
    zh: "这是部门整体的绩效目标表，不是项目，没有计入。",
    en: "This form is about the whole department, not a project, and is not counted.",
  },
});

interface Count {
  readonly projects: readonly CountedProject[];
  readonly notes: readonly SummaryNote[];
}

/** Which projects of a workbook count: each once, whatever number of forms it appears in. */
export function countedProjects({ tables }: Workbook): Count {
  const projects: CountedProject[] = [];
  const byCode = new Map<string, number>();
  const byForm = new Map<string, number>();
  const notes: SummaryNote[] = [];

  const joinTo = (index: number, place: string, indicators: readonly Indicator[]): void => {
    const counted = projects[index];
    if (!counted) return;
    projects[index] = {
      ...counted,
      indicators: [...counted.indicators, ...indicators],
      places: [...counted.places, place],
    };
  };
  const add = (table: GoalTable, project: Project): void => {
    const place = placeKey(table.sheet, table.index, project.index);
    const form = formKey(table, project);
    const horizon = byForm.get(form);
    if (horizon !== undefined) return joinTo(horizon, place, project.indicators);
    if (isBlank(project)) {
      notes.push(blankNote(table, project));
      return;
    }
    const code = codeOf(project);
    const index = code === "" ? undefined : byCode.get(code);
    const first = index === undefined ? undefined : projects[index];
    if (index !== undefined && first && nameOf(first.project) === nameOf(project)) {
      notes.push(repeatedNote(first, table, project));
      return joinTo(index, place, []);
    }
    if (first) notes.push(sharedCodeNote(first, table, project));
    else if (code !== "") byCode.set(code, projects.length);
    byForm.set(form, projects.length);
    projects.push({ table, project, indicators: project.indicators, places: [place] });
  };

  for (const table of tables) {
    if (table.kind === "department") notes.push(departmentNote(table));
    else for (const project of table.projects) add(table, project);
  }
  return { projects, notes };
}
