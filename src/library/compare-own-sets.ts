import type { LibraryEntry } from "./schema";
import type { OwnRow, OwnSet } from "./own-sets";

/** A row that both sets have, and in which fields they differ. */
export interface ChangedRow {
  readonly before: LibraryEntry;
  readonly after: LibraryEntry;
  readonly fields: readonly (keyof OwnRow)[];
}

/** How one set differs from another, row by row; rows are told apart by their names. */
export interface SetDifference {
  /** Whether the keywords differ. */
  readonly keywords: boolean;
  readonly added: readonly LibraryEntry[];
  readonly removed: readonly LibraryEntry[];
  readonly changed: readonly ChangedRow[];
  /** Whether the rows they share stand in another order. */
  readonly order: boolean;
}

function fieldsOf(row: LibraryEntry): readonly (readonly [keyof OwnRow, string])[] {
  const { category, subcategory, subcategoryCentral, name, description, comparator, unit, value } = row;
  const { kind, direction, basisType, basis, core, aliases } = row;
  return [
    ["category", category],
    ["subcategory", subcategory],
    ["subcategoryCentral", subcategoryCentral],
    ["name", name],
    ["description", description],
    ["comparator", comparator ?? ""],
    ["unit", unit],
    ["value", value],
    ["kind", kind],
    ["direction", direction],
    ["basisType", basisType],
    ["basis", basis],
    ["core", String(core)],
    ["aliases", aliases.join("、")],
  ];
}

function differingFields(before: LibraryEntry, after: LibraryEntry): readonly (keyof OwnRow)[] {
  const old = new Map(fieldsOf(before));
  return fieldsOf(after).flatMap(([field, text]) => (old.get(field) === text ? [] : field));
}

/** Pairs the rows of two sets by name; of several rows of one name the first with the first. */
function pairRows(before: OwnSet, after: OwnSet): readonly (readonly [LibraryEntry, LibraryEntry])[] {
  const left = [...before.rows];
  return after.rows.flatMap((row) => {
    const place = left.findIndex(({ name }) => name === row.name);
    const [old] = place < 0 ? [] : left.splice(place, 1);
    return old ? [[old, row] as const] : [];
  });
}

/** How `after` differs from `before`. */
export function compareOwnSets(before: OwnSet, after: OwnSet): SetDifference {
  const pairs = pairRows(before, after);
  const [old, fresh] = [new Set(pairs.map(([row]) => row)), new Set(pairs.map(([, row]) => row))];
  const places = pairs.map(([row]) => before.rows.indexOf(row));
  return {
    keywords: before.keywords.join("、") !== after.keywords.join("、"),
    added: after.rows.filter((row) => !fresh.has(row)),
    removed: before.rows.filter((row) => !old.has(row)),
    changed: pairs.flatMap(([before, after]) => {
      const fields = differingFields(before, after);
      return fields.length === 0 ? [] : { before, after, fields };
    }),
    order: places.some((place, index) => place < (places[index - 1] ?? place)),
  };
}
