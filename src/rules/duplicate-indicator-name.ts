import * as z from "zod";
import { toA1 } from "../sheet/address";
import { quote } from "../value/quote";
import { bareName } from "../value/indicator-name";
import { defineRule, type Field } from "./rule";

/** The bracket counts where it tells two apart: a unit (%) does not. */
const comparable = (name: string): string => bareName(name).replace(/\([^()\p{Script=Han}]*\)$/u, "");

export default defineRule({
  id: "duplicate-indicator-name",
  title: { zh: "三级指标名称重复", en: "Indicator name occurs twice" },
  why: {
    zh: "同一项目里两个指标同名，系统保存时会报错，评价时也分不清取的是哪一个数。",
    en: "Two indicators of one project with the same name are refused by the system, and nobody can tell which figure belongs to which.",
  },
  source: {
    zh: "预算管理一体化系统的保存校验（三级指标名称不得重复）",
    en: "Validation on saving in the integrated budget system (names must differ)",
  },
  category: "consistency",
  dimension: "adequacy",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标     | 指标值 | 指标值确定依据 |
      | 效益指标   | 社会效益指标       | 居民满意度   | ≥90%   | 上年调查结果   |
      | 满意度指标 | 服务对象满意度指标 | 居民满意度✗  | ≥95%   | 上年调查结果   |
      “居民满意度”与 C2 的指标重名，请改名或删去其中一项。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标     | 指标值 | 指标值确定依据 |
      | 效益指标   | 社会效益指标       | 居民参与率   | ≥90%   | 上年调查结果   |
      | 满意度指标 | 服务对象满意度指标 | 居民满意度   | ≥95%   | 上年调查结果   |`,
  },
  decisions: {
    zh: "比较时不计空格、末尾标点和名称后的括号说明；在同一项目内比较，第一次出现的不报告。括号里写明了不同对象的（如“道路里程（甲村）”与“道路里程（乙村）”）不算重名。",
    en: "White space and punctuation at the end do not count; names that differ only in what a bracket says (甲村, 乙村) are different. Compared within a project; the first occurrence is not reported.",
  },
  *check({ indicators }) {
    const seen = new Map<string, Field>();
    for (const { name } of indicators) {
      const key = comparable(name.text);
      if (key === "") continue;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, name);
        continue;
      }
      if (first.at.row === name.at.row) continue;
      yield {
        field: name,
        message: {
          zh: `${quote(name.text)}与 ${toA1(first.at)} 的指标重名，请改名或删去其中一项。`,
          en: `${quote(name.text)} has the same name as the indicator in ${toA1(first.at)}; rename or delete one of them.`,
        },
      };
    }
  },
});
