import * as z from "zod";
import { subcategoryWordBy } from "../library/levels";
import { called } from "../table/called";
import type { Form } from "../table/form";
import type { Indicator, Project, Subcategory } from "../table/goal-table";
import { isSatisfaction } from "../table/missing-class";
import { rewrite } from "../table/rewrite";
import { plainName } from "../value/indicator-name";
import { isShare } from "../value/metric-suffix";
import { quote } from "../value/quote";
import { defineRule, replace, type Fix, type Severity } from "./rule";

interface Better {
  readonly subcategory: Subcategory;
  readonly severity?: Severity;
}

type Judge = (name: string) => Better | null;

const IN_TIME = /(?:及时|按时|按期|准时|如期|按月|按季|当日|当年).{0,6}率$/u;
const TOLERATED_AS_QUANTITY = /(?:完成|足额保障)率$/u;
const MISHAP = /事故|投诉|差错|错误|故障|中断|违规|违法|缺陷|返工/u;
/** 优质课数量, 通过验收项目数量: how well, although it is counted. */
const OF_QUALITY = /合格|达标|优质|优秀|优良|高级|高质量|获奖|验收|通过|认定|不良|失信/u;
const SERVICE_TIME =
  /(?:响应|办理|办结|等待|等候|到达|处置|修复|恢复|通勤|停电|停水|服务|平均).{0,4}(?:时间|时限|期限)$/u;
/** 持续发挥作用期限, 设备使用期限: how long an effect lasts. */
const LASTING = /使用|寿命|作用|影响|受益|收益|持续|持久|有效|见效|发挥|质保|长效|惠及|存续|缩短|减少|节约|延长/u;
const BROAD_PUBLIC = /^(?:社会)?(?:公众|群众)满意/u;

const asQuantity: Judge = (name) => {
  if (!isShare(name)) return null;
  if (TOLERATED_AS_QUANTITY.test(name)) return { subcategory: "quality", severity: "info" };
  return { subcategory: IN_TIME.test(name) ? "timeliness" : "quality" };
};

const asQuality: Judge = (name) => {
  if (MISHAP.test(name) || OF_QUALITY.test(name)) return null;
  if (name.endsWith("金额")) return { subcategory: "cost" };
  return /(?:人数|人次|次数|数量)$/u.test(name) ? { subcategory: "quantity" } : null;
};

const asTimeliness: Judge = (name) => {
  if (/(?:金额|数额)$/u.test(name)) return { subcategory: "cost" };
  if (name.endsWith("合格率")) return { subcategory: "quality" };
  return /(?:数量|面积)$/u.test(name) ? { subcategory: "quantity" } : null;
};

const asCost: Judge = (name) => {
  if (name.endsWith("合格率")) return { subcategory: "quality" };
  return /(?:数量|人次)$/u.test(name) ? { subcategory: "quantity" } : null;
};

const asBenefit: Judge = (name) => {
  if (!/(?:期限|时间|时限|日期)$/u.test(name) || LASTING.test(name)) return null;
  return { subcategory: "timeliness", ...(SERVICE_TIME.test(name) ? { severity: "info" } : {}) };
};

const asEconomicBenefit: Judge = (name) =>
  /(?:验收合格率|故障率|准确率)$/u.test(name) ? { subcategory: "quality" } : asBenefit(name);

const judges: Readonly<Partial<Record<Subcategory, Judge>>> = {
  quantity: asQuantity,
  quality: asQuality,
  timeliness: asTimeliness,
  cost: asCost,
  economicCost: asCost,
  economicBenefit: asEconomicBenefit,
  socialBenefit: asBenefit,
  ecologicalBenefit: asBenefit,
  sustainability: asBenefit,
};

function betterFor(indicator: Indicator, accepted: readonly string[]): Better | null {
  const { subcategoryKind, categoryKind, name } = indicator;
  const plain = plainName(name.text).replace(/[%％]$/u, "");
  if (subcategoryKind === null || isSatisfaction(indicator) || accepted.some((word) => plain.endsWith(word)))
    return null;
  if (!/满意(?:度|率|程度)$/u.test(plain)) return judges[subcategoryKind]?.(plain) ?? null;
  const isUsual = categoryKind === "benefit" && BROAD_PUBLIC.test(plain);
  return { subcategory: "clientSatisfaction", ...(isUsual ? { severity: "info" } : {}) };
}

const outputs: readonly Subcategory[] = ["quantity", "quality", "timeliness"];

/** Moving a row to another 一级, or the only row of its kind, or a row under a shared cell, is more than one cell's change. */
function fixFor(indicator: Indicator, { subcategory }: Better, { indicators }: Project, form: Form): Fix | undefined {
  const { subcategory: cell, subcategoryKind, row } = indicator;
  if (!cell || cell.at.row !== row || subcategoryKind === null) return undefined;
  if (!outputs.includes(subcategoryKind) || !outputs.includes(subcategory)) return undefined;
  const alike = indicators.filter((other) => other.subcategoryKind === subcategoryKind);
  const isShared = alike.some((other) => other !== indicator && other.subcategory?.at.row === row);
  if (alike.length < 2 || isShared) return undefined;
  const after = rewrite(cell, subcategoryWordBy(form.subcategories, subcategory));
  return after === null ? undefined : replace("confirm", cell, after);
}

export default defineRule({
  id: "indicator-in-wrong-level2",
  title: { zh: "三级指标与二级指标类别不符", en: "Indicator under the wrong 二级指标" },
  why: {
    zh: "数量指标写做多少，质量指标写做得怎样，时效指标写何时完成，效益指标写带来什么变化。放错类别，会让某一类看上去有指标、实际上没有，评分也会落错分值。",
    en: "Quantity says how much is done, quality how well, timeliness by when, benefits what changes. In the wrong class an indicator makes that class look covered when it is not, and scores in the wrong place.",
  },
  source: {
    zh: "财预〔2021〕101号（各类指标的含义）；评审惯例（质量指标与效益指标混淆、以满意度代替效益）",
    en: "财预〔2021〕101号 (what each class of indicator means); review practice (quality taken for benefit, satisfaction instead of benefit)",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    accepted: z.array(z.string().min(1)).default(["覆盖率"]).describe("名称以这些词结尾的指标放在哪一类都不报告"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标       | 三级指标            | 绩效指标描述         | 指标值           | 指标值确定依据 |
      | 产出指标 | 数量指标       | 劳务派遣人员出勤率✗ | 实际出勤÷应出勤×100% | ≥98%             | 用工批复       |
      | 产出指标 | 质量指标       | 工资发放准确率      | 准确笔数÷总笔数×100% | ≥96%             | 用工批复       |
      | 效益指标 | 可持续影响指标 | 租赁期限✗           | 办公用房租赁期限     | 租住到2029年12月 | 租赁合同       |
      “劳务派遣人员出勤率”放在“数量指标”下不合适，应属于“质量指标”，请调整。
      “租赁期限”放在“可持续影响指标”下不合适，应属于“时效指标”，请调整。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述         | 指标值  | 指标值确定依据 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量   | 实际在岗的派遣人员数 | =1人    | 用工批复       |
      | 产出指标 | 质量指标 | 劳务派遣人员出勤率 | 实际出勤÷应出勤×100% | ≥98%    | 用工批复       |
      | 产出指标 | 时效指标 | 租赁期限           | 办公用房租赁期限     | =12个月 | 租赁合同       |`,
  },
  decisions: {
    zh: "数量指标中，覆盖率不报告，完成率、足额保障率只作提示；质量指标中，事故、投诉、差错等次数以及优质、达标、获奖等数量不报告；效益指标中，响应、办理、等待等服务时间和效益下的群众满意度只作提示，持续发挥作用期限、使用期限不报告。同属产出的才可一键改到别的类别，并且原类别须另有指标。",
    en: "Under quantity 覆盖率 is accepted and 完成率 a hint; under quality counts of mishaps and of things that met a standard are accepted; under benefits service times and 群众满意度 are hints, and how long an effect lasts is accepted. A fix is offered within 产出 only, and only when the old class keeps an indicator.",
  },
  *check(project, { accepted }, form) {
    for (const indicator of project.indicators) {
      const better = betterFor(indicator, accepted);
      if (!better) continue;
      const { zh, en } = called(indicator);
      const now = indicator.subcategory?.text ?? "";
      const isEconomicCost = form.taxonomy === "101" && better.subcategory === "cost";
      const wanted = subcategoryWordBy(form.subcategories, isEconomicCost ? "economicCost" : better.subcategory);
      const fix = fixFor(indicator, better, project, form);
      yield {
        field: indicator.name,
        message: {
          zh: `${zh}放在${quote(now)}下不合适，应属于“${wanted}”，请调整。`,
          en: `${en} does not fit ${quote(now)}; it belongs to “${wanted}”.`,
        },
        ...(better.severity ? { severity: better.severity } : {}),
        ...(fix ? { fix } : {}),
      };
    }
  },
});
