import * as fc from "fast-check";
import { withoutTrailingPunctuation } from "../../src/value/trailing-punctuation";

describe("withoutTrailingPunctuation", () => {
  test.each([
    ["提高引导产业科学技术水平；", "提高引导产业科学技术水平"],
    ["280万元，；。 \n", "280万元"],
    ["3.5", "3.5"],
    ["1.", "1"],
    ["发放人数（按月平均）", "发放人数（按月平均）"],
    ["年初计划……", "年初计划……"],
    ["；。", ""],
  ])("%j becomes %j", (text, kept) => {
    expect(withoutTrailingPunctuation(text)).toBe(kept);
  });

  test("what it leaves has nothing more to cut off and begins the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("培", "5", "；", "。", ".", " ", "\n", "，") }), (text) => {
        const kept = withoutTrailingPunctuation(text);
        expect(withoutTrailingPunctuation(kept)).toBe(kept);
        expect(text.startsWith(kept)).toBe(true);
      }),
    );
  });
});
