import * as z from "zod";
import { hanLength } from "../value/text";
import { quote } from "../value/quote";
import { defineRule, type Problem } from "./rule";

const withoutNumbering = (text: string): string => text.replace(/(?:目标|指标)?\s*\d+\s*[:：.、]/gu, "");

export default defineRule({
  id: "goal-missing-or-too-short",
  title: { zh: "绩效目标缺失或过于简单", en: "Goal missing or too short" },
  why: {
    zh: "绩效目标要用完整的一两句话写清预期产出和效果。空白或只有几个字，指标就没有分解的依据；过长则超出系统字段长度。",
    en: "The goal states in a full sentence or two what will be delivered and what it will bring about. Blank or a few words, there is nothing to break down into indicators; too long, it does not fit the system’s field.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：明确清晰性）；预算管理一体化系统的字段长度",
    en: "财预〔2015〕88号 (review of goals: clear and definite); field length in the integrated budget system",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    shortest: z.int().min(1).default(15).describe("绩效目标至少应有的汉字数"),
    longest: z.int().min(1).default(1000).describe("绩效目标最多的汉字数"),
  }),
  examples: {
    bad: `
      | 项目名称 | 公务用车运行维护 | 预算数 | 12.00 | |
      | 绩效目标 | 保障工作✗ | | | |
      | 一级指标 | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 保障车辆数 | =4辆   | 车辆编制批复   |
      绩效目标“保障工作”过于简单，请用一两句话写明预期产出和效果。`,
    good: `
      | 项目名称 | 公务用车运行维护 | 预算数 | 12.00 | |
      | 绩效目标 | 保障4辆公务用车全年正常运行，车辆完好率达到95%以上 | | | |
      | 一级指标 | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 保障车辆数 | =4辆   | 车辆编制批复   |`,
  },
  decisions: {
    zh: "只检查表中设有的绩效目标栏。长期与年度两个指标区中，年度指标区一条指标也没有的，按年度目标缺失报告一次。完全空白的表样不报告。",
    en: "Only goal fields the form has are checked. Where a form has a long-term and an annual grid and the annual one is empty, that is reported once at the annual goal. A blank template is not reported.",
  },
  *check({ goal, projectName, indicators }, { shortest, longest }, { horizon }): Iterable<Problem> {
    if (!goal || (indicators.length === 0 && (projectName?.text ?? "") === "")) return;
    const length = hanLength(withoutNumbering(goal.text));
    if (goal.text === "") {
      yield {
        field: goal,
        message: {
          zh: "绩效目标为空，请写明预期产出和效果。",
          en: "The goal is blank; state the expected outputs and effects.",
        },
      };
    } else if (horizon === "annual" && indicators.length === 0) {
      yield {
        field: goal,
        message: {
          zh: "年度绩效指标一条也没有填写，请按年度目标补充。",
          en: "Not a single annual indicator is filled in; add those the annual goal asks for.",
        },
      };
    } else if (length < shortest) {
      yield {
        field: goal,
        severity: "warning",
        message: {
          zh: `绩效目标${quote(goal.text)}过于简单，请用一两句话写明预期产出和效果。`,
          en: `The goal ${quote(goal.text)} is too short; state outputs and effects in a sentence or two.`,
        },
      };
    } else if (length > longest) {
      yield {
        field: goal,
        severity: "info",
        message: {
          zh: `绩效目标有 ${String(length)} 个汉字，可能超出系统字段长度，请压缩到 ${String(longest)} 字以内。`,
          en: `The goal has ${String(length)} characters and may not fit the system’s field; keep it within ${String(longest)}.`,
        },
      };
    }
  },
});
