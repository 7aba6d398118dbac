import * as z from "zod";
import type { Field, Project } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { writtenFields, writtenGoals } from "../table/written-fields";
import { quote } from "../value/quote";
import { defineRule, replace, type Problem } from "./rule";

const TYPOS: Readonly<Record<string, string>> = {
  实效指标: "时效指标",
  满意渡: "满意度",
  平方米米: "平方米",
  制做: "制作",
  幅射: "辐射",
  竟争: "竞争",
  布署: "部署",
  既使: "即使",
  帐户: "账户",
  帐目: "账目",
  帐款: "账款",
  帐务: "账务",
  帐簿: "账簿",
  台帐: "台账",
  对帐: "对账",
  记帐: "记账",
  查帐: "查账",
  结帐: "结账",
  转帐: "转账",
  欠帐: "欠账",
  坏帐: "坏账",
  呆帐: "呆账",
};
/** 既使用…又…, 究竟争取: the same characters, no typo. */
const HARMLESS = /既使[用得]|究竟争/u;
const DOUBLED = /([，。；、])\1+/gu;

interface Typo {
  readonly wrong: string;
  readonly right: string;
}

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

/** Finds any slip at once, so that the many texts without one cost little. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp([...words.map(literally), DOUBLED.source].join("|"), "u");

function typosIn(text: string, dictionary: Readonly<Record<string, string>>): readonly Typo[] {
  const suspect = text.split(HARMLESS).join(" ");
  const words = Object.entries(dictionary)
    .filter(([wrong]) => suspect.includes(wrong))
    .map(([wrong, right]) => ({ wrong, right }));
  const doubled = Array.from(suspect.matchAll(DOUBLED), ([wrong, right = ""]) => ({ wrong, right }));
  return [...words, ...doubled];
}

function fieldsOf(project: Project): readonly Field[] {
  const levels = project.indicators.flatMap(({ category, subcategory }) => [category, subcategory]);
  return [
    ...writtenGoals(project),
    ...levels.filter((field) => field !== undefined),
    ...project.indicators.flatMap(writtenFields),
  ];
}

function problem(field: Field, typos: readonly Typo[]): Problem {
  const corrected = typos.reduce((text, { wrong, right }) => text.replaceAll(wrong, right), field.text);
  const after = HARMLESS.test(field.text) ? null : rewrite(field, corrected);
  const list = typos.map(({ wrong, right }) => ({
    zh: `“${wrong}”应为“${right}”`,
    en: `“${wrong}” should be “${right}”`,
  }));
  return {
    field,
    message: {
      zh: `${quote(field.text)}中${list.map(({ zh }) => zh).join("，")}，请改正。`,
      en: `In ${quote(field.text)} ${list.map(({ en }) => en).join(", ")}.`,
    },
    ...(after === null ? {} : { fix: replace("confirm", field, after) }),
  };
}

export default defineRule({
  id: "common-typo",
  title: { zh: "常见错别字", en: "Common typo" },
  why: {
    zh: "错别字会让指标归错类、查不到，公开后也有损单位形象。“实效指标”就是“时效指标”之误。",
    en: "A typo puts an indicator into the wrong class or makes it impossible to find, and is embarrassing once published. 实效指标, for one, is meant to be 时效指标.",
  },
  source: {
    zh: "评审惯例（公开的绩效目标表中反复出现的错别字）",
    en: "Review practice (typos found again and again in published tables)",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    words: z
      .record(z.string().min(1), z.string())
      .default({ ...TYPOS })
      .describe("错别字及其正确写法"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标  | 三级指标         | 绩效指标描述               | 指标值           | 指标值确定依据 |
      | 产出指标 | 实效指标✗ | 贴息资金拨付时间 | 全部资金拨付到企业帐户的时间✗ | 2024年12月31日前 | 实施方案       |
      “实效指标”中“实效指标”应为“时效指标”，请改正。
      “全部资金拨付到企业帐户的时间”中“帐户”应为“账户”，请改正。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述               | 指标值           | 指标值确定依据 |
      | 产出指标 | 时效指标 | 贴息资金拨付时间 | 全部资金拨付到企业账户的时间 | 2024年12月31日前 | 实施方案       |`,
  },
  decisions: {
    zh: "“帐”只查“帐户”“台帐”等与账目有关的词，“帐篷”“蚊帐”不报告；“既使用”不是“即使”之误。连写两个相同标点也报告。改正须经填表人确认，因为可能是专有名称。",
    en: "帐 is looked for in words about accounts only (帐户, 台帐), not in 帐篷 or 蚊帐; 既使用 is no slip for 即使. A doubled punctuation mark counts as well. Corrections need consent, for a proper name may be spelled so.",
  },
  *check(project, { words }): Iterable<Problem> {
    const suspicious = anyOf(Object.keys(words));
    for (const field of fieldsOf(project)) {
      if (!suspicious.test(field.text)) continue;
      const typos = typosIn(field.text, words);
      if (typos.length > 0) yield problem(field, typos);
    }
  },
});
