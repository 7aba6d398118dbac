import type { Detection } from "../library/detect-type";
import { detectType } from "../library/detect-type";
import { fillEntry, type Answers, type FilledEntry, type OpenParameter } from "../library/fill-entry";
import { categoryWord, levelsOf, subcategoryWord } from "../library/levels";
import { loadLibrary } from "../library/load-library";
import { matchEntries } from "../library/match";
import { placeEntries, type Placement } from "../library/place-entries";
import type { PlacedCell } from "../library/placed-cells";
import type { LibraryEntry, ProjectType } from "../library/schema";
import { contains, type Address } from "../sheet/address";
import type { Edit } from "../sheet/patch";
import type { Sheet } from "../sheet/sheet";
import type { GoalTable, Indicator, Project } from "../table/goal-table";
import { readWorkbook } from "../table/read-workbook";
import type { ReadingChoices } from "../table/reading-choices";
import { answerKey, NUMBER } from "./answer-key";

/** A project that rows can be inserted into. */
export interface Target {
  readonly table: GoalTable;
  readonly project: Project;
}

/** An indicator of the library, as it would be inserted into the target. */
export interface LibraryRow {
  readonly entry: LibraryEntry;
  /** 一级 and 二级指标, as the table writes them. */
  readonly category: string;
  readonly subcategory: string;
  readonly filled: FilledEntry;
  /** The number that is asked for this indicator alone; null when there is none to ask. */
  readonly number: OpenParameter | null;
  /** The row of the table that says the same already. */
  readonly present: Indicator | null;
  readonly ticked: boolean;
}

/** What the user has chosen so far. */
export interface Choice {
  /** Place in the list of targets. */
  readonly target: number;
  /** null until a type is proposed or chosen. */
  readonly type: string | null;
  /** Ids of entries. */
  readonly ticked: ReadonlySet<string>;
  /** By `answerKey`. */
  readonly answers: ReadonlyMap<string, string>;
}

/** The library beside one worksheet. Everything from `detection` on follows from the sheet and the choice. */
export interface OpenLibrary {
  readonly kind: "open";
  readonly sheet: Sheet;
  readonly targets: readonly Target[];
  readonly types: readonly ProjectType[];
  readonly choice: Choice;
  readonly target: Target;
  /** The type that the project's own words speak for. */
  readonly detection: Detection | null;
  readonly rows: readonly LibraryRow[];
  /** What is asked once for all rows. */
  readonly asked: readonly OpenParameter[];
  /** What inserting the ticked rows would do; null when none is ticked. */
  readonly placement: Placement | null;
}

export type LibraryState =
  { readonly kind: "closed" } | { readonly kind: "no-table"; readonly sheet: string } | OpenLibrary;

/** Which project the library is opened for, and which indicators or 二级指标 to tick instead of the core ones. */
export interface LibraryWish {
  readonly at: Address | null;
  readonly names: readonly string[];
}

/** How the library calls the people a project serves until the user says who they are. */
const CLIENTS = "服务对象";

const TEMPLATE = /\{[^{}]{1,20}\}/;

function answersFor(entry: LibraryEntry, answers: Choice["answers"]): Answers {
  const own = answers.get(answerKey(entry, NUMBER)) ?? "";
  return { ...Object.fromEntries(answers), [CLIENTS]: answers.get(CLIENTS) ?? CLIENTS, [NUMBER]: own };
}

/** A cell whose template nobody has answered stays empty, for the user to fill in on the sheet. */
export const isUnanswered = ({ text }: Pick<PlacedCell, "text">): boolean => TEMPLATE.test(text);

function withoutTemplates(placement: Placement): Placement {
  if (placement.kind === "refused") return placement;
  const isTemplate = (edit: Edit): boolean =>
    edit.kind === "set" && typeof edit.after === "string" && TEMPLATE.test(edit.after);
  return {
    ...placement,
    patch: { ...placement.patch, edits: placement.patch.edits.filter((edit) => !isTemplate(edit)) },
  };
}

function rowsFor({ table, project }: Target, type: ProjectType | undefined, choice: Choice): readonly LibraryRow[] {
  const entries = type?.rows ?? [];
  const matches = new Map(matchEntries(project.indicators, entries).map(({ entry, indicator }) => [entry, indicator]));
  return entries.map((entry) => {
    const levels = levelsOf(entry, table.taxonomy);
    const present = matches.get(entry) ?? null;
    return {
      entry,
      category: categoryWord(table, levels.category),
      subcategory: subcategoryWord(table, levels.subcategory),
      filled: fillEntry(entry, project, answersFor(entry, choice.answers)),
      number: fillEntry(entry, project, {}).open.find(({ name }) => name === NUMBER) ?? null,
      present,
      ticked: present === null && choice.ticked.has(entry.id),
    };
  });
}

function askedOnce(entries: readonly LibraryEntry[], project: Project): readonly OpenParameter[] {
  const open = entries.flatMap((entry) => fillEntry(entry, project, {}).open).filter(({ name }) => name !== NUMBER);
  return [...new Map(open.map((parameter) => [parameter.name, parameter])).values()];
}

function open(sheet: Sheet, targets: readonly Target[], choice: Choice): LibraryState {
  const target = targets[choice.target] ?? targets[0];
  if (!target) return { kind: "no-table", sheet: sheet.name };
  const library = loadLibrary();
  const type = library.types.find(({ id }) => id === choice.type);
  const rows = rowsFor(target, type, choice);
  const filled = rows.filter(({ ticked }) => ticked).map((row) => row.filled);
  return {
    kind: "open",
    sheet,
    targets,
    types: library.types,
    choice,
    target,
    detection: detectType(target.project, library)[0] ?? null,
    rows,
    asked: askedOnce(type?.rows ?? [], target.project),
    placement: filled.length === 0 ? null : withoutTemplates(placeEntries(sheet, target.table, target.project, filled)),
  };
}

const targetsOn = (sheet: Sheet, choices: ReadingChoices): readonly Target[] =>
  readWorkbook([sheet], choices).tables.flatMap((table) => table.projects.map((project) => ({ table, project })));

function isAt({ table, project }: Target, at: Address): boolean {
  const rows = table.projects.length > 1 ? project.rows : null;
  return rows ? at.row >= rows[0] && at.row <= rows[1] : contains(table.area, at);
}

function isWished(entry: LibraryEntry, { table }: Target, names: readonly string[]): boolean {
  if (names.length === 0) return entry.core;
  const { subcategory } = levelsOf(entry, table.taxonomy);
  return [entry.name, ...entry.aliases, subcategoryWord(table, subcategory)].some((name) => names.includes(name));
}

/** The choice that is offered first: the type the project's words speak for, with its core indicators ticked. */
function proposal(targets: readonly Target[], place: number, type: string | null, names: readonly string[]): Choice {
  const library = loadLibrary();
  const target = targets[place];
  const proposed = type ?? (target ? detectType(target.project, library)[0]?.type.id : undefined) ?? null;
  const entries = library.types.find(({ id }) => id === proposed)?.rows ?? [];
  const wished = target ? entries.filter((entry) => isWished(entry, target, names)) : [];
  return { target: place, type: proposed, ticked: new Set(wished.map(({ id }) => id)), answers: new Map() };
}

/** Opens the library beside a worksheet, which is read by these choices. */
export function openLibrary(sheet: Sheet, { at, names }: LibraryWish, choices: ReadingChoices): LibraryState {
  const targets = targetsOn(sheet, choices);
  const place = at
    ? Math.max(
        0,
        targets.findIndex((target) => isAt(target, at)),
      )
    : 0;
  return open(sheet, targets, proposal(targets, place, null, names));
}

/** The same choice beside a newer state of the worksheet. */
export const reopenLibrary = ({ choice }: OpenLibrary, sheet: Sheet, choices: ReadingChoices): LibraryState =>
  open(sheet, targetsOn(sheet, choices), choice);

export const chooseTarget = ({ sheet, targets }: OpenLibrary, target: number): LibraryState =>
  open(sheet, targets, proposal(targets, target, null, []));

export const chooseType = ({ sheet, targets, choice }: OpenLibrary, type: string): LibraryState =>
  open(sheet, targets, proposal(targets, choice.target, type, []));

export function tickEntry({ sheet, targets, choice }: OpenLibrary, id: string): LibraryState {
  const ticked = new Set(choice.ticked);
  if (!ticked.delete(id)) ticked.add(id);
  return open(sheet, targets, { ...choice, ticked });
}

export function answer({ sheet, targets, choice }: OpenLibrary, key: string, text: string): LibraryState {
  return open(sheet, targets, { ...choice, answers: new Map(choice.answers).set(key, text) });
}
