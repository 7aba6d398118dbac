import { endsWithMetric, isShare } from "../../src/value/metric-suffix";

describe("endsWithMetric", () => {
  test.each([
    "培训人员合格率",
    "城镇化占比",
    "受训人员比例",
    "研发投入比重",
    "培训人次",
    "设置产业引导项目数",
    "检查企业户次",
    "物资种类",
    "修缮面积",
    "道路里程",
    "支持资金数额",
    "利息支出减少额",
    "人均培训成本",
    "年租金费用",
    "带动社会投资",
    "村集体收入",
    "规模以上工业增加值",
    "贴息资金发放时间",
    "报告出具时限",
    "设备使用年限",
    "受益企业满意度（%）",
    "产值增幅",
    "规模以上工业增加值增速",
    "节能量",
  ])("%s can be measured", (name) => {
    expect(endsWithMetric(name)).toBe(true);
  });

  test.each([
    "提升机关工作效率",
    "提高公共服务质量",
    "凝聚社会力量",
    "保障项目顺利实施",
    "科学技术水平",
    "应急保障能力",
    "影响程度",
    "创新研发积极性",
    "率先垂范",
    "",
  ])("%s cannot", (name) => {
    expect(endsWithMetric(name)).toBe(false);
  });
});

describe("isShare", () => {
  test.each(["工资发放准确率", "出勤率（%）", "脱贫人口参保比例", "女性占比", "研发投入比重"])("%s is one", (name) => {
    expect(isShare(name)).toBe(true);
  });

  test.each([
    "学员满意度",
    "办事效率",
    "巡查频率",
    "网络速率",
    "发电功率",
    "企业税率",
    "贷款利率",
    "保险费率",
    "结算汇率",
    "率先完成数",
    "培训人次",
  ])("%s is none", (name) => {
    expect(isShare(name)).toBe(false);
  });
});
