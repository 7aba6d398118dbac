import { fillEntry, type Answers } from "../../src/library/fill-entry";
import { levelsOf } from "../../src/library/levels";
import { loadLibrary } from "../../src/library/load-library";
import { placeEntries, type Placement } from "../../src/library/place-entries";
import type { LibraryEntry } from "../../src/library/schema";
import { areaToA1, toA1 } from "../../src/sheet/address";
import { applyPatch, originOf } from "../../src/sheet/apply-patch";
import { displayText } from "../../src/sheet/display-text";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { Patch } from "../../src/sheet/patch";
import { contentAt, textAt, type Sheet } from "../../src/sheet/sheet";
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
  const result = applyPatch(sheet, patch, displayText);
  if (result.kind === "stale") throw new Error(`stale: ${JSON.stringify(result.cells)}`);
  return result.sheet;
}

/** What a person sees of a sheet: its texts and its merged areas. */
export const lookOf = ({ texts, merges }: Sheet): unknown => ({
  texts,
  merges: (merges ?? []).map(areaToA1).sort(),
});

/** Everything that a sheet keeps: what its cells hold and how they show it, not what its formulas came to. */
export const keptOf = ({ used, values, formulas, numberFormats, merges, hiddenRows }: Sheet): unknown => ({
  used,
  contents: formulas.map((row, index) => row.map((formula, column) => formula ?? values[index]?.[column] ?? null)),
  numberFormats,
  merges: (merges ?? []).map(areaToA1).sort(),
  hiddenRows,
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

/** What stands in each column from top to bottom, without blanks, formulas and what is left out. */
function columnsOf({ used, texts, formulas }: Sheet, leftOut: ReadonlySet<string>): readonly (readonly string[])[] {
  return (texts[0] ?? []).map((_, column) =>
    texts.flatMap((row, index) => {
      const at = toA1({ row: (used?.top ?? 0) + index, column: (used?.left ?? 0) + column });
      const text = row[column] ?? "";
      return text === "" || formulas[index]?.[column] != null || leftOut.has(at) ? [] : [text];
    }),
  );
}

const isWithin = (part: readonly string[], whole: readonly string[]): boolean => {
  let found = 0;
  for (const text of whole) if (text === part[found]) found += 1;
  return found === part.length;
};

type Placed = Extract<Placement, { kind: "patch" }>;

/** Expects every text that stood on the sheet to stand there still, in the same column and order. */
function expectNothingLost(sheet: Sheet, changed: Sheet, { cells, changes, patch }: Placed): void {
  const replaced = [...cells, ...changes].flatMap(({ at, before }) => {
    const row = originOf(patch.edits, at.row);
    return before === null || row === null ? [] : [toA1({ row, column: at.column })];
  });
  const now = columnsOf(changed, new Set());
  const lost = columnsOf(sheet, new Set(replaced)).filter((texts, column) => !isWithin(texts, now[column] ?? []));
  expect(lost).toEqual([]);
}

/** Expects the cells to hold and to show what the placement says, and no formula that it does not name. */
function expectAsPreviewed(sheet: Sheet, changed: Sheet, { cells, changes }: Placed): void {
  expect(cells.map(({ at }) => contentAt(changed, at))).toEqual(cells.map(({ after }) => after));
  expect(cells.map(({ at }) => textAt(changed, at))).toEqual(cells.map(({ text }) => text));
  expect(changes.map(({ at }) => contentAt(changed, at))).toEqual(changes.map(({ after }) => after));
  const count = ({ formulas }: Sheet): number => formulas.flat().filter((formula) => formula !== null).length;
  const copied = changes.filter(({ kind, before }) => kind === "formula-copied" && before === null);
  expect(count(changed)).toBe(count(sheet) + copied.length);
}

/**
 * Inserts the probes and expects to read them back under their levels, everything else as it was, and the sheet itself
 * again after undo. Answers the sheet with the probes.
 */
export function expectInsertion(
  sheet: Sheet,
  table: GoalTable,
  project: Project,
  chosen: readonly LibraryEntry[],
): Sheet {
  const entries = chosen.map((entry) => fillEntry(entry, project, { n: "3", year: "2024", budget: "10" }));
  const placement = placeEntries(sheet, table, project, entries);
  const patch = patchOf(placement);
  const changed = applied(sheet, patch);
  if (placement.kind === "patch") {
    expectNothingLost(sheet, changed, placement);
    expectAsPreviewed(sheet, changed, placement);
  }
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

  expect(keptOf(applied(changed, invertPatch(patch)))).toEqual(keptOf(sheet));
  return changed;
}

/** A drawing in which a cell "ƒSUM(A1:A3)" holds that formula; what it comes to is not shown. */
export function drawnWithFormulas(drawing: string): Sheet {
  const sheet = drawnSheet(drawing);
  const isFormula = (text: string): boolean => text.startsWith("ƒ");
  return {
    ...sheet,
    formulas: sheet.texts.map((row) => row.map((text) => (isFormula(text) ? `=${text.slice(1)}` : null))),
    values: sheet.values.map((row) => row.map((value) => (isFormula(String(value)) ? null : value))),
    texts: sheet.texts.map((row) => row.map((text) => (isFormula(text) ? "" : text))),
  };
}

const contents = (sheet: Sheet): unknown =>
  sheet.formulas.map((row, index) => row.map((formula, column) => formula ?? sheet.values[index]?.[column] ?? null));

/**
 * Inserts the named rows into the drawing with formulas, expects what the cells of the second drawing hold, and expects
 * undo to give the first again. Answers the placement.
 */
export function expectFilledIn(
  before: string,
  names: readonly string[],
  after: string,
  where: Where = {},
): Extract<Placement, { kind: "patch" }> {
  const sheet = drawnWithFormulas(before);
  const placement = placementOf(sheet, names, where);
  const patch = patchOf(placement);
  const changed = applied(sheet, patch);
  expect(contents(changed)).toEqual(contents(drawnWithFormulas(after)));
  expect(keptOf(applied(changed, invertPatch(patch)))).toEqual(keptOf(sheet));
  if (placement.kind === "refused") throw new Error(placement.reason.zh);
  return placement;
}
