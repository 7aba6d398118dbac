import { contentPairs, countFound, shareFound } from "../../src/value/content-pairs";

describe("content pairs", () => {
  test.each([
    ["培训人员", ["培训", "训人", "人员"]],
    ["工业。信息化", ["工业", "信息", "息化"]],
    ["医药储备工作绩效目标", ["医药", "药储", "储备"]],
    ["企业的收入", ["企业", "收入"]],
    ["本年度项目资金", []],
    ["3家 IT 企业", ["企业"]],
    ["", []],
  ])("of %j say what it is about, never across punctuation or words that any project uses", (text, pairs) => {
    expect([...contentPairs(text)]).toEqual(pairs);
  });

  test("count once, however often a word occurs", () => {
    expect(contentPairs("企业，企业，企业").size).toBe(1);
  });
});

describe("the pairs found", () => {
  test("are counted", () => {
    expect(countFound(contentPairs("骨干教师培训"), contentPairs("教师。培训"))).toBe(2);
  });
});

describe("the share found", () => {
  test.each([
    ["培训人员", "参加培训的人员", 2 / 3],
    ["培训人员", "人员培训", 2 / 3],
    ["培训人员", "道路养护", 0],
    ["项目资金", "培训人员", 0],
    ["培训", "培训人员", 1],
  ])("of %j in %j is %d", (wanted, present, share) => {
    expect(shareFound(contentPairs(wanted), contentPairs(present))).toBeCloseTo(share);
  });
});
