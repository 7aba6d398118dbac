import { fillEntry, type Answers, type FilledEntry } from "../library/fill-entry";
import { categoryWord, levelsOf, subcategoryWord } from "../library/levels";
import { matchEntries, type Match } from "../library/match";
import type { LibraryEntry, ProjectType } from "../library/schema";
import type { Project } from "../table/goal-table";
import { plainName } from "../value/indicator-name";
import { NUMBER } from "./answer-key";
import { questionOf, usableAnswer, type Question, type TypedAnswers } from "./library-answers";
import type { Choice, Target } from "./library-choice";
import { entriesOf, type TypedEntry } from "./library-types";

/** An indicator of the library, as it would be inserted into the target. */
export interface LibraryRow extends TypedEntry {
  /** 一级 and 二级指标, as the table writes them. */
  readonly category: string;
  readonly subcategory: string;
  readonly filled: FilledEntry;
  /** The number that is asked for this indicator alone; null when there is none to ask. */
  readonly number: Question | null;
  /** The row of the table that says the same already, and how that was seen. */
  readonly present: Match | null;
  /** Whether an indicator of the same name is ticked, under another type. */
  readonly hasTwin: boolean;
  readonly ticked: boolean;
}

/** How the library calls the people a project serves until the user says who they are. */
export const CLIENTS = "服务对象";

const matchesOf = new WeakMap<Project, WeakMap<ProjectType, ReadonlyMap<LibraryEntry, Match>>>();

function matchesIn(project: Project, type: ProjectType): ReadonlyMap<LibraryEntry, Match> {
  const ofProject = matchesOf.get(project) ?? new WeakMap<ProjectType, ReadonlyMap<LibraryEntry, Match>>();
  matchesOf.set(project, ofProject);
  const found =
    ofProject.get(type) ?? new Map(matchEntries(project.indicators, type.rows).map((match) => [match.entry, match]));
  ofProject.set(type, found);
  return found;
}

function openQuestions(entry: LibraryEntry, project: Project, answers: TypedAnswers): readonly Question[] {
  return fillEntry(entry, project, {}).open.map((parameter) => questionOf(entry, parameter, answers));
}

function answersTo(questions: readonly Question[]): Answers {
  const given = Object.fromEntries(questions.map((question) => [question.parameter.name, usableAnswer(question)]));
  return { ...given, [CLIENTS]: given[CLIENTS] || CLIENTS };
}

/** Makes rows for one target and one choice. */
export function rowMaker(
  { table, project }: Target,
  { ticked, answers }: Choice,
  types: readonly ProjectType[],
): (typed: TypedEntry) => LibraryRow {
  const namesTicked = new Map(
    entriesOf(types).flatMap(({ entry }) => (ticked.has(entry.id) ? [[plainName(entry.name), entry.id]] : [])),
  );
  return ({ type, entry }) => {
    const levels = levelsOf(entry, table.taxonomy);
    const questions = openQuestions(entry, project, answers);
    const present = matchesIn(project, type).get(entry) ?? null;
    const isTicked = present === null && ticked.has(entry.id);
    return {
      type,
      entry,
      category: categoryWord(table, levels.category),
      subcategory: subcategoryWord(table, levels.subcategory),
      filled: fillEntry(entry, project, answersTo(questions)),
      number: questions.find(({ parameter }) => parameter.name === NUMBER) ?? null,
      present,
      hasTwin: !ticked.has(entry.id) && namesTicked.has(plainName(entry.name)),
      ticked: isTicked,
    };
  };
}

/** What is asked once for all these rows. */
export function askedOnce(rows: readonly LibraryRow[], { project }: Target, { answers }: Choice): readonly Question[] {
  const questions = rows.flatMap(({ entry }) => openQuestions(entry, project, answers));
  const once = questions.filter(({ parameter }) => parameter.name !== NUMBER);
  return [...new Map(once.map((question) => [question.key, question])).values()];
}
