import * as z from "zod";
import { quantitiesIn } from "../value/numbers-in-text";
import { defineRule, type Field, type Problem } from "./rule";

/** 目标1：, 1., （一） say nothing about how much. */
const withoutNumbering = (text: string): string =>
  text.replace(/(?:^|[\n。；;])\s*(?:目标)?\s*[（(]?\d{1,2}[)）.、:：]/gu, "；");

const isQuantified = ({ text }: Field): boolean => quantitiesIn(withoutNumbering(text)).length > 0;

export default defineRule({
  id: "goal-not-quantified",
  title: { zh: "绩效目标未量化", en: "Goal without a number" },
  why: {
    zh: "绩效目标要让人看得出做多少、做到什么程度。一个数字也没有的目标，无法分解成指标，也无法评价。",
    en: "A goal shows how much and how far. Without a single number it cannot be broken down into indicators or assessed.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标应细化量化）；评审惯例",
    en: "财预〔2015〕88号 (goals are specific and quantified); review practice",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 产业引导资金 | | | |
      | 绩效目标 | 1.投入产业引导资金，强化企业自主研发能力，使辖区内相关企业收入增加。✗ | | | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      绩效目标里没有数量、比率或金额，请写明做多少、达到什么程度，如“支持企业5家，营业收入增长5%以上”。`,
    good: `
      | 项目名称 | 产业引导资金 | | | |
      | 绩效目标 | 支持企业5家以上，带动营业收入增长5%以上。 | | | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |`,
  },
  decisions: {
    zh: "条目编号、年度和“一系列”“统一”等固定说法不算数量；“一名”“三家”这样的汉字数量算。中期（实施期）目标未量化的只作提示。空白的目标由另一条规则报告。",
    en: "Numbering, years and set phrases (一系列, 统一) are no quantities, numerals in words (一名, 三家) are. A term goal without a number is only a hint. Blank goals are another rule’s.",
  },
  *check({ goal, termGoal }, _options, { kind }): Iterable<Problem> {
    if (kind === "department" || kind === "other") return;
    const goals = [
      { field: goal, severity: "warning" },
      { field: termGoal, severity: "info" },
    ] as const;
    for (const { field, severity } of goals) {
      if (!field || field.text === "" || isQuantified(field)) continue;
      yield {
        field,
        severity,
        message: {
          zh: "绩效目标里没有数量、比率或金额，请写明做多少、达到什么程度，如“支持企业5家，营业收入增长5%以上”。",
          en: "The goal names no quantity, rate or amount; say how much and how far, such as 支持企业5家，营业收入增长5%以上.",
        },
      };
    }
  },
});
