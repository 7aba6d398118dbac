import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { quantitiesIn } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { defineRule, type Problem } from "./rule";

const isQuantified = ({ target }: Indicator): boolean =>
  ["numeric", "range", "composite", "empty", "placeholder"].includes(target.kind) ||
  (target.kind === "trend" && target.number !== null);

export default defineRule({
  id: "value-not-quantified",
  title: { zh: "应量化的指标值未量化", en: "Quantity or satisfaction without a number" },
  why: {
    zh: "数量指标和满意度指标本来就要用数说话。写成“完成培训任务”“满意”，做多少、达到多少才算完成就没有标准。",
    en: "Quantities and satisfaction are numbers by nature. 完成培训任务 or 满意 leaves open how much counts as done.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标应细化量化，指标科学性审核）；财预〔2021〕101号（指标应量化易评）；评审惯例",
    en: "财预〔2015〕88号 (specific and quantified goals; review of the indicators); 财预〔2021〕101号 (quantified and easy to assess); review practice",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述         | 指标值        | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次   | 全年参加培训的人次   | 完成培训任务✗ | 培训计划       |
      | 产出指标 | 质量指标 | 培训合格率 | 考核合格人数占比     | ≥95%          | 培训计划       |
      “培训人次”的指标值“完成培训任务”没有量化，请写成比较符号、数值和单位，如“≥300人次”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述         | 指标值   | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次   | 全年参加培训的人次   | ≥300人次 | 培训计划       |
      | 产出指标 | 质量指标 | 培训合格率 | 考核合格人数占比     | ≥95%     | 培训计划       |`,
  },
  decisions: {
    zh: "句子里写有数值的（“完成培训300人次以上任务”）只提示把数值单独写出；写明幅度的增减（较上年增长5%）算已量化。只检查二级指标为数量指标、服务对象满意度指标的行。",
    en: "A sentence that holds a number is only a hint to write the number alone; a change with its magnitude counts as quantified. Only quantity and satisfaction rows are checked.",
  },
  *check({ indicators }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { subcategoryKind, targetValue } = indicator;
      if (subcategoryKind !== "quantity" && subcategoryKind !== "clientSatisfaction") continue;
      if (isQuantified(indicator)) continue;
      const { zh, en } = called(indicator);
      const value = quote(targetValue.text);
      if (indicator.target.kind === "text" && quantitiesIn(targetValue.text).length > 0) {
        yield {
          field: targetValue,
          severity: "info",
          message: {
            zh: `${zh}的指标值${value}把数值写在句子里，请只写比较符号、数值和单位。`,
            en: `The target ${value} of ${en} hides its number in a sentence; write only comparator, number and unit.`,
          },
        };
        continue;
      }
      const example = subcategoryKind === "quantity" ? "≥300人次" : "≥90%";
      yield {
        field: targetValue,
        message: {
          zh: `${zh}的指标值${value}没有量化，请写成比较符号、数值和单位，如“${example}”。`,
          en: `The target ${value} of ${en} is no number; write comparator, number and unit, such as ${example}.`,
        },
      };
    }
  },
});
