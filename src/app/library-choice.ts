import { detectType } from "../library/detect-type";
import { levelsOf, subcategoryWord } from "../library/levels";
import type { LibraryEntry, ProjectType } from "../library/schema";
import type { GoalTable, Project } from "../table/goal-table";
import type { TypedAnswers } from "./library-answers";
import { entriesOf, GENERAL } from "./library-types";

/** A project that rows can be inserted into. */
export interface Target {
  readonly table: GoalTable;
  readonly project: Project;
}

/** Who ticked an indicator: a proposed tick goes with the type it was proposed for. */
export type Tick = "proposed" | "chosen";

/** What the user has chosen so far. */
export interface Choice {
  /** Place in the list of targets. */
  readonly target: number;
  /** null until a type is proposed or chosen. */
  readonly type: string | null;
  /** By the id of the entry, of whichever type. */
  readonly ticked: ReadonlyMap<string, Tick>;
  readonly answers: TypedAnswers;
}

const isNamed = ({ name, aliases }: LibraryEntry, wanted: string): boolean =>
  name === wanted || aliases.includes(wanted);

/** The rows of a 二级指标 that one would begin with: its core rows, else its first. */
function ofSubcategory(entries: readonly LibraryEntry[], { table }: Target, word: string): readonly LibraryEntry[] {
  const members = entries.filter(
    (entry) => subcategoryWord(table, levelsOf(entry, table.taxonomy).subcategory) === word,
  );
  const core = members.filter((entry) => entry.core);
  return core.length > 0 ? core : members.slice(0, 1);
}

/** What a name asks for: rows of the type; else a row for all projects, or of any other type, that bears the name. */
function wished(types: readonly ProjectType[], own: ProjectType | undefined, target: Target, name: string) {
  const rows = own?.rows ?? [];
  const named = rows.filter((entry) => isNamed(entry, name));
  const found = named.length > 0 ? named : ofSubcategory(rows, target, name);
  if (found.length > 0) return found;
  const others = entriesOf([...types].sort((a, b) => Number(b.id === GENERAL) - Number(a.id === GENERAL)));
  return others.flatMap(({ entry }) => (isNamed(entry, name) ? [entry] : [])).slice(0, 1);
}

const proposedTicks = (entries: readonly LibraryEntry[]): readonly (readonly [string, Tick])[] =>
  entries.map(({ id }) => [id, "proposed"]);

const coreOf = (type: ProjectType | undefined): readonly LibraryEntry[] =>
  type?.rows.filter((entry) => entry.core) ?? [];

const typeById = (types: readonly ProjectType[], wanted: string | null): ProjectType | undefined =>
  types.find(({ id }) => id === wanted);

/**
 * What is offered first: the type the project's words speak for, with its core indicators ticked, or with the
 * indicators and 二级指标 of these names.
 */
export function proposedChoice(
  types: readonly ProjectType[],
  targets: readonly Target[],
  place: number,
  names: readonly string[],
): Choice {
  const target = targets[place];
  const detected = target ? detectType(target.project, { types })[0]?.type.id : undefined;
  const type = detected ?? (names.length > 0 ? GENERAL : null);
  const own = typeById(types, type);
  const entries = target && names.length > 0 ? names.flatMap((name) => wished(types, own, target, name)) : coreOf(own);
  return { target: place, type, ticked: new Map(proposedTicks(entries)), answers: new Map() };
}

/** Another type, with its core indicators ticked. What the user ticked by hand stays. */
export function withType(choice: Choice, types: readonly ProjectType[], type: string): Choice {
  const chosen = [...choice.ticked].filter(([, tick]) => tick === "chosen");
  return { ...choice, type, ticked: new Map([...proposedTicks(coreOf(typeById(types, type))), ...chosen]) };
}

/** One indicator ticked, or no longer ticked. */
export function withTick(choice: Choice, id: string): Choice {
  const ticked = new Map(choice.ticked);
  if (!ticked.delete(id)) ticked.set(id, "chosen");
  return { ...choice, ticked };
}

/** All core indicators of the type ticked, along with what is ticked already. */
export const withCore = (choice: Choice, types: readonly ProjectType[]): Choice => ({
  ...choice,
  ticked: new Map([...proposedTicks(coreOf(typeById(types, choice.type))), ...choice.ticked]),
});

/** Nothing ticked. */
export const withoutTicks = (choice: Choice): Choice => ({ ...choice, ticked: new Map() });
