import fc from "fast-check";
import {
  findMoney,
  formatTenThousandYuan,
  type MoneyUnit,
  readMoney,
  tenThousandYuan,
  yuan,
} from "../../src/value/money";

describe("readMoney", () => {
  it.each([
    ["600.00", "万元", 600_000_000, "万元"],
    ["250万", "元", 250_000_000, "万元"],
    ["10000万元", "万元", 10_000_000_000, "万元"],
    ["1,234.50 万元", "元", 1_234_500_000, "万元"],
    ["１２３．４５", "万元", 123_450_000, "万元"],
    ["￥100", "元", 10_000, "元"],
    ["¥1,000.00元", "万元", 100_000, "元"],
    ["100元整", "万元", 10_000, "元"],
    ["83（万元）", "元", 83_000_000, "万元"],
    ["1.2亿", "万元", 12_000_000_000, "亿元"],
    ["-5", "万元", -5_000_000, "万元"],
    ["0", "万元", 0, "万元"],
    ["600.00_x000D_\n", "万元", 600_000_000, "万元"],
  ] as const)("reads %j in a column of %s", (content, unit, fen, stated) => {
    expect(readMoney(content, unit)).toEqual({ fen, unit: stated });
  });

  it.each([
    [0.1 + 0.2, "万元", 300_000],
    [1.005, "元", 101],
    [693.5, "万元", 693_500_000],
    [10_606.7522, "万元", 10_606_752_200],
    [1e-9, "元", 0],
    [-0.01, "元", -1],
  ] as const)("counts the number %d %s exactly", (content, unit, fen) => {
    expect(readMoney(content, unit)?.fen).toBe(fen);
  });

  it.each(["六百万", "", "  ", "-", "约600万元", "600万元左右", "1,2,3", "3..5", "—", "万元", "600万元/年"])(
    "does not guess at %j",
    (content) => {
      expect(readMoney(content, "万元")).toBeNull();
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e15])("does not count %d 亿元", (content) => {
    expect(readMoney(content, "亿元")).toBeNull();
  });

  it("adds up to the 分 what floating point does not", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 50 });
    fc.assert(
      fc.property(amounts, (fens) => {
        const read = fens.map((fen) => readMoney(fen / 1e6, "万元")?.fen ?? Number.NaN);
        expect(read.reduce((sum, fen) => sum + fen, 0)).toBe(fens.reduce((sum, fen) => sum + fen, 0));
      }),
    );
  });

  it("reads back what it prints", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(readMoney(formatTenThousandYuan(fen), "万元")?.fen).toBe(fen);
      }),
    );
  });

  it("never fails", () => {
    const unit = fc.constantFrom<MoneyUnit>("元", "万元", "亿元");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double()), unit, (content, moneyUnit) => {
        const money = readMoney(content, moneyUnit);
        expect(money === null || Number.isSafeInteger(money.fen)).toBe(true);
      }),
    );
  });
});

describe("findMoney", () => {
  it("finds the first amount of a sentence and its place", () => {
    expect(findMoney("总额10606.7522万元 一、财政拨款:5万元", "元")).toEqual({
      fen: 10_606_752_200,
      unit: "万元",
      index: 2,
      length: 12,
    });
  });

  it("counts a bare number in the unit of the form", () => {
    expect(findMoney("年度资金总额：170", "万元")?.fen).toBe(170_000_000);
  });

  it("finds none in words", () => {
    expect(findMoney("财政全额保障", "万元")).toBeNull();
  });
});

describe("amounts as numbers", () => {
  it("come in 万元 and 元", () => {
    expect(tenThousandYuan(69_350_000_000)).toBe(69_350);
    expect(yuan(7_289_000)).toBe(72_890);
  });

  it.each([
    [600_000_000, "600.00"],
    [6_935_000_000, "6935.00"],
    [-1_050_000, "-1.05"],
    [123_456, "0.123456"],
    [0, "0.00"],
  ])("%d 分 are printed with two decimals or all that count", (fen, text) => {
    expect(formatTenThousandYuan(fen)).toBe(text);
  });
});
