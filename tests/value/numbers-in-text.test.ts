import fc from "fast-check";
import { quantitiesIn } from "../../src/value/numbers-in-text";

const found = (text: string): readonly string[] =>
  quantitiesIn(text).map(({ number, unit }) => `${String(number)}${unit}`);

describe("quantitiesIn", () => {
  it.each([
    ["1.通过租赁办公房屋6间或600平米，保障项目顺利进行；", ["6间", "600平方米"]],
    ["特申请一名高素质劳务派遣人员来我局工作。", ["1人"]],
    ["承德市天丰生物等三家企业贴息补贴资金", ["3家"]],
    ["支持5家企业，培训200人次，满意度达到95%以上。", ["5家", "200人次", "95%"]],
    ["规上工业增加值增长5%，创新型企业 3 家", ["5%", "3家"]],
    ["新建１０个村级站点", ["10个"]],
    ["补助约1,200人，每人每月3750元/人·月，共三万元", ["1200人", "3750元/人·月", "3万元"]],
    ["合格率百分之九十五以上", ["95%"]],
    ["购置设备5台（套）、管网三千米", ["5台（套）", "3000米"]],
    ["修缮面积600㎡", ["600平方米"]],
  ])("finds the quantities of %j", (text, quantities) => {
    expect(found(text)).toEqual(quantities);
  });

  it.each([
    ["every kind of vague one", "统一部署，每一个人，一系列措施，一些企业，一批项目，以防万一，一体推进，第一个项目"],
    ["years and dates", "2024年6月30日前完成，12月底前验收，每月8日前发放，第3季度支付"],
    ["numbers of documents and of items", "1.根据财预〔2021〕101号；2、依据《办法》；（3）实施"],
    ["idioms and slogans", "十分重要，万众一心，百家企业，一次性补助，一站式服务，落实八项规定"],
    ["grades, phases and plans", "二级标准，二期工程，三年行动，一类企业"],
    ["names that begin with letters", "5G基站，P2台账"],
  ])("passes over %s", (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it("takes the number of an item off a count that nobody halves", () => {
    expect(found("1.5家企业贴息；2.12人培训")).toEqual(["5家", "12人"]);
    expect(found("共1.5万元")).toEqual(["1.5万元"]);
  });

  it("quotes the text as it stands there", () => {
    const [quantity] = quantitiesIn("培训２００　人次以上");
    expect(quantity).toEqual({ number: 200, unit: "人次", text: "２００　人次", index: 2 });
  });

  it("never fails, and points into the text", () => {
    const word = fc.constantFrom(
      "3",
      "三",
      "十",
      "百",
      "1.",
      ",",
      "个",
      "万",
      "元",
      "/",
      "人",
      "·",
      "月",
      "日",
      "年",
      "第",
      "%",
      "\n",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 20 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, (sentence) => {
        for (const quantity of quantitiesIn(sentence)) {
          expect(sentence.slice(quantity.index, quantity.index + quantity.text.length)).toBe(quantity.text);
          expect(Number.isFinite(quantity.number)).toBe(true);
        }
      }),
    );
  });

  it("reads a cell full of numerals in one go", () => {
    expect(quantitiesIn("一".repeat(200_000))).toEqual([]);
    expect(quantitiesIn("1,".repeat(100_000))).toEqual([]);
    expect(quantitiesIn("3个".repeat(10_000))).toHaveLength(10_000);
  });
});
