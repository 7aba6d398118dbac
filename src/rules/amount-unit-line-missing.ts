import * as z from "zod";
import { defineRule } from "./rule";

export default defineRule({
  id: "amount-unit-line-missing",
  title: { zh: "未注明金额单位", en: "Unit of the amounts not stated" },
  why: {
    zh: "表中没有写明是元还是万元，600 可能差一万倍。请在表头右上方注明“单位：万元”。",
    en: "Nothing says whether amounts are in yuan or ten thousand yuan, which differ by a factor of ten thousand. State it above the table.",
  },
  source: {
    zh: "预算项目绩效目标表表样；评审惯例",
    en: "Form of the goal table; review practice",
  },
  category: "structure",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "table",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00✗ | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      表中没有注明金额单位，请在表头写明“单位：万元”或“单位：元”。`,
    good: `
      | | | | 单位：万元 | |
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |`,
  },
  decisions: {
    zh: "单位写在右上角、金额标签的括号里或金额后面都可以；没有金额的表不报告。写在哪一格要由填表人决定，因此不自动补写。",
    en: "The unit may stand in the corner, in the label’s brackets or behind the amount; a form without amounts is not reported. Where to write it is the clerk’s choice, so there is no fix.",
  },
  *check({ projects, moneyUnitStated }) {
    if (moneyUnitStated) return;
    const amount = projects
      .flatMap(({ totalFunding, fiscalFunding }) => [totalFunding, fiscalFunding])
      .find((each) => (each?.fen ?? null) !== null);
    if (!amount) return;
    yield {
      field: amount.field,
      message: {
        zh: "表中没有注明金额单位，请在表头写明“单位：万元”或“单位：元”。",
        en: "The table does not state the unit of its amounts; write 单位：万元 or 单位：元 above it.",
      },
    };
  },
});
