import { fillEntry, type Answers } from "../../src/library/fill-entry";
import { levelsOf } from "../../src/library/levels";
import { loadLibrary } from "../../src/library/load-library";
import { placeEntries, type Placement } from "../../src/library/place-entries";
import type { LibraryEntry } from "../../src/library/schema";
import { areaToA1 } from "../../src/sheet/address";
import { applyPatch } from "../../src/sheet/apply-patch";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { Patch } from "../../src/sheet/patch";
import type { Sheet } from "../../src/sheet/sheet";
import type { Category, GoalTable, Indicator, Project, Subcategory } from "../../src/table/goal-table";
import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";

const entries = loadLibrary().types.flatMap(({ rows }) => rows);

/** The library's row of this name; throws when there is none. */
export function entryNamed(name: string): LibraryEntry {
  const found = entries.find((entry) => entry.name === name);
  if (!found) throw new Error(`the library has no “${name}”`);
  return found;
}

/** Which project of which table of the sheet to insert into; the first of the first when not given. */
export interface Where {
  readonly table?: number;
  readonly project?: number;
  readonly answers?: Answers;
}

/** Plans the insertion of the named rows. */
export function placementOf(sheet: Sheet, names: readonly string[], where: Where = {}): Placement {
  const table = readTables(sheet)[where.table ?? 0];
  const project = table?.projects[where.project ?? 0];
  if (!table || !project) throw new Error("the reader finds no such project");
  const filled = names.map((name) => fillEntry(entryNamed(name), project, where.answers ?? {}));
  return placeEntries(sheet, table, project, filled);
}

/** The patch of a placement; throws with its reason when it was refused. */
export function patchOf(placement: Placement): Patch {
  if (placement.kind === "refused") throw new Error(placement.reason.zh);
  return placement.patch;
}

/** The sheet after a patch; throws when the patch does not fit. */
export function applied(sheet: Sheet, patch: Patch): Sheet {
  const result = applyPatch(sheet, patch);
  if (result.kind === "stale") throw new Error(`stale: ${JSON.stringify(result.cells)}`);
  return result.sheet;
}

/** What a person sees of a sheet: its texts and its merged areas. */
export const lookOf = ({ texts, merges }: Sheet): unknown => ({
  texts,
  merges: (merges ?? []).map(areaToA1).sort(),
});

/** Inserts the named rows into the drawing, expects the second drawing, and expects undo to give the first again. */
export function expectPlaced(before: string, names: readonly string[], after: string, where: Where = {}): void {
  const sheet = drawnSheet(before);
  const patch = patchOf(placementOf(sheet, names, where));
  const changed = applied(sheet, patch);
  expect(lookOf(changed)).toEqual(lookOf(drawnSheet(after)));
  const undone = applied(changed, invertPatch(patch));
  expect({ ...undone, merges: null }).toEqual({ ...sheet, merges: null });
  expect(lookOf(undone)).toEqual(lookOf(sheet));
}

/** One row for each 二级指标, with names that no real form has. */
export const probes: readonly LibraryEntry[] = (() => {
  const rows = loadLibrary().types.flatMap((type) => type.rows);
  const subcategories = [...new Set(rows.map(({ subcategory }) => subcategory))];
  return subcategories.flatMap((subcategory) => {
    const model = rows.find((row) => row.subcategory === subcategory && row.kind === "numeric");
    return model ? [{ ...model, name: `试插入的指标${subcategory}` }] : [];
  });
})();

const said = ({
  name,
  target,
  categoryKind,
  subcategoryKind,
  description,
  targetBasis,
  weight,
}: Indicator): unknown => [
  name.text,
  target,
  categoryKind,
  subcategoryKind,
  description?.text,
  targetBasis?.text,
  weight?.text,
];

/** A form may leave 满意度指标 undivided, or print “具体指标” where its only 二级指标 belongs. */
const undivided = (category: Category | null): Subcategory | null =>
  category === "satisfaction" ? "clientSatisfaction" : null;

const isProbe = ({ name }: Indicator): boolean => name.text.startsWith("试插入的指标");

/**
 * Inserts the probes and expects to read them back under their levels, everything else as it was, and the sheet itself
 * again after undo.
 */
export function expectInsertion(
  sheet: Sheet,
  table: GoalTable,
  project: Project,
  chosen: readonly LibraryEntry[],
): void {
  const entries = chosen.map((entry) => fillEntry(entry, project, { n: "3", year: "2024", budget: "10" }));
  const placement = placeEntries(sheet, table, project, entries);
  const patch = patchOf(placement);
  const changed = applied(sheet, patch);
  const tables = readTables(changed);
  const before = readTables(sheet);
  expect(tables).toHaveLength(before.length);

  const indicators = tables[table.index]?.projects[project.index]?.indicators ?? [];
  const levels = indicators
    .filter(isProbe)
    .map(({ name, categoryKind, subcategoryKind }) => [
      name.text,
      categoryKind,
      subcategoryKind ?? undivided(categoryKind),
    ]);
  const expected = chosen.map((entry) => {
    const { category, subcategory } = levelsOf(entry, table.taxonomy);
    return [entry.name, category, subcategory];
  });
  expect(levels.sort()).toEqual(expected.sort());

  const old = (all: readonly GoalTable[]): unknown =>
    all.flatMap(({ projects }) => projects.map((each) => each.indicators.filter((row) => !isProbe(row)).map(said)));
  expect(old(tables)).toEqual(old(before));
  const names = (all: readonly GoalTable[]): unknown =>
    all.flatMap(({ projects }) =>
      projects.map((each) => [each.projectName?.text, each.totalFunding?.fen, each.goal?.text]),
    );
  expect(names(tables)).toEqual(names(before));

  expect(lookOf(applied(changed, invertPatch(patch)))).toEqual(lookOf(sheet));
}
