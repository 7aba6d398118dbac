import { detectType, type Detection } from "../library/detect-type";
import { placeEntries, type Placement } from "../library/place-entries";
import type { PlacedCell } from "../library/placed-cells";
import type { ProjectType } from "../library/schema";
import type { SearchHit } from "../library/search";
import { contains, type Address } from "../sheet/address";
import type { Edit } from "../sheet/patch";
import type { Sheet } from "../sheet/sheet";
import { readWorkbook } from "../table/read-workbook";
import type { ReadingChoices } from "../table/reading-choices";
import type { Question } from "./library-answers";
import { proposedChoice, withCore, withoutTicks, withTick, withType, type Choice, type Target } from "./library-choice";
import { askedOnce, rowMaker, type LibraryRow } from "./library-rows";
import { entriesOf, libraryTypes } from "./library-types";

/** What was searched for, and what it found. */
export interface Search {
  readonly query: string;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Whether more was found than is listed. */
  readonly hasMore: boolean;
}

/** An indicator that a search found. */
export interface FoundRow {
  readonly row: LibraryRow;
  readonly hit: SearchHit;
}

/** What the library follows from. */
interface Beginning {
  readonly sheet: Sheet;
  readonly targets: readonly Target[];
  /** The user's own sets. */
  readonly ownSets: readonly ProjectType[];
  readonly choice: Choice;
  /** null while nothing is searched for. */
  readonly search: Search | null;
}

/** The library beside one worksheet. Everything from `target` on follows from the sheet, the choice and the search. */
export interface OpenLibrary extends Beginning {
  readonly kind: "open";
  readonly target: Target;
  /** The library's types, and behind them the user's own sets. */
  readonly types: readonly ProjectType[];
  /** The types that the project's own words speak for, the likeliest first. */
  readonly detections: readonly Detection[];
  /** The indicators of the chosen type. */
  readonly rows: readonly LibraryRow[];
  /** Ticked indicators of other types. */
  readonly others: readonly LibraryRow[];
  readonly found: readonly FoundRow[];
  /** What is asked once for all ticked rows. */
  readonly asked: readonly Question[];
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

const TEMPLATE = /\{[^{}]{1,20}\}/;

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

function placementOf(sheet: Sheet, { table, project }: Target, ticked: readonly LibraryRow[]): Placement | null {
  if (ticked.length === 0) return null;
  const filled = ticked.map((row) => row.filled);
  return withoutTemplates(placeEntries(sheet, table, project, filled));
}

function open({ sheet, targets, ownSets, choice, search }: Beginning): LibraryState {
  const target = targets[choice.target] ?? targets[0];
  if (!target) return { kind: "no-table", sheet: sheet.name };
  const types = libraryTypes(ownSets);
  const rowOf = rowMaker(target, choice, types);
  const chosen = types.find(({ id }) => id === choice.type);
  const rows = entriesOf(chosen ? [chosen] : []).map(rowOf);
  const others = entriesOf(types.filter((type) => type !== chosen))
    .filter(({ entry }) => choice.ticked.has(entry.id))
    .map(rowOf)
    .filter(({ ticked }) => ticked);
  const ticked = [...rows.filter((row) => row.ticked), ...others];
  return {
    kind: "open",
    sheet,
    targets,
    ownSets,
    choice,
    search,
    target,
    types,
    detections: detectType(target.project, { types }),
    rows,
    others,
    found: search?.hits.map((hit) => ({ hit, row: rowOf(hit) })) ?? [],
    asked: askedOnce(ticked, target, choice),
    placement: placementOf(sheet, target, ticked),
  };
}

const targetsOn = (sheet: Sheet, choices: ReadingChoices): readonly Target[] =>
  readWorkbook([sheet], choices).tables.flatMap((table) => table.projects.map((project) => ({ table, project })));

function isAt({ table, project }: Target, at: Address): boolean {
  const rows = table.projects.length > 1 ? project.rows : null;
  return rows ? at.row >= rows[0] && at.row <= rows[1] : contains(table.area, at);
}

/** Opens the library beside a worksheet, which is read by these choices. */
export function openLibrary(
  sheet: Sheet,
  { at, names }: LibraryWish,
  choices: ReadingChoices,
  ownSets: readonly ProjectType[],
): LibraryState {
  const targets = targetsOn(sheet, choices);
  const place = at ? targets.findIndex((target) => isAt(target, at)) : 0;
  const choice = proposedChoice(libraryTypes(ownSets), targets, Math.max(0, place), names);
  return open({ sheet, targets, ownSets, choice, search: null });
}

/** The same choice beside a newer state of the worksheet. */
export const reopenLibrary = (library: OpenLibrary, sheet: Sheet, choices: ReadingChoices): LibraryState =>
  open({ ...library, sheet, targets: targetsOn(sheet, choices) });

/** The same choice, with other sets of the user's own to choose from. */
export const withOwnSets = (library: OpenLibrary, ownSets: readonly ProjectType[]): LibraryState =>
  ownSets === library.ownSets ? library : open({ ...library, ownSets, search: null });

const choosing = (library: OpenLibrary, choice: Choice): LibraryState => open({ ...library, choice });

/** Another project, with what is proposed for it. */
export const chooseTarget = (library: OpenLibrary, target: number): LibraryState =>
  open({ ...library, choice: proposedChoice(library.types, library.targets, target, []), search: null });

/** Another type, with its core indicators ticked; ends a search. */
export const chooseType = (library: OpenLibrary, type: string): LibraryState =>
  open({ ...library, choice: withType(library.choice, library.types, type), search: null });

/** Ticks an indicator of any type, or takes the tick away. */
export const tickEntry = (library: OpenLibrary, id: string): LibraryState =>
  choosing(library, withTick(library.choice, id));

export const tickCore = (library: OpenLibrary): LibraryState =>
  choosing(library, withCore(library.choice, library.types));

export const tickNone = (library: OpenLibrary): LibraryState => choosing(library, withoutTicks(library.choice));

export const answer = (library: OpenLibrary, key: string, text: string): LibraryState =>
  choosing(library, { ...library.choice, answers: new Map(library.choice.answers).set(key, text) });

/** Lists what a search found; null: goes back to the indicators of the type. */
export const showSearch = (library: OpenLibrary, search: Search | null): LibraryState => open({ ...library, search });
