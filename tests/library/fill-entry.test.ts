import { cellTexts, fillEntry } from "../../src/library/fill-entry";
import { loadLibrary } from "../../src/library/load-library";
import type { LibraryEntry } from "../../src/library/schema";
import type { FieldName } from "../../src/table/goal-table";
import { seedProject } from "./seed-tables";

const entry = (name: string): LibraryEntry => {
  const found = loadLibrary()
    .types.flatMap(({ rows }) => rows)
    .find((row) => row.name === name);
  if (!found) throw new Error(`the library has no ${name}`);
  return found;
};

const hebei = new Set<FieldName>(["name", "description", "targetValue", "targetBasis"]);
const split = new Set<FieldName>(["name", "comparator", "targetValue", "unit", "weight", "valueType", "direction"]);

describe("filling a library entry", () => {
  it.each([
    [1, "引导资金总额", "≤600万元"],
    [2, "贴息资金总额", "≤83万元"],
    [3, "派遣人员费用总额", "≤4.5万元"],
    [4, "年租金总额", "≤6万元"],
  ])("takes the budget of the seed's project %i: %s %s", (number, name, value) => {
    const filled = fillEntry(entry(name), seedProject(number), {});
    expect(cellTexts(filled, hebei).get("targetValue")).toBe(value);
    expect(filled.open).toEqual([]);
  });

  it("takes the year from the project", () => {
    const filled = fillEntry(entry("资金拨付完成时间"), seedProject(1), {});
    expect(cellTexts(filled, hebei).get("targetValue")).toBe("2024年11月30日前");
  });

  it("leaves an unanswered number in braces and asks for it in its unit", () => {
    const filled = fillEntry(entry("劳务派遣人员数量"), seedProject(3), { n: "  " });
    expect(cellTexts(filled, hebei).get("targetValue")).toBe("={n}人");
    expect(filled.open).toEqual([{ name: "n", unit: "人" }]);
  });

  it("puts the user's answer in its place", () => {
    const filled = fillEntry(entry("劳务派遣人员数量"), seedProject(3), { n: " 1 " });
    expect(cellTexts(filled, hebei).get("targetValue")).toBe("=1人");
    expect(filled.open).toEqual([]);
  });

  it("asks whom to ask when the name is a template", () => {
    const general = entry("{服务对象}满意度");
    expect(fillEntry(general, seedProject(1), {}).open).toEqual([{ name: "服务对象", unit: "" }]);
    expect(fillEntry(general, seedProject(1), { 服务对象: "受扶持企业" }).name).toBe("受扶持企业满意度");
  });

  it("asks for the budget of a project that states none", () => {
    const { totalFunding, ...project } = seedProject(1);
    if (!totalFunding) throw new Error("the sample's project has a budget");
    const blank = { ...project, totalFunding: { ...totalFunding, fen: null } };
    expect(fillEntry(entry("引导资金总额"), blank, {}).open).toEqual([{ name: "budget", unit: "万元" }]);
  });

  it("knows no parameter that only every object has", () => {
    const strange = { ...entry("劳务派遣人员数量"), value: "{constructor}" };
    expect(fillEntry(strange, seedProject(3), {}).value).toBe("{constructor}");
  });

  it("splits the value over the columns that the form has for it", () => {
    const texts = cellTexts(fillEntry(entry("工资发放准确率"), seedProject(3), {}), split);
    expect(Object.fromEntries(texts)).toEqual({
      name: "工资发放准确率",
      comparator: "=",
      targetValue: "100",
      unit: "%",
      valueType: "定量",
      direction: "正向",
    });
  });

  it("calls a date qualitative where a comparator is asked for, as no number is compared", () => {
    const texts = cellTexts(fillEntry(entry("资金拨付完成时间"), seedProject(1), {}), split);
    expect(texts.get("comparator")).toBe("定性");
    expect(texts.has("unit")).toBe(false);
  });

  it("writes only into columns that the form has", () => {
    const texts = cellTexts(
      fillEntry(entry("工资发放准确率"), seedProject(3), {}),
      new Set<FieldName>(["name", "unit"]),
    );
    expect([...texts.keys()]).toEqual(["name", "unit"]);
  });
});
