import * as z from "zod";
import { toA1 } from "../sheet/address";
import type { Indicator, Project } from "../table/goal-table";
import { type Day, daysBetween, endOf } from "../value/calendar";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

/** Steps of one undertaking end at different times. */
const STAGE =
  /开工|启动|开始|前期|招标|设计|申报|立项|主体|中期|验收|竣工|完工|结算|决算|支付|拨付|发放|交付|上线|第[一二三四\d]|[一二三四]期|首批|上半年|下半年|季度/gu;
const TIME_WORD = /时间|期限|时限|周期|工期|年限|日期|期间|截止|完成|项目|工作|各项|的/gu;

interface Timed {
  readonly indicator: Indicator;
  readonly name: string;
  readonly end: Day;
  readonly stages: string;
}

function timedRows({ indicators, year }: Project): readonly Timed[] {
  return indicators.flatMap((indicator) => {
    const { target } = indicator;
    const end = target.kind === "deadline" || target.kind === "period" ? endOf(target, year) : null;
    if (end === null) return [];
    const name = plainName(indicator.name.text);
    return { indicator, name, end, stages: (name.match(STAGE) ?? []).join() };
  });
}

/** What is left of a name without the business and the words for time: 办公房屋 of 租赁办公房屋时间. */
const objectOf = (name: string, noun: string): string => name.replace(noun, "").replace(TIME_WORD, "");

function isAboutSame(one: Timed, other: Timed, nouns: readonly string[]): boolean {
  if (one.stages !== other.stages) return false;
  return nouns.some((noun) => {
    if (!one.name.includes(noun) || !other.name.includes(noun)) return false;
    const [first, second] = [objectOf(one.name, noun), objectOf(other.name, noun)];
    return first.includes(second) || second.includes(first);
  });
}

export default defineRule({
  id: "period-conflict-in-project",
  title: { zh: "同一项目期限指标相互矛盾", en: "Contradicting periods in one project" },
  why: {
    zh: "同一件事一处写到当年年底，一处写到几年以后，不知道按哪个期限考核。年度期限和总期限要在名称里说清楚。",
    en: "If the same thing ends this year in one row and years later in another, nobody knows which counts. The name should say whether the year or the whole term is meant.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "consistency",
  dimension: "adequacy",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    nouns: z
      .array(z.string().min(2))
      .default(
        "租赁 建设 采购 购置 培训 运维 维护 维修 修缮 改造 施工 服务 保障 储备 宣传 监测 检测 编制 研发 补贴 补助".split(
          " ",
        ),
      )
      .describe("两个指标名称都含其中一词，且其余文字不冲突时，视为同一件事"),
    days: z.int().min(0).default(31).describe("两个期限相差超过多少天算矛盾"),
  }),
  examples: {
    bad: `
      | 2024年租房费用绩效目标表 | < | < | < | < |
      | 一级指标 | 二级指标       | 三级指标         | 指标值           | 指标值确定依据 |
      | 产出指标 | 时效指标       | 租赁办公房屋时间 | 2024年1月至12月  | 租赁合同       |
      | 效益指标 | 可持续影响指标 | 租赁期限         | 租住到2029年12月✗ | 租赁合同      |
      “租赁期限”的“租住到2029年12月”与 D3 “租赁办公房屋时间”的“2024年1月至12月”相互矛盾，请统一，或在名称中写明是年度期限还是总期限。`,
    good: `
      | 2024年租房费用绩效目标表 | < | < | < | < |
      | 一级指标 | 二级指标       | 三级指标         | 指标值           | 指标值确定依据 |
      | 产出指标 | 时效指标       | 租赁办公房屋时间 | 2024年1月至12月  | 租赁合同       |
      | 效益指标 | 可持续影响指标 | 租赁期限         | 至2024年12月     | 租赁合同       |`,
  },
  decisions: {
    zh: "名称含同一业务词、其余文字互相包含的两个指标才比较；开工与竣工、第一期与第二期、验收与支付等阶段不同的不比较。",
    en: "Only rows whose names share the business and do not name different objects are compared; stages (开工 and 竣工, 验收 and 支付) may well end at different times.",
  },
  *check(project, { nouns, days }) {
    const earlier: Timed[] = [];
    for (const row of timedRows(project)) {
      const other = earlier.find(
        (each) => isAboutSame(each, row, nouns) && Math.abs(daysBetween(each.end, row.end)) > days,
      );
      earlier.push(row);
      if (!other) continue;
      const [own, its] = [row.indicator, other.indicator];
      const at = toA1(its.targetValue.at);
      yield {
        field: own.targetValue,
        also: [its.targetValue],
        message: {
          zh: `${quote(own.name.text)}的${quote(own.targetValue.text)}与 ${at} ${quote(its.name.text)}的${quote(its.targetValue.text)}相互矛盾，请统一，或在名称中写明是年度期限还是总期限。`,
          en: `${quote(own.targetValue.text)} of ${quote(own.name.text)} contradicts ${quote(its.targetValue.text)} of ${quote(its.name.text)} in ${at}; make them agree, or say which is the year and which the whole term.`,
        },
      };
    }
  },
});
