import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { quantitiesIn } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { hanLength, normalise } from "../value/text";
import { sameUnit } from "../value/units";
import { defineRule } from "./rule";

const SHORTEST_CLAUSE = 3;
/** Longer values are texts; what their beginning says is enough. */
const LONGEST_READ = 200;
/** A scale (3家以上为优，2家为良) needs several clauses to be one criterion. */
const SCALE = /优.*良|良.*中|好.*差|达成.*未达成|较.*一般|[一1][级档].*[二2][级档]/u;

function clausesIn(text: string): readonly string[] {
  const plain = normalise(text).replace(/\([^()]*\)/gu, "");
  return plain.split(/[,;、，；。]/u).filter((clause) => hanLength(clause) >= SHORTEST_CLAUSE);
}

function hasTwoQuantities(text: string): boolean {
  const [first, ...others] = quantitiesIn(text);
  if (!first || !/[且并、,，;；和及]/u.test(text)) return false;
  return others.some(({ unit }) => !sameUnit(unit, first.unit));
}

function hasSeveral({ target, targetValue }: Indicator): boolean {
  const text = targetValue.text.slice(0, LONGEST_READ);
  if (target.kind === "composite") return hasTwoQuantities(text);
  return target.kind === "text" && !SCALE.test(text) && (clausesIn(text).length > 1 || hasTwoQuantities(text));
}

export default defineRule({
  id: "multiple-criteria-in-one-value",
  title: { zh: "一个指标值包含多个标准", en: "Several criteria in one target" },
  why: {
    zh: "一个指标值里写了几项要求，完成一半时无法打分。每项要求应单独成为一个指标。",
    en: "Where one target holds several demands, half of them met cannot be scored. Each demand is an indicator of its own.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "quantification",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述   | 指标值                               | 指标值确定依据 |
      | 产出指标 | 质量指标 | 房屋租赁质量 | 所租房屋的状况 | 房屋内设施齐全，能满足工作开展需求✗  | 租赁合同       |
      “房屋租赁质量”的指标值“房屋内设施齐全，能满足工作开展需求”包含几项要求，请拆成几个指标，或只留一项可以衡量的。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 房屋验收合格率 | 验收合格间数占比     | =100%  | 租赁合同       |`,
  },
  decisions: {
    zh: "括号里的说明、分档标准（3家以上为优，2家为良）不算几项要求；不足三个汉字的并列（教师、学生）不算；两个不同单位的数量（≥5场、≥200人）算。用“或”连接的由另一条规则检查。",
    en: "Remarks in brackets and scales (3家以上为优，2家为良) are no further demands, nor are short lists (教师、学生); two quantities with different units (≥5场、≥200人) are. Alternatives joined by 或 are another rule’s.",
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      if (!hasSeveral(indicator)) continue;
      const { zh, en } = called(indicator);
      const value = quote(indicator.targetValue.text);
      yield {
        field: indicator.targetValue,
        message: {
          zh: `${zh}的指标值${value}包含几项要求，请拆成几个指标，或只留一项可以衡量的。`,
          en: `The target ${value} of ${en} holds several demands; split it into indicators, or keep one that can be measured.`,
        },
      };
    }
  },
});
