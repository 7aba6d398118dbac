import { emptySheet, type Sheet } from "../src/sheet/sheet";

const header = [
  "项目编码",
  "项目名称",
  "预算数（万元）",
  "绩效目标",
  "一级指标",
  "二级指标",
  "三级指标",
  "绩效指标描述",
  "指标值",
  "指标值确定依据",
];

/** Level words, name, description, value and basis of the rows of each project, with the usual mistakes among them. */
const rows = [
  ["产出指标", "数量指标", "支持企业户数", "本年度获得资金的企业数", "≥5家", "年度产业项目计划"],
  ["产出指标", "质量指标", "项目验收合格率", "项目验收合格率", "≥98百分比", "项目管理办法"],
  ["产出指标", "时效指标", "资金拨付完成时间", "全部拨付的最迟日期", "本年内", "年初工作计划"],
  ["产出指标", "成本指标", "项目总成本", "本年度实际支出合计", "≤83万元", "预算批复"],
  ["效益指标", "经济效益指标", "企业营业收入增长率", "（本年－上年）÷上年×100%", "≥5%", "上年统计数据"],
  ["效益指标", "社会效益指标", "新增就业人数", "年末比上年末净增人数", "≥20", "项目申报书"],
  ["效益指标", "可持续影响指标", "持续提升创新能力", "企业研发投入", "有所提高", "年初工作计划"],
  ["满意度指标", "服务对象满意度指标", "服务对象满意度", "问卷中满意的比例", "≥95%", "问卷调查"],
];

/** A register of many projects with eight indicators each, as one worksheet of `count` rows below its header. */
export function register(count: number): Sheet {
  const texts = [header];
  for (let row = 0; row < count; row += 1) {
    const project = Math.floor(row / rows.length);
    const serial = String(project).padStart(6, "0");
    const indicator = rows[row % rows.length] ?? [];
    texts.push([
      `13080424P${serial}10001R`,
      `产业项目${serial}`,
      "83.00",
      "支持企业5家以上，带动营业收入增长5%以上。",
      ...indicator.slice(0, 2),
      `${indicator[2] ?? ""}`,
      ...indicator.slice(3),
    ]);
  }
  const used = { top: 0, left: 0, bottom: count, right: header.length - 1 };
  return {
    ...emptySheet("登记表"),
    used,
    values: texts,
    texts,
    formulas: texts.map((row) => row.map(() => null)),
    numberFormats: texts.map((row) => row.map(() => "General")),
  };
}
