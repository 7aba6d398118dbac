import { levelAtEnd, readLevel } from "../../src/value/levels";

describe("readLevel", () => {
  it.each(["优", "良好", "较好", "一般", "合格", "满意", "显著", "是", "健全", "达成预期指标"])("knows %s", (word) => {
    expect(readLevel(word)).toBe(word);
  });

  it.each(["强化", "长期", "效果显著", "优秀企业", "", "有效"])("knows no level in %j", (text) => {
    expect(readLevel(text)).toBeNull();
  });
});

describe("levelAtEnd", () => {
  it.each([
    ["效果显著", "显著"],
    ["效果良好。", "良好"],
    ["完成程度较高", "较高"],
    ["职工基本满意", "基本满意"],
  ])("finds the level of %j", (text, level) => {
    expect(levelAtEnd(text)).toBe(level);
  });

  it.each(["显著", "持续激发", "良好的环境"])("finds none in %j", (text) => {
    expect(levelAtEnd(text)).toBeNull();
  });
});
