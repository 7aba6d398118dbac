import fc from "fast-check";
import { meansMoney, moneyInFen, readUnit, sameQuantity, sameUnit, unitAt, unitClass } from "../../src/value/units";

describe("readUnit", () => {
  it.each([
    ["%", "%"],
    ["百分比", "%"],
    ["％", "%"],
    ["平米", "平方米"],
    ["㎡", "平方米"],
    ["m²", "平方米"],
    ["名", "人"],
    ["km", "公里"],
    ["千克", "公斤"],
    ["台套", "台（套）"],
    ["套(台)", "台（套）"],
    ["个（家）", "个（家）"],
    ["个工作日", "工作日"],
    ["万人次", "万人次"],
    ["元/人*月", "元/人·月"],
    ["元/(人·月)", "元/人·月"],
    ["元/人/月", "元/人·月"],
    ["元/标准间", "元/标准间"],
    ["万元/家", "万元/家"],
    ["次 / 月", "次/月"],
    [" 个\n", "个"],
  ])("knows %j", (text, unit) => {
    expect(readUnit(text)).toEqual({ unit, known: true });
  });

  it.each(["伙", "标段", "打"])("believes %s without knowing it", (text) => {
    expect(readUnit(text)).toEqual({ unit: text, known: false });
  });

  it.each(["", " ", "-", "—", "/", "无", "不适用", "42", "44,561"])("finds no unit in %j", (text) => {
    expect(readUnit(text)).toBeNull();
  });
});

describe("unitAt", () => {
  it("takes the longest unit and leaves what follows", () => {
    expect(unitAt("200人次以上", 3)).toEqual({ unit: "人次", known: true, length: 2 });
    expect(unitAt("3个工作日内", 1)).toEqual({ unit: "工作日", known: true, length: 4 });
    expect(unitAt("500元/标准间以内", 3)).toEqual({ unit: "元/标准间", known: true, length: 5 });
  });

  it("does not cut a word of Latin letters", () => {
    expect(unitAt("3month", 1)).toBeNull();
  });

  it("does not cut a Chinese word either", () => {
    expect(unitAt("3个人民团体", 1)?.unit).toBe("个");
    expect(unitAt("3个人", 1)?.unit).toBe("人");
  });
});

describe("unitClass", () => {
  it.each([
    ["百分比", "rate"],
    ["个百分点", "rate"],
    ["人次", "count"],
    ["台（套）", "count"],
    ["次/月", "count"],
    ["万元", "money"],
    ["元/人·月", "money"],
    ["万元/家", "money"],
    ["工作日", "time"],
    ["万平方米", "area"],
    ["公里", "length"],
    ["分", "other"],
    ["伙", "other"],
    ["万", "other"],
  ])("puts %s among %s", (unit, expected) => {
    expect(unitClass(unit)).toBe(expected);
  });
});

describe("meansMoney", () => {
  it("takes 万 alone for money that lacks its 元, and nothing that is counted", () => {
    expect(["万元", "元/人·月", "万", "万/月"].every(meansMoney)).toBe(true);
    expect(["万人", "个", "%"].some(meansMoney)).toBe(false);
  });
});

describe("sameUnit", () => {
  it.each([
    ["名", "人"],
    ["平米", "平方米"],
    ["天", "日"],
    ["月", "个月"],
    ["元/人*月", "元/人·月"],
    ["百分比", "%"],
  ])("holds %s and %s for one", (a, b) => {
    expect(sameUnit(a, b)).toBe(true);
  });

  it.each([
    ["个", "家"],
    ["人", "人次"],
    ["元", "万元"],
    ["%", "个百分点"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(sameUnit(a, b)).toBe(false);
  });

  it("equals no unit with no unit only", () => {
    expect(sameUnit(null, null)).toBe(true);
    expect(sameUnit(null, "个")).toBe(false);
  });
});

describe("sameQuantity", () => {
  it("sees through the scale of money and of counts", () => {
    expect(sameQuantity({ number: 30, unit: "万元" }, { number: 300_000, unit: "元" })).toBe(true);
    expect(sameQuantity({ number: 0.5, unit: "万人" }, { number: 5000, unit: "名" })).toBe(true);
    expect(sameQuantity({ number: 83, unit: "元" }, { number: 83, unit: "万元" })).toBe(false);
    expect(sameQuantity({ number: 3, unit: "家" }, { number: 3, unit: "次" })).toBe(false);
  });
});

describe("moneyInFen", () => {
  it.each([
    [83, "万元", 83_000_000],
    [250, "万", 250_000_000],
    [2.61, "万元", 2_610_000],
    [72_890, "元", 7_289_000],
    [1.2, "亿元", 12_000_000_000],
  ])("counts %d %s in 分", (number, unit, fen) => {
    expect(moneyInFen(number, unit)).toBe(fen);
  });

  it.each(["元/人", "个", "分", "%"])("knows no amount in %s", (unit) => {
    expect(moneyInFen(5, unit)).toBeNull();
  });

  it("refuses amounts beyond exact counting", () => {
    expect(moneyInFen(1e9, "亿元")).toBeNull();
  });
});

it("reads any text as a unit without failing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      readUnit(text);
      unitClass(text);
      expect(sameUnit(text, text)).toBe(true);
    }),
  );
});
