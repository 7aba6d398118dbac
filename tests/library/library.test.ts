import { loadLibrary } from "../../src/library/load-library";
import { librarySchema } from "../../src/library/schema";
import { isShare } from "../../src/value/metric-suffix";
import { readUnit } from "../../src/value/units";

const library = loadLibrary();
const entries = library.types.flatMap(({ rows }) => rows);

describe("the library", () => {
  it("keeps to its schema", () => {
    expect(librarySchema.safeParse(library).error?.issues ?? []).toEqual([]);
  });

  it("covers what departments budget for", () => {
    expect(library.types.length).toBeGreaterThanOrEqual(52);
    expect(entries.length).toBeGreaterThanOrEqual(520);
  });

  it("keeps the types that tables in use may refer to", () => {
    const ids = new Set(library.types.map(({ id }) => id));
    for (const id of ["labor-dispatch", "office-lease", "it-operation", "general", "student-aid", "sanitation"]) {
      expect(ids).toContain(id);
    }
  });

  it("names a type by words that speak for no other", () => {
    const keywords = library.types.flatMap(({ keywords }) => keywords);
    expect(keywords.filter((keyword, index) => keywords.indexOf(keyword) !== index)).toEqual([]);
  });

  it("ticks five to eight rows of a type of department projects, with every class among them", () => {
    const first = library.types.findIndex(({ id }) => id === "compulsory-education");
    const later = library.types.slice(first).filter(({ id }) => id !== "general");
    expect(later.length).toBeGreaterThanOrEqual(12);
    for (const { id, rows } of later) {
      const core = rows.filter((row) => row.core);
      const classes = new Set<string>(
        core.map(({ category, subcategory }) => (category === "output" ? subcategory : category)),
      );
      expect({ id, count: core.length >= 5 && core.length <= 8 }).toEqual({ id, count: true });
      expect([...classes].sort()).toEqual(["benefit", "cost", "quality", "quantity", "satisfaction", "timeliness"]);
    }
  });

  it("gives a rate its formula", () => {
    const shares = entries.filter(
      ({ name, unit, description }) => unit === "%" && isShare(name) && !/÷|占/.test(description),
    );
    expect(shares.map(({ id, name, description }) => `${id} ${name}：${description}`)).toEqual([]);
  });

  it("uses only units of the unit list", () => {
    const units = new Set(entries.map(({ unit }) => unit).filter((unit) => unit !== ""));
    expect([...units].filter((unit) => readUnit(unit)?.known !== true)).toEqual([]);
  });

  it("counts what must not happen as the less the better", () => {
    const none = entries.filter(
      ({ kind, comparator, value }) => kind === "numeric" && comparator === "=" && value === "0",
    );
    expect(none.length).toBeGreaterThan(5);
    expect(none.filter(({ direction }) => direction !== "negative")).toEqual([]);
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
