import { loadLibrary } from "../../src/library/load-library";
import { openSearch, type LibrarySearch } from "../../src/library/search";

let library: LibrarySearch;

beforeAll(async () => {
  library = await openSearch(loadLibrary());
});

const best = (query: string): string | undefined => library.search(query)[0]?.entry.name;

const typeOfBest = (query: string): string | undefined => library.search(query)[0]?.type.id;

const marked = (query: string): readonly string[] => {
  const [hit] = library.search(query);
  return hit ? hit.inName.map(({ start, end }) => hit.entry.name.slice(start, end)) : [];
};

describe("searching the library", () => {
  it.each([
    ["培训人次", "培训人次"],
    ["出勤率", "派遣人员出勤率"],
    ["办公房屋租赁数量", "租赁房屋间数"],
    ["抽检批次", "抽检批次"],
  ])("finds “%s” by name or alias: %s", (query, name) => {
    expect(best(query)).toBe(name);
  });

  it("finds by a word of the description", () => {
    expect(library.search("应出勤人日").map(({ entry }) => entry.name)).toContain("派遣人员出勤率");
  });

  it("finds a type's rows by the type, its core rows first", () => {
    const hits = library.search("劳务派遣");
    expect(hits.slice(0, 5).every(({ type }) => type.id === "labor-dispatch")).toBe(true);
    expect(best("劳务派遣")).toBe("劳务派遣人员数量");
  });

  it.each([
    ["lwpq", "labor-dispatch"],
    ["ldpq", "labor-dispatch"],
    ["laowupaiqian", "labor-dispatch"],
    ["laowupai", "labor-dispatch"],
    ["lao wu pai qian", "labor-dispatch"],
    ["劳务paiqian", "labor-dispatch"],
    ["daikuantiexi", "loan-interest-subsidy"],
    ["dktx", "loan-interest-subsidy"],
  ])("finds a type by pinyin and by initials, one of which may be wrong: %s", (query, id) => {
    expect(typeOfBest(query)).toBe(id);
  });

  it("finds an indicator by the pinyin of its own name", () => {
    expect(best("chuqinlv")).toBe("派遣人员出勤率");
    expect(best("peixunrenci")).toBe("培训人次");
  });

  it("does not mind the order of words", () => {
    expect(best("满意度 租房")).toBe("使用人员满意度");
    expect(best("租房 满意度")).toBe("使用人员满意度");
  });

  it("does not mind one wrong character in three", () => {
    expect(best("培训人欠")).toBe("培训人次");
    expect(best("出情率")).toBe("派遣人员出勤率");
  });

  it("wants every word to fit", () => {
    expect(library.search("培训 古树名木")).toEqual([]);
    expect(library.search("古树名木")).toEqual([]);
  });

  it("has nothing to say to a query without words", () => {
    expect(library.search("")).toEqual([]);
    expect(library.search("  ，%() ")).toEqual([]);
  });

  it("gives no more than it is asked for", () => {
    expect(library.search("率", 7)).toHaveLength(7);
    expect(library.search("率").length).toBeGreaterThan(7);
  });
});

describe("what a query speaks of", () => {
  it.each([
    ["出勤率", ["出勤率"]],
    ["chuqin", ["出勤"]],
    ["rycql", ["人员出勤率"]],
    ["培训人欠", ["培训人"]],
    ["勤出", ["出勤"]],
  ])("is marked in the name for %s", (query, parts) => {
    expect(marked(query)).toEqual(parts);
  });

  it("is marked in the title of the type", () => {
    const [hit] = library.search("ldpq");
    expect(hit?.inTitle.map(({ start, end }) => hit.type.title.slice(start, end))).toEqual(["劳务派遣"]);
  });
});
