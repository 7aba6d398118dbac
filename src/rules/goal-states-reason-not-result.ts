import * as z from "zod";
import { writtenGoals } from "../table/written-fields";
import { clausesIn, goalItems } from "../value/goal-clauses";
import { quantitiesIn } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { withoutTrailingPunctuation } from "../value/trailing-punctuation";
import { meansMoney } from "../value/units";
import { defineRule, type Problem } from "./rule";

const CAUSE = /^(?:由于|因|鉴于)/u;
const INSTRUCTION = /^(?:根据|按照|依据)/u;
/** 为企业提供 says for whom; 为缓解 says what for. */
const PURPOSE =
  /^为(?:了|缓解|鼓励|加强|保障|落实|贯彻|进一步|深入|更好|全面|切实|有效|充分|积极|推[进动]|促进|提[高升]|改善|解决|做好|确保|支持|满足|规范|完善|加快|深化|实现|维护|减轻|防[止范]|适应|巩固|扩大|增强|优化|强化|营造|方便|避免|扶持|激励|配合)/u;
const REQUEST = /特申请|申请.{0,8}(?:资金|经费|人员)|给予.{0,8}支持/u;
const RESULT = /完成|达到|达|实现|提高|提升|降低|减少|增加|增长|新增|覆盖|保障|改善|确保|带动|带来|建成/u;

/** Counts and rates are results of themselves; an amount of money only when something is done to it. */
function namesResult(clause: string): boolean {
  if (CAUSE.test(clause) || INSTRUCTION.test(clause) || REQUEST.test(clause)) return false;
  const quantities = quantitiesIn(clause);
  return quantities.some(({ unit }) => !meansMoney(unit)) || (quantities.length > 0 && RESULT.test(clause));
}

function isReasonOnly(item: string): boolean {
  const clauses = clausesIn(item);
  if (clauses.some(namesResult)) return false;
  if (CAUSE.test(item) || PURPOSE.test(item) || REQUEST.test(item)) return true;
  return INSTRUCTION.test(item) && !clauses.slice(1).some((clause) => RESULT.test(clause));
}

export default defineRule({
  id: "goal-states-reason-not-result",
  title: {
    zh: "绩效目标写成立项理由或工作要求，未写预期产出和效果",
    en: "Goal gives the reason for the project, not its results",
  },
  why: {
    zh: "绩效目标回答钱花完以后得到什么：完成多少产出、达到什么效果。“由于……特申请……”“为鼓励……给予支持”说的是为什么要钱，应当写在立项依据里。",
    en: "A goal says what the money will have brought about: outputs and effects. “Because …, we apply for …” says why it is wanted and belongs to the grounds of the project.",
  },
  source: {
    zh: "财预〔2015〕88号（对预期产出和效果作充分、恰当的描述）；评审惯例",
    en: "财预〔2015〕88号 (expected outputs and effects are fully and properly described); review practice",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 绩效目标 | 1.由于我单位人员较少，业务繁多，特申请一名高素质劳务派遣人员来我局工作。✗ | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 派遣人员数量 | =1人   | 用工批复       |
      绩效目标“由于我单位人员较少，业务繁多，特申请一名高素质劳务派遣人员…”只写了立项理由、申请或要求，请改写预期产出和效果，如“完成……，达到……”。`,
    good: `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 绩效目标 | 聘用劳务派遣人员1名，工资发放及时率达到100%，保障窗口业务正常办理。 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 派遣人员数量 | =1人   | 用工批复       |`,
  },
  decisions: {
    zh: "目标的每一条都只写理由时才报告。除理由和申请以外的分句里有数量或比率，即视为写了结果；金额要有“带动”“完成”等动词。“为企业提供……”的“为”指对象，不算理由。“根据……”“按照……”开头的，后面有“完成”“保障”等结果即可，不要求数字。",
    en: "Reported only when every item of the goal gives nothing but reasons. A count or rate outside reasons and requests is a result; an amount of money needs a verb such as 带动. 为企业提供 (for companies) is no reason. After 根据 or 按照 a result in words is enough.",
  },
  *check(project, _options, { kind }): Iterable<Problem> {
    if (kind === "department" || kind === "other") return;
    const reported = new Set<string>();
    for (const field of writtenGoals(project)) {
      const items = goalItems(field.text);
      const [first] = items;
      if (first === undefined || !items.every(isReasonOnly) || reported.has(field.text)) continue;
      reported.add(field.text);
      const opening = withoutTrailingPunctuation(first);
      yield {
        field,
        message: {
          zh: `绩效目标${quote(opening)}只写了立项理由、申请或要求，请改写预期产出和效果，如“完成……，达到……”。`,
          en: `The goal ${quote(opening)} gives only reasons, requests or instructions; state expected outputs and effects instead.`,
        },
      };
    }
  },
});
