import * as fc from "fast-check";
import { byteLength } from "../../src/value/byte-length";

describe("byteLength", () => {
  test("counts UTF-8 as databases do", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(byteLength(text, "utf-8")).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  test("counts two bytes for a Chinese character in GBK, and four for a rare one", () => {
    expect(byteLength("培训200人次", "gbk")).toBe(11);
    expect(byteLength("𠮷", "gbk")).toBe(4);
    expect(byteLength("é", "gbk")).toBe(2);
  });
});
