import fc from "fast-check";
import { comparatorSpelling, readComparator } from "../../src/value/comparator";

describe("readComparator", () => {
  it.each([
    ["≥", "≥"],
    ["≧", "≥"],
    [">=", "≥"],
    ["=>", "≥"],
    ["》=", "≥"],
    ["＞＝", "≥"],
    ["⩾", "≥"],
    ["大于等于", "≥"],
    ["不低于", "≥"],
    ["以上", "≥"],
    ["≤", "≤"],
    ["≦", "≤"],
    ["<=", "≤"],
    ["《=", "≤"],
    ["小于等于", "≤"],
    ["不超过", "≤"],
    ["控制在", "≤"],
    ["以内", "≤"],
    ["=", "="],
    ["＝", "="],
    ["═", "="],
    ["﹦", "="],
    ["等于", "="],
    ["大于", ">"],
    ["＞", ">"],
    ["小于", "<"],
    ["＜", "<"],
    ["定性", "qualitative"],
  ])("reads %s as %s", (text, expected) => {
    expect(readComparator(text)).toBe(expected);
  });

  it.each(["", "-", "正向", "反向", "定量", "计划标准", "≥95"])("finds no comparator in %j", (text) => {
    expect(readComparator(text)).toBeNull();
  });
});

describe("comparatorSpelling", () => {
  it.each([
    [">=95%", ">=", "≥", 0, "glyph"],
    ["＞＝95", "＞＝", "≥", 0, "glyph"],
    ["》=3个", "》=", "≥", 0, "glyph"],
    ["≧", "≧", "≥", 0, "glyph"],
    ["<=475元/亩", "<=", "≤", 0, "glyph"],
    ["═100%", "═", "=", 0, "glyph"],
    ["不低于90%", "不低于", "≥", 0, "word"],
    ["培训不少于10人", "不少于", "≥", 2, "word"],
    ["大于等于９５％", "大于等于", "≥", 0, "word"],
    ["98%以上", "以上", "≥", 3, "word"],
    ["5 万元以内", "以内", "≤", 4, "word"],
    ["95%（含）以上", "（含）以上", "≥", 3, "word"],
    ["超过100人", "超过", ">", 0, "word"],
  ])("points out the spelling in %j", (text, written, comparator, index, kind) => {
    expect(comparatorSpelling(text)).toEqual({ written, comparator, index, kind });
  });

  it.each(["≥95%", "＝100%", "＜5%", "﹦5", "3家", "3日内", "优", "大于等于", "县级以上企业", "本年内", "《…》标准"])(
    "has nothing to say about %j",
    (text) => {
      expect(comparatorSpelling(text)).toBeNull();
    },
  );

  it("quotes the text as it stands there", () => {
    const part = fc.constantFrom("≥", ">=", "＞ ＝", "不低于", "９５", "95", "%", "以上", " ", "培训", "。");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join("");
        const spelling = comparatorSpelling(text);
        const quoted = spelling ? text.slice(spelling.index, spelling.index + spelling.written.length) : undefined;
        expect(quoted).toBe(spelling?.written);
      }),
    );
  });
});
