import fc from "fast-check";
import { bare, bigramDice, coreOf, halfWidth, hanLength, normalise } from "../../src/value/text";

describe("bare", () => {
  it.each([
    ["企业\u3000满意度\u00a0", "企业满意度"],
    ["≥95%\n", "≥95%"],
    ["可持续影_x000D_\n响指标", "可持续影响指标"],
    ["\ufeff3\u200b家", "3家"],
  ])("removes what cannot be seen from %j", (text, expected) => {
    expect(bare(text)).toBe(expected);
  });
});

describe("normalise", () => {
  it.each([
    ["持续激发引导企业创新研发积极性；", "持续激发引导企业创新研发积极性"],
    ["≥９５％。", "≥95%"],
    ["完成时间：", "完成时间"],
    ["租赁面积（㎡）", "租赁面积(m2)"],
    ["。；，", ""],
  ])("makes %j comparable", (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe("coreOf", () => {
  it.each([
    ["反映企业满意度的情况", "企业满意度"],
    ["用于反映任务完成情况。", "任务完成"],
    ["设置项目数情况", "设置项目数"],
    ["提高科技水平", "提高科技"],
    ["贴息补贴企业数量", "贴息补贴企业数量"],
  ])("finds what %j says beyond its frame", (description, core) => {
    expect(coreOf(description)).toBe(core);
  });
});

describe("hanLength", () => {
  it("counts Chinese characters only", () => {
    expect(hanLength("3个APP上线（2024年）")).toBe(4);
  });
});

describe("bigramDice", () => {
  it("is 1 for equal texts and 0 for texts without a common pair", () => {
    expect(bigramDice("企业满意度", "企业满意度")).toBe(1);
    expect(bigramDice("企业满意度", "培训人次")).toBe(0);
  });

  it("compares single characters as wholes", () => {
    expect(bigramDice("优", "优")).toBe(1);
    expect(bigramDice("优", "良")).toBe(0);
  });

  it("counts a repeated pair as often as both texts have it", () => {
    expect(bigramDice("按月按月", "按月")).toBeCloseTo(0.5);
  });

  it("does not depend on the order of its texts and stays between 0 and 1", () => {
    const text = fc.string({ unit: fc.constantFrom("企", "业", "满", "意", "度", "率") });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const dice = bigramDice(a, b);
        expect(dice).toBe(bigramDice(b, a));
        expect(dice).toBeGreaterThanOrEqual(0);
        expect(dice).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("halfWidth", () => {
  it("narrows digits, letters and signs but no Chinese punctuation", () => {
    expect(halfWidth("≥９５％（含），ＡＰＰ上线；")).toBe("≥95%（含），APP上线；");
  });

  it("never moves a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(halfWidth(text)).toHaveLength(text.length);
      }),
    );
  });
});
