import { keyOf } from "../../src/table/cells";
import type { FieldName } from "../../src/table/goal-table";
import { headerMeaning } from "../../src/table/words/header-words";
import { labelOf, moneyBracketIn, moneyNoteIn } from "../../src/table/words/label-words";
import { categoryOf, subcategoryOf, withoutScore } from "../../src/table/words/level-words";
import { isTemplateName, isTitle } from "../../src/table/words/row-words";

/** Header words as forms of many provinces print them, with the meaning that comes first. */
const headers: readonly (readonly [FieldName, readonly string[]])[] = [
  ["category", ["一级指标", "一级\n指标", "一级 名称", "Level-1", "一级目标"]],
  ["subcategory", ["二级指标", "二级\n指标", "二级指标(长期)", "评价内容", "二级 名称"]],
  ["name", ["三级指标", "三级指标名称", "指标内容", "指标名称(三级指标)", "绩效目标内容", "三级指标(年度)"]],
  [
    "description",
    ["绩效指标描述", "*指标解释", "指标说明", "指标值内容", "指标内容（说明）", "公式或说明", "指标值说明"],
  ],
  [
    "targetValue",
    [
      "指标值",
      "*指标值",
      "年度指标值",
      "年初目标值（A）",
      "指标值及单位",
      "指标值（包含数字及文字描述）",
      "当年预期实现值",
      "目标值(标准)",
      "本年度计划水平",
      "全年（程）指标值",
    ],
  ],
  ["periodValue", ["实施周期目标值", "实施期指标值", "中期指标值", "总体指标值"]],
  ["comparator", ["计算符号", "运算符号", "指标性质", "指标方向"]],
  ["unit", ["度量单位", "计量单位", "单位", "指标单位"]],
  ["weight", ["分值", "权重", "指标权重(分)", "*分值 数量(20)、质量(10)、时效(10)、成本(10)", "分值权重"]],
  ["valueType", ["指标值类型", "指标属性"]],
  ["direction", ["指标方向性"]],
  ["targetBasis", ["指标值确定依据", "绩效指标值设定依据及数据来源", "绩效标准", "数据来源"]],
  ["scoring", ["*评(扣)分标准", "评（扣分标准）", "指标说明及评分标准", "评价标准及依据"]],
  ["actualValue", ["实际完成值", "全年实际值", "实际完成值（B）", "*实际完成值（定量填数字，定性填达成）", "实施进度"]],
  ["score", ["得分", "自评得分", "指标得分(分)", "复核分"]],
  ["deviation", ["偏差原因分析及改进措施", "未完成原因及拟采取的改进措施", "偏差原因及改进措施（指标未完成时必填）"]],
  ["monitorActual", ["1—7月执行情况", "*当前完成值（定量填数字）", "上半年完成值", "截止7月底绩效目标执行情况"]],
  ["forecast", ["全年预计完成情况"]],
  ["likelihood", ["完成目标可能性{确定能,有可能,完全不可能}", "*完成可能性分析"]],
  ["previousValue", ["上年指标值", "前年指标值", "历史值", "上年度实际水平", "2020年实际执行数"]],
  ["adjustedValue", ["调整指标值", "调整后指标值"]],
  ["projectName", ["项目名称", "支出项目名称", "单位（专项）名称", "财政事权"]],
  ["budgetUnit", ["预算单位", "部门（单位）名称"]],
];

describe("header words", () => {
  test.each(headers.flatMap(([field, words]) => words.map((word) => [word, field] as const)))(
    "“%s” is %s",
    (word, field) => {
      expect(headerMeaning(keyOf(word))?.fields[0]).toBe(field);
    },
  );

  test.each(["产出指标", "培训人数", "≥95%", "年初工作计划", "项目验收合格率", "2024年12月底前"])(
    "“%s” is none",
    (text) => {
      expect(headerMeaning(keyOf(text))).toBeNull();
    },
  );
});

describe("level words", () => {
  test.each([
    ["产出指标", "output"],
    ["项目完成", "output"],
    ["产出（工作量）指标", "output"],
    ["成本指标\n(0-20)分", "cost"],
    ["效果指标", "benefit"],
    ["项目效益指标", "benefit"],
    ["社会公众或服务对象满意度指标", "satisfaction"],
    ["一、产出指标（50分）", "output"],
    ["决策", null],
    ["实效指标", null],
  ])("一级 “%s” means %s", (text, kind) => {
    expect(categoryOf(keyOf(text))).toBe(kind);
  });

  test.each([
    ["产出数量", "quantity"],
    ["数量目标", "quantity"],
    ["可持续影\n响指标", "sustainability"],
    ["环境效益指标", "ecologicalBenefit"],
    ["经济成本指标", "economicCost"],
    ["服务对象满意度指标等", "clientSatisfaction"],
    ["（一）质量指标", "quality"],
    ["实效指标", null],
    ["进度指标", null],
  ])("二级 “%s” means %s", (text, kind) => {
    expect(subcategoryOf(keyOf(text))).toBe(kind);
  });

  test("only a score in brackets is taken off, not another bracket", () => {
    expect(withoutScore("产出指标（50分）")).toBe("产出指标");
    expect(withoutScore("成本指标(0-20)分")).toBe("成本指标");
    expect(withoutScore("产出（工作量）指标")).toBe("产出（工作量）指标");
  });
});

describe("labels", () => {
  test.each([
    ["项目 名称", "projectName"],
    ["二级项目名称：", "projectName"],
    ["主管部门及其编码", "supervisor"],
    ["项目资金（万元）", null],
    ["其中：财政    资金", "fiscalFunding"],
    ["一、预算资金", "fiscalFunding"],
    ["（三）其他收入", "otherFunding"],
    ["年度本级\n预算金额", "totalFunding"],
    ["上年结转资金", "fundingPart"],
    ["绩           效           目           标", "goal"],
  ])("“%s” labels %s", (text, field) => {
    const label = labelOf(keyOf(text));
    expect(label).not.toBeNull();
    expect(label?.field).toBe(field);
  });

  test.each(["产业引导资金", "全年执行数", "财政资金预算分类代码", "600.00"])("“%s” labels nothing", (text) => {
    expect(labelOf(keyOf(text))).toBeNull();
  });

  test("money units stand in notes and in brackets", () => {
    expect(moneyNoteIn(keyOf("填报单位：（盖章）      金额单位：元"))).toBe("元");
    expect(moneyBracketIn(keyOf("项目预算金额\n（万元）"))).toBe("万元");
    expect(moneyNoteIn(keyOf("预算单位：某局"))).toBeNull();
  });
});

describe("what a prefilled form leaves behind", () => {
  test.each(["", "……", "…", "指标2：", "指标1：/", "－", "具体指标", "本项目不适用此指标", "不涉及"])(
    "“%s” is no name",
    (text) => {
      expect(isTemplateName(keyOf(text))).toBe(true);
    },
  );

  test.each(["指标1：养护里程", "培训人数", "XX人数", "2023年培训人数", "88%覆盖率"])("“%s” is a name", (text) => {
    expect(isTemplateName(keyOf(text))).toBe(false);
  });

  test("a title ends as a form's name ends", () => {
    expect(isTitle(keyOf("2023年项目支出绩效目标申报表"))).toBe(true);
    expect(isTitle(keyOf("注：绩效目标表由部门填报。"))).toBe(false);
  });
});
