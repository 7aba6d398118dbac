import * as z from "zod";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

const VERDICT =
  /(?:良好|优良|优秀|达标|合格|完成|增加|提高|提升|改善|稳定|顺利(?:实施|进行|完成|运行|开展)|及时|足额发放|到位)$/u;

export default defineRule({
  id: "name-contains-evaluation-word",
  title: { zh: "指标名称含评价结论", en: "Indicator name states the verdict" },
  why: {
    zh: "指标名称写的是衡量什么，做得好不好由指标值和年终实际来回答。名称里先写了“良好”“提高”，就无法再评价。",
    en: "The name says what is measured; how well it went is for the target and the actual value to say. A name that already says “good” or “improved” leaves nothing to assess.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "text-quality",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标          | 绩效指标描述               | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 租住房屋质量良好✗ | 验收合格间数÷租用间数×100% | ＝100% | 租赁合同       |
      名称“租住房屋质量良好”以“良好”结尾，先写了结论，请改为衡量的内容，如“××合格率”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述               | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 租住房屋质量合格率 | 验收合格间数÷租用间数×100% | ＝100% | 租赁合同       |`,
  },
  decisions: {
    zh: "只看名称末尾：“按期完成率”“资金到位率”不报告。“是否达标”问的是结果，也不报告。",
    en: "Only the end of the name counts: 按期完成率 and 资金到位率 are fine. So is 是否达标, which asks for the result.",
  },
  *check({ indicators }) {
    for (const { name } of indicators) {
      const plain = plainName(name.text);
      const [verdict] = VERDICT.exec(plain) ?? [];
      if (verdict === undefined || plain.includes("是否")) continue;
      yield {
        field: name,
        message: {
          zh: `名称${quote(name.text)}以“${verdict}”结尾，先写了结论，请改为衡量的内容，如“××合格率”。`,
          en: `The name ${quote(name.text)} ends with the verdict “${verdict}”; name what is measured instead, such as ××合格率.`,
        },
      };
    }
  },
});
