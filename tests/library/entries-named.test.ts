import { entriesNamed, libraryDescription, libraryUnit } from "../../src/library/entries-named";

describe("the library by name", () => {
  test("knows an indicator by its name, its other names, and with a form's marks around it", () => {
    expect(entriesNamed("贴息企业数量").map(({ id }) => id)).toHaveLength(1);
    expect(entriesNamed("贴息补贴企业数量")).toEqual(entriesNamed("贴息企业数量"));
    expect(entriesNamed("★指标1：贴息企业数量（≥**家）")).toEqual(entriesNamed("贴息企业数量"));
    expect(entriesNamed("雾炮车出车台次")).toEqual([]);
  });

  test("gives the unit of an indicator, and none for dates and unknown names", () => {
    expect(libraryUnit("培训人次")).toBe("人次");
    expect(libraryUnit("贴息资金拨付完成时间")).toBeUndefined();
    expect(libraryUnit("雾炮车出车台次")).toBeUndefined();
  });

  test("gives a description only where it is the only one", () => {
    expect(libraryDescription("贴息企业数量")).toBe("本年度获得贴息的企业户数");
    expect(entriesNamed("政策知晓率")).toHaveLength(2);
    expect(libraryDescription("政策知晓率")).toBeUndefined();
  });
});
