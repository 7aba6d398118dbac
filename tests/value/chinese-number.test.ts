import fc from "fast-check";
import { readChineseNumber } from "../../src/value/chinese-number";

/** Writes a number below 10,000 as it is spoken. */
function spoken(number: number): string {
  const digits = Array.from(String(number), Number);
  const places = ["", "十", "百", "千"];
  const name = "零一二三四五六七八九";
  let text = "";
  let pendingZero = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      pendingZero = text !== "";
      continue;
    }
    text += (pendingZero ? "零" : "") + name.charAt(digit) + (places[digits.length - 1 - index] ?? "");
    pendingZero = false;
  }
  return text;
}

describe("readChineseNumber", () => {
  it.each([
    ["三", 3],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二百", 200],
    ["二百零五", 205],
    ["百", 100],
    ["一千零一十", 1010],
    ["三万", 30_000],
    ["一万二千", 12_000],
    ["六百万", 6_000_000],
    ["一亿二千万", 120_000_000],
    ["二〇二四", 2024],
    ["零", 0],
  ])("reads %s", (text, number) => {
    expect(readChineseNumber(text)).toBe(number);
  });

  it.each(["", "一般", "三家", "二三千", "12", "若干"])("refuses %j", (text) => {
    expect(readChineseNumber(text)).toBeNull();
  });

  it("reads every number below ten thousand as it is spoken", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        expect(readChineseNumber(spoken(number))).toBe(number);
      }),
    );
  });
});
