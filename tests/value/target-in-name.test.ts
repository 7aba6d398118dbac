import { intruderIn, splitNameAndTarget } from "../../src/value/target-in-name";

describe("intruderIn", () => {
  test.each([
    "受益企业满意度（%）",
    "受益企业满意度 (%)",
    "完成及时率％",
    "贫困人口收入(≥**万元)",
    "培训人数＞200人",
    "村组干部230人",
    "资金支付完成率100%",
    "使用年限10年",
    "服务时间12个月",
    "参训人员百分比",
    "指标1：合格率≥95%",
    "满意度90%以上",
  ])("%s holds a target or unit", (name) => {
    expect(intruderIn(name)).toBe("target");
  });

  test.each(["2024年新增入统企业数", "新增入统企业数（2024年）", "2023年度决算编报完成率"])(
    "%s names a year",
    (name) => {
      expect(intruderIn(name)).toBe("year");
    },
  );

  test.each([
    "受益企业满意度",
    "5G基站建设数量",
    "12345热线工单办结率",
    "第3次全国经济普查样本数",
    "“3个一批”任务完成率",
    "《2024年2家企业名单》公布时间",
    "3年以上教龄教师培训人次",
    "6个月以下婴幼儿建档率",
    "1年期贷款贴息兑付率",
    "50年一遇防洪堤建设里程",
    "低保发放人数（按月平均）",
    "服务对象满意度（入驻单位人员）",
    "",
  ])("%s is but a name", (name) => {
    expect(intruderIn(name)).toBeNull();
  });
});

describe("splitNameAndTarget", () => {
  test.each([
    ["受益企业满意度（%）", "受益企业满意度", "%"],
    ["游客满意度( ≥**% )", "游客满意度", "≥**%"],
    ["受益建档立卡贫困人口数≥**人", "受益建档立卡贫困人口数", "≥**人"],
    ["培训人数 ≥ 200人", "培训人数", "≥ 200人"],
    ["资金支付完成率100%", "资金支付完成率", "100%"],
    ["服务对象满意度％", "服务对象满意度", "％"],
    ["发放人数（按月平均）（≥**人）", "发放人数（按月平均）", "≥**人"],
  ])("%s is %s and %s", (written, name, target) => {
    expect(splitNameAndTarget(written)).toEqual({ name, target });
  });

  test.each([
    "受益企业满意度",
    "村组干部230人",
    "救助标准（<**元/户·年）——一户年最高5300元",
    "5家企业贴息资金拨付时间",
    "（%）",
    "参训≥90%人员满意度（%）",
  ])("%s cannot be split", (written) => {
    expect(splitNameAndTarget(written)).toBeNull();
  });
});
