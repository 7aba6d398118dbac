import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { isCost } from "../table/missing-class";
import { retarget } from "../table/retarget";
import { writtenTarget } from "../table/written-target";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import type { Comparator } from "../value/target-value";
import { defineRule, type Problem } from "./rule";

const FLIPPED: Readonly<Record<Exclude<Comparator, "=">, Comparator>> = { "≥": "≤", ">": "<", "≤": "≥", "<": ">" };

/** What may stand behind the word for the thing itself: 事故发生次数, 能耗总量. */
const COUNTED = /^(?:发生)?(?:率|数|次数|起数|件数|人数|天数|数量|总数|量|总量|强度|金额|数额|总额|额)?$/u;
const SPENT = /(?:成本|费用|支出)(?:金额|数额|总额|额)?$/u;

const endsWithWord = (name: string, word: string): boolean => {
  const at = name.lastIndexOf(word);
  return at >= 0 && COUNTED.test(name.slice(at + word.length));
};

type Words = Readonly<Record<"lowerIsBetter" | "higherIsBetter" | "inverting", readonly string[]>>;

/** Whether less (-1) or more (1) is better, as far as the name tells. */
function aimOf(indicator: Indicator, { lowerIsBetter, higherIsBetter, inverting }: Words): -1 | 0 | 1 {
  const name = plainName(indicator.name.text).replace(/%$/u, "");
  if (inverting.some((word) => name.includes(word))) return 0;
  if (lowerIsBetter.some((word) => endsWithWord(name, word))) return -1;
  if (SPENT.test(name)) return isCost(indicator) ? -1 : 0;
  const isGrowthOfBurden = name.endsWith("增长率") && /费|成本|支出|价|能耗|排放|投诉|债/u.test(name);
  return !isGrowthOfBurden && higherIsBetter.some((word) => name.endsWith(word)) ? 1 : 0;
}

export default defineRule({
  id: "direction-conflict",
  title: { zh: "比较符号方向与指标含义相反", en: "Comparator against the meaning of the indicator" },
  why: {
    zh: "投诉率越低越好，应写“≤”；合格率越高越好，应写“≥”。方向写反，完成得越差得分越高。",
    en: "Less complaint is better, so 投诉率 takes ≤; more is better for 合格率, so it takes ≥. The other way round, the worse result scores higher.",
  },
  source: {
    zh: "预算管理一体化系统的计算符号（正向指标用＝、≥、＞，反向指标用＜、≤）；评审惯例",
    en: "Signs of the integrated budget system (＝ ≥ ＞ where more is better, ＜ ≤ where less is); review practice",
  },
  category: "quantification",
  dimension: "adequacy",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    lowerIsBetter: z
      .array(z.string().min(1))
      .default(
        "故障 投诉 事故 差错 死亡 超标 返工 逾期 缺勤 能耗 排放 响应时间 办理时限 偏差 偏差率 变动率 结余 结余率".split(
          " ",
        ),
      )
      .describe("名称以这些词（可再接率、次数、量等）结尾的指标越低越好"),
    higherIsBetter: z
      .array(z.string().min(1))
      .default("合格率 满意度 完成率 及时率 准确率 通过率 覆盖率 达标率 知晓率 利用率 优良率 出勤率 增长率".split(" "))
      .describe("名称以这些词结尾的指标越高越好"),
    inverting: z
      .array(z.string().min(1))
      .default("节约 节省 压减 减少 降低 下降 避免 清偿 控制 削减 减排".split(" "))
      .describe("名称含这些词的指标方向不定，不检查"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 用户投诉率   | 投诉用户占全部用户的比例 | ≥5%✗ | 上年统计     |
      “用户投诉率”越低越好，指标值“≥5%”的符号写反了，请改为“≤”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 用户投诉率   | 投诉用户占全部用户的比例 | ≤5%  | 上年统计     |
      | 产出指标 | 质量指标 | 投诉办结率   | 办结投诉占全部投诉的比例 | ≥95% | 上年统计     |`,
  },
  decisions: {
    zh: "只看名称结尾：投诉办结率、事故处置率不算反向。成本、费用、支出只在成本指标中按反向检查，因为研发支出、带动消费支出是越多越好。费用、物价、能耗的增长率方向不定，不检查。",
    en: "Only the end of the name counts: 投诉办结率 is no 投诉率. 成本, 费用 and 支出 are checked in cost rows only, since more R&D spending may be the aim. Growth rates of costs, prices or energy are left alone.",
  },
  *check({ indicators }, words): Iterable<Problem> {
    for (const indicator of indicators) {
      const { target, comparator: column } = indicator;
      if (target.kind !== "numeric" || !target.explicit || target.comparator === "=") continue;
      const aim = aimOf(indicator, words);
      const isUpward = target.comparator === "≥" || target.comparator === ">";
      if (aim === 0 || isUpward === (aim === 1)) continue;
      const flipped = FLIPPED[target.comparator];
      const replacements = retarget(indicator, { comparator: flipped });
      const { zh, en } = called(indicator);
      const value = quote(writtenTarget(indicator));
      yield {
        field: replacements?.find(({ field }) => field === column)?.field ?? indicator.targetValue,
        message: {
          zh: `${zh}越${aim === 1 ? "高" : "低"}越好，指标值${value}的符号写反了，请改为“${flipped}”。`,
          en: `${aim === 1 ? "More" : "Less"} is better for ${en}, so the sign of ${value} is the wrong way round; write ${flipped}.`,
        },
        ...(replacements ? { fix: { kind: "confirm", replacements } } : {}),
      };
    }
  },
});
