import type { OwnRow } from "../../src/library/own-sets";
import { settledRow } from "../../src/library/settled-row";

const row: OwnRow = {
  category: "output",
  subcategory: "cost",
  subcategoryCentral: "economicCost",
  name: "人均培训成本",
  description: "培训支出÷人天数",
  comparator: "≤",
  unit: "元/人·天",
  value: "400",
  kind: "numeric",
  direction: "negative",
  basisType: "预算支出标准",
  basis: "培训费支出标准",
  core: true,
  aliases: ["人均成本"],
};

const target = ({ comparator, value, unit, kind, direction }: OwnRow): readonly unknown[] => [
  comparator,
  value,
  unit,
  kind,
  direction,
];

describe("a row that was edited", () => {
  it("keeps what its file said of value and basis when neither was touched", () => {
    const odd: OwnRow = { ...row, direction: "positive", basisType: "历史标准" };
    expect(settledRow(odd, { ...odd, name: " 人均成本 " })).toEqual({ ...odd, name: "人均成本" });
  });

  it.each([
    [
      "a number that is to be reached",
      { comparator: "≥", value: "95", unit: "%" },
      ["≥", "95", "%", "numeric", "positive"],
    ],
    ["a number of nothing", { comparator: "=", value: "0", unit: "起" }, ["=", "0", "起", "numeric", "negative"]],
    [
      "a number typed with its sign and unit",
      { comparator: null, value: "≥1,200人次" },
      ["≥", "1200", "人次", "numeric", "positive"],
    ],
    [
      "a number alone, which keeps the unit",
      { comparator: null, value: "12" },
      ["=", "12", "元/人·天", "numeric", "positive"],
    ],
    [
      "a date",
      { comparator: null, value: "{year}年11月30日前" },
      [null, "{year}年11月30日前", "", "deadline", "negative"],
    ],
    ["words", { comparator: null, value: "健全" }, [null, "健全", "", "qualitative", "none"]],
    [
      "a template",
      { comparator: "≤", value: "{budget}", unit: "万元" },
      ["≤", "{budget}", "万元", "numeric", "negative"],
    ],
  ] as const)("becomes %s", (_, change, expected) => {
    expect(target(settledRow(row, { ...row, ...change }))).toEqual(expected);
  });

  it("names the kind of a new basis", () => {
    expect(settledRow(row, { ...row, basis: "上年实际" }).basisType).toBe("历史标准");
  });
});
