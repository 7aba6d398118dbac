import * as z from "zod";
import type { Subcategory } from "../table/goal-table";
import { levelCells, misspeltSubcategory, subcategoryNames } from "../table/class-names";
import { categoryAbove } from "../table/words/level-words";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, replace, type Problem } from "./rule";

/** 社会效益, 产出数量指标: the standard word, shorter or with its class in front. */
const isShortForm = (text: string, standard: string): boolean => {
  const word = text.replace(/^(?:项目)?产出/u, "").replace(/(?:指标|目标)$/u, "");
  return `${word}指标` === standard;
};

const isMisplaced = (kind: Subcategory, category: string | null): boolean =>
  category !== null && categoryAbove[kind] !== category && !(kind === "cost" && category === "cost");

export default defineRule({
  id: "level2-name-invalid",
  title: { zh: "二级指标名称不规范", en: "Second-level class is not a standard one" },
  why: {
    zh: "二级指标有规定的名称，写错一个字（如“实效指标”）系统就不认，指标也会归错类。",
    en: "The second level has fixed names; one wrong character (实效指标) and the system refuses it or files it wrongly.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效指标分类）；财预〔2021〕101号（指标设置）",
    en: "财预〔2015〕88号 (classes of indicators); 财预〔2021〕101号 (setting indicators)",
  },
  category: "structure",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    allowed: z
      .array(z.string().min(1))
      .default(["满意度指标", "社会公众或服务对象满意度指标", "社会公众满意度指标", "预算执行率", "预算执行率指标"])
      .describe("当地认可或表样印好的其他二级指标，不报告"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标   | 三级指标     | 指标值           | 指标值确定依据 |
      | 产出指标 | 数量指标   | 支持企业户数 | ≥5家             | 实施方案       |
      | 产出指标 | 实效指标✗  | 资金拨付时间 | 2024年11月30日前 | 实施方案       |
      “实效指标”不是规定的二级指标，应为“时效指标”，请改正。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标     | 指标值           | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持企业户数 | ≥5家             | 实施方案       |
      | 产出指标 | 时效指标 | 资金拨付时间 | 2024年11月30日前 | 实施方案       |`,
  },
  decisions: {
    zh: "省去“指标”二字或带“产出”前缀的简称只作提示；别名和一字之差的错写为错误，可修正；一级指标也不对应的，由“二级指标归属错误”报告；不采用标准分类的表不检查。",
    en: "Short forms are hints; other names and slips of one character are errors with a fix. Where the first level does not fit either, that is another rule’s finding. Forms without the standard classes are not checked.",
  },
  *check({ indicators }, { allowed }, { taxonomy }): Iterable<Problem> {
    if (taxonomy === "none") return;
    for (const { field, indicator } of levelCells(indicators, "subcategory")) {
      const { subcategoryKind: kind, categoryKind } = indicator;
      const text = normalise(field.text).replace(/\(.*\)$/u, "");
      if (allowed.includes(text) || !/\p{Script=Han}/u.test(text)) continue;
      if (kind !== null && (text === subcategoryNames[kind] || isMisplaced(kind, categoryKind))) continue;
      const standard = kind === null ? misspeltSubcategory(text) : subcategoryNames[kind];
      if (standard === null) {
        yield {
          field,
          message: {
            zh: `${quote(field.text)}不是规定的二级指标，请改为数量、质量、时效、成本、经济效益、社会效益、生态效益、可持续影响或服务对象满意度指标。`,
            en: `${quote(field.text)} is no second-level class; use one of the standard ones, such as 数量指标 or 社会效益指标.`,
          },
        };
        continue;
      }
      const after = rewrite(field, standard);
      const isShort = isShortForm(text, standard);
      yield {
        field,
        severity: isShort ? "info" : "error",
        message: isShort
          ? {
              zh: `二级指标${quote(field.text)}的规范名称是“${standard}”，请改用规范名称。`,
              en: `The standard name of ${quote(field.text)} is ${standard}; use it.`,
            }
          : {
              zh: `${quote(field.text)}不是规定的二级指标，应为“${standard}”，请改正。`,
              en: `${quote(field.text)} is no second-level class; it should be ${standard}.`,
            },
        ...(after === null ? {} : { fix: replace("safe", field, after) }),
      };
    }
  },
});
