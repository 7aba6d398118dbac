import * as z from "zod";
import { fits, isAverage, measureName, measureOfDescription, measureOfName } from "../value/measure-class";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

export default defineRule({
  id: "name-description-measure-conflict",
  title: { zh: "指标名称与描述的计量口径不一致", en: "Name and description measure different things" },
  why: {
    zh: "名称说的是总成本，描述说的是控制率，取数时就不知道该报金额还是比率。名称和描述要说同一个量。",
    en: "If the name is a total cost and the description a rate, nobody knows which figure to report. Both must speak of the same measure.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "consistency",
  dimension: "adequacy",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述   | 指标值 | 指标值确定依据 |
      | 产出指标 | 成本指标 | 房屋租赁总成本 | 总成本控制率✗  | ≤6万元 | 租赁合同       |
      “房屋租赁总成本”是金额，描述“总成本控制率”却是比率，请改为同一口径。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述     | 指标值   | 指标值确定依据 |
      | 产出指标 | 成本指标 | 房屋租赁总成本 | 全年租金总额     | ≤6万元   | 租赁合同       |
      | 产出指标 | 数量指标 | 培训人次       | 反映培训人数     | ≥300人次 | 培训计划       |`,
  },
  decisions: {
    zh: "口径看名称和描述的结尾；描述里写了除法公式、占比或 100% 的算比率。整句的描述看不出口径，不判断；人均成本的“总成本÷人数”、总成本的“单价×数量”不算比率。",
    en: "The measure is told by how name and description end; a division, a share or 100% in the description makes it a rate. Whole sentences tell nothing. 总成本÷人数 (an average) and 单价×数量 (a total) are no rates.",
  },
  *check({ indicators }) {
    for (const { name, description } of indicators) {
      if (!description || description.text === "") continue;
      const own = measureOfName(name.text);
      const described = measureOfDescription(description.text);
      if (described === "rate" && isAverage(name.text)) continue;
      if (own === null || described === null || fits(own, described)) continue;
      const [first, second] = [measureName[own], measureName[described]];
      yield {
        field: description,
        message: {
          zh: `${quote(name.text)}是${first.zh}，描述${quote(description.text)}却是${second.zh}，请改为同一口径。`,
          en: `${quote(name.text)} is ${first.en}, its description ${quote(description.text)} is ${second.en}; make them agree.`,
        },
      };
    }
  },
});
