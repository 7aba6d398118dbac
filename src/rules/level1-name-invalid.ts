import * as z from "zod";
import { categoryNames, levelCells } from "../table/class-names";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, replace, type Problem } from "./rule";

export default defineRule({
  id: "level1-name-invalid",
  title: { zh: "一级指标名称不规范", en: "First-level class is not a standard one" },
  why: {
    zh: "一级指标只有产出、效益、满意度（2021年起另有成本）几类。写成别的名称，系统不认，指标也无法归类汇总。",
    en: "The first level knows output, benefit and satisfaction, since 2021 also cost. Anything else is refused by the system and cannot be added up.",
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
    printedLabels: z
      .array(z.string().min(1))
      .default([
        "项目完成",
        "项目完成指标",
        "项目产出",
        "项目产出指标",
        "项目效益",
        "项目效益指标",
        "项目效果",
        "项目成本",
        "社会公众或服务对象满意度指标",
        "服务对象满意度指标",
      ])
      .describe("各地表样印好的一级指标名称，不报告"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标     | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标   | 数量指标     | 支持企业户数 | ≥5家   | 实施方案       |
      | 绩效指标✗  | 社会效益指标 | 新增就业人数 | ≥20人  | 项目申报书     |
      “绩效指标”不是规定的一级指标，请改为产出指标、效益指标、满意度指标或成本指标。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标   | 数量指标           | 支持企业户数   | ≥5家   | 实施方案       |
      | 效益指标   | 社会效益指标       | 新增就业人数   | ≥20人  | 项目申报书     |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥95%   | 上年调查结果   |`,
  },
  decisions: {
    zh: "含义明确、叫法不同的（如“产出”“效果指标”）只作提示并可修正；各地表样印好的叫法不报告；不采用产出、效益、满意度分类的表不检查。",
    en: "A name with a clear meaning (产出, 效果指标) is a hint with a fix; labels printed by provincial forms are left alone; forms without the standard classes are not checked.",
  },
  *check({ indicators }, { printedLabels }, { taxonomy }): Iterable<Problem> {
    if (taxonomy === "none") return;
    for (const { field, indicator } of levelCells(indicators, "category")) {
      const { categoryKind } = indicator;
      const text = normalise(field.text).replace(/\(.*\)$/u, "");
      if (categoryKind === null) {
        yield {
          field,
          message: {
            zh: `${quote(field.text)}不是规定的一级指标，请改为产出指标、效益指标、满意度指标或成本指标。`,
            en: `${quote(field.text)} is no first-level class; use 产出指标, 效益指标, 满意度指标 or 成本指标.`,
          },
        };
        continue;
      }
      const standard = categoryNames[categoryKind];
      if (text === standard || printedLabels.includes(text) || !/\p{Script=Han}/u.test(text)) continue;
      const after = rewrite(field, standard);
      yield {
        field,
        severity: "info",
        message: {
          zh: `一级指标${quote(field.text)}的规范名称是“${standard}”，请改用规范名称。`,
          en: `The standard name of ${quote(field.text)} is ${standard}; use it.`,
        },
        ...(after === null ? {} : { fix: replace("safe", field, after) }),
      };
    }
  },
});
