import { fits, measureOfDescription, measureOfName } from "../../src/value/measure-class";

describe("measureOfName", () => {
  test.each([
    ["培训人员合格率", "rate"],
    ["城镇化占比", "rate"],
    ["受益企业满意度（%）", "rate"],
    ["各项工作完成及时率%", "rate"],
    ["培训人次", "count"],
    ["支持产业项目数", "count"],
    ["办公房屋租赁数量", "count"],
    ["★农村低保发放人数（按月平均）（≥**人）", "count"],
    ["房屋修缮面积", "area"],
    ["道路硬化里程", "length"],
    ["贴息资金总成本", "money"],
    ["意向成交额", "money"],
    ["物业管理费", "money"],
    ["卫片执法补助经费", "money"],
    ["企业营业收入", "money"],
    ["贴息资金发放时间", "time"],
    ["免费开放天数", "time"],
    ["设备使用年限", "time"],
  ])("%s is a %s", (name, measure) => {
    expect(measureOfName(name)).toBe(measure);
  });

  test.each([
    ["a slogan", "提升工作效率"],
    ["an index", "居民消费价格指数"],
    ["a place in a list", "全省考核名次"],
    ["places to be given", "培训名额"],
    ["a task about money", "按月足额拨付资金"],
    ["a loan", "企业贷款"],
    ["a thing", "生活垃圾运输车辆"],
  ])("%s has no class of its own", (_, name) => {
    expect(measureOfName(name)).toBeNull();
  });
});

describe("measureOfDescription", () => {
  test.each([
    ["合格人数÷参训人数×100%", "rate"],
    ["实际完成数/计划数", "rate"],
    ["满意人数占调查人数的比重", "rate"],
    ["验收合格数与总数之比", "rate"],
    ["反映每月合格数除以总数，达到100%", "rate"],
    ["反映培训人数情况", "count"],
    ["总成本控制率", "rate"],
    ["资金总成本", "money"],
    ["任务完成时间", "time"],
  ])("%s is a %s", (description, measure) => {
    expect(measureOfDescription(description)).toBe(measure);
  });

  test.each([
    ["a sentence", "按计划组织培训，提高合格率"],
    ["an average", "人均成本=总额÷人数"],
    ["a price times a quantity", "单价×采购数量"],
    ["a price per head", "按500元/人·月发放"],
    ["ground taken up", "晾晒房占地情况"],
    ["nothing", ""],
  ])("%s tells nothing", (_, description) => {
    expect(measureOfDescription(description)).toBeNull();
  });
});

test("a quantity fits an area, an area does not fit a count", () => {
  expect(fits("count", "area")).toBe(true);
  expect(fits("count", "length")).toBe(true);
  expect(fits("area", "count")).toBe(false);
  expect(fits("count", "rate")).toBe(false);
  expect(fits("money", "money")).toBe(true);
});
