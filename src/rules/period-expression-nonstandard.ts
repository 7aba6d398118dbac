import * as z from "zod";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, replace, type Fix, type Problem } from "./rule";

const WHOLE_YEAR = /^(\d{4})年(?:一年|一整年|整年|全年)$/u;
const YEARS = new Map([
  ["一年", "＝12个月"],
  ["两年", "＝24个月"],
  ["二年", "＝24个月"],
  ["三年", "＝36个月"],
]);

interface Standard {
  readonly text: string;
  readonly kind: Fix["kind"] & ("safe" | "confirm");
}

function standardFor(written: string): Standard | null {
  const [, year] = WHOLE_YEAR.exec(written) ?? [];
  if (year !== undefined) return { text: `${year}年1月至12月`, kind: "safe" };
  const months = YEARS.get(written);
  return months === undefined ? null : { text: months, kind: "confirm" };
}

export default defineRule({
  id: "period-expression-nonstandard",
  title: { zh: "期限表述不规范", en: "Period put loosely" },
  why: {
    zh: "“2024年一年”“一年”是口语，看不出从哪月到哪月。请写明起止月份或月数，年终才能核对。",
    en: "2024年一年 and 一年 are colloquial and do not say from which month to which. State the first and last month or the number of months.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "format",
  dimension: "completeness",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述         | 指标值      | 指标值确定依据 |
      | 产出指标 | 时效指标 | 租赁办公房屋时间 | 办公用房的租用起止时间 | 2024年一年✗ | 租赁合同       |
      期限“2024年一年”不规范，请写成“2024年1月至12月”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述         | 指标值          | 指标值确定依据 |
      | 产出指标 | 时效指标 | 租赁办公房屋时间 | 办公用房的租用起止时间 | 2024年1月至12月 | 租赁合同       |`,
  },
  decisions: {
    zh: "“2024年一年”直接改为“2024年1月至12月”；“一年”“两年”不知起止，建议写成月数，由填表人确认。",
    en: "2024年一年 becomes 2024年1月至12月 at once; for 一年 and 两年 the number of months is suggested, for the user to confirm.",
  },
  *check({ indicators }): Iterable<Problem> {
    for (const { targetValue } of indicators) {
      const standard = standardFor(normalise(targetValue.text));
      if (!standard) continue;
      const after = rewrite(targetValue, standard.text);
      yield {
        field: targetValue,
        message: {
          zh: `期限${quote(targetValue.text)}不规范，请写成${quote(standard.text)}。`,
          en: `The period ${quote(targetValue.text)} is put loosely; write ${quote(standard.text)}.`,
        },
        ...(after === null ? {} : { fix: replace(standard.kind, targetValue, after) }),
      };
    }
  },
});
