import { bareName, plainName } from "../../src/value/indicator-name";

describe("bareName", () => {
  test.each([
    ["指标1：建设厕所数量", "建设厕所数量"],
    ["目标 2、培训人次；", "培训人次"],
    ["★★★农村低保发放人数", "农村低保发放人数"],
    ["*资产股权年收益率", "资产股权年收益率"],
    ["★指标3.合格率", "合格率"],
    ["受益企业 满意度（％）", "受益企业满意度(%)"],
    ["指标体系完整率", "指标体系完整率"],
    ["目标任务完成率", "目标任务完成率"],
    ["指标1：", ""],
  ])("%s is %s", (written, bare) => {
    expect(bareName(written)).toBe(bare);
  });
});

describe("plainName", () => {
  test("leaves out the brackets at the end, and only there", () => {
    expect(plainName("发放人数（按月平均）（≥**人）")).toBe("发放人数");
    expect(plainName("帮扶村（户）数")).toBe("帮扶村(户)数");
  });
});
