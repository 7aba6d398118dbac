import { loadLibrary } from "../../src/library/load-library";
import { librarySchema } from "../../src/library/schema";

const library = loadLibrary();
const entries = library.types.flatMap(({ rows }) => rows);

describe("the library", () => {
  it("keeps to its schema", () => {
    expect(librarySchema.safeParse(library).error?.issues ?? []).toEqual([]);
  });

  it("has the forty project types with their 403 rows", () => {
    expect(library.types).toHaveLength(40);
    expect(entries).toHaveLength(403);
  });

  it("gives every row and every type an id of its own", () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(library.types.map(({ id }) => id)).size).toBe(library.types.length);
  });

  it("names no indicator twice within a type, not even by an alias", () => {
    for (const { id, rows } of library.types) {
      const names = rows.flatMap(({ name, aliases }) => [name, ...aliases]);
      expect({ id, repeated: names.filter((name, index) => names.indexOf(name) !== index) }).toEqual({
        id,
        repeated: [],
      });
    }
  });

  it("gives every number a comparator and a unit, and neither to a date or a grade", () => {
    const odd = entries.filter(({ kind, comparator, unit }) =>
      kind === "numeric" ? comparator === null || unit === "" : comparator !== null || unit !== "",
    );
    expect(odd).toEqual([]);
  });

  it("puts every row of money under 成本 at most at its limit", () => {
    const loose = entries.filter(
      ({ subcategory, unit, comparator }) => subcategory === "cost" && unit.includes("元") && comparator === "≥",
    );
    expect(loose).toEqual([]);
  });

  it("asks only for parameters that the filling knows or the user can answer", () => {
    const asked = entries.flatMap(({ name, description, value, basis }) =>
      [name, description, value, basis].flatMap((text) => text.match(/\{[^}]*\}/g) ?? []),
    );
    expect(new Set(asked)).toEqual(new Set(["{n}", "{budget}", "{year}", "{服务对象}"]));
  });

  it("is refused with a misspelt field", () => {
    const [first] = library.types;
    const misspelt = { ...library, types: [{ ...first, keyword: ["租房"] }] };
    expect(librarySchema.safeParse(misspelt).success).toBe(false);
  });
});
