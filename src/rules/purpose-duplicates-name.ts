import * as z from "zod";
import { normalise } from "../value/text";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

const gist = (text: string): string =>
  normalise(text)
    .replace(/^(?:主要)?用于/u, "")
    .replace(/(?:支出|经费|资金|费用|费)$/u, "");

export default defineRule({
  id: "purpose-duplicates-name",
  title: { zh: "资金用途照抄项目名称", en: "Purpose repeats the project name" },
  why: {
    zh: "资金用途应写清用在什么内容、什么范围、什么对象上；照抄项目名称，评审无法判断资金与任务是否匹配。",
    en: "The purpose says what the money is spent on and for whom. Repeating the project name tells a reviewer nothing about whether money and task match.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：资金匹配性，支出内容、范围和方向）；评审惯例",
    en: "财预〔2015〕88号 (review of goals: money and task match); review practice",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 食品企业贷款贴息资金 | 预算数 | 83.00 | |
      | 资金用途 | 食品企业贷款贴息资金✗ | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 贴息企业数量 | =3家   | 会议纪要       |
      资金用途“食品企业贷款贴息资金”只是重复项目名称，请写明用于哪些内容、范围和对象。`,
    good: `
      | 项目名称 | 信息平台租房费用 | 预算数 | 6.00 | |
      | 资金用途 | 用于支付6间办公用房2024年全年租金 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 租赁房屋数量 | =6间   | 租赁合同       |`,
  },
  *check({ purpose, projectName }) {
    if (!purpose || !projectName || purpose.text === "" || projectName.text === "") return;
    if (normalise(purpose.text) !== normalise(projectName.text) && gist(purpose.text) !== gist(projectName.text))
      return;
    yield {
      field: purpose,
      message: {
        zh: `资金用途${quote(purpose.text)}只是重复项目名称，请写明用于哪些内容、范围和对象。`,
        en: `The purpose ${quote(purpose.text)} only repeats the project name; say what is paid for, where and for whom.`,
      },
    };
  },
});
