import * as z from "zod";
import { plainName } from "../value/indicator-name";
import { endsWithMetric } from "../value/metric-suffix";
import { quote } from "../value/quote";
import { defineRule, type Severity } from "./rule";

const VERB = new RegExp(
  `^(?:${[
    "提高|提升|促进|加强|增强|保障|确保|强化|减少|降低|推动|推进|改善|完善|优化|维护|落实|完成|开展|实现|持续|引导|带动|加快|扩大|激发",
    "减轻|缓解|打造|保护|保证|维持|解决|助力|满足|清算|做好|符合|营造|规范",
    '按月|按时|按期|按照|按政策|按[“"《]',
  ].join("|")})`,
  "u",
);
const DOES_SOMETHING_TO = /^对.{1,20}进行/u;
/** A verb at the start that belongs to a noun: 保障金, 保护区, 推进会, 规范化. */
const NOUN = /^(?:保障[金性房]|保护[区地]|保证金|维护费|引导员|推进会|促进会|落实率|规范[化性]|完成情况)/u;
/** 完成质量, 维护及时性: what is judged about the work, not what it should achieve. */
const JUDGED_WORK = /^(?:完成|维护|开展|维持|落实|清算|推进).{0,8}(?:质量|进度|及时性|准确性|规范性|完整性|合规性)$/u;

function severityOf(name: string): Severity | null {
  const plain = plainName(name);
  if (!VERB.test(plain) && !DOES_SOMETHING_TO.test(plain)) return null;
  if (endsWithMetric(name) || JUDGED_WORK.test(plain)) return null;
  if (plain.endsWith("情况")) return "info";
  return NOUN.test(plain) ? null : "warning";
}

export default defineRule({
  id: "name-is-verb-phrase",
  title: { zh: "三级指标写成工作内容或口号", en: "Indicator name is a task or a slogan" },
  why: {
    zh: "三级指标是衡量什么的名词短语，如“验收合格率”“培训人次”。写成“提高……”“保障……”是要做的事，没有可以计数的对象，指标值就只能填“提高”“满足”。",
    en: "A 三级指标 is a noun phrase that says what is measured, such as 验收合格率 or 培训人次. “Improve …” or “ensure …” says what is to be done; there is nothing to count, and the value can only be “improved”.",
  },
  source: {
    zh: "财预〔2021〕101号（指标名称应反映指标内容，如房屋修缮面积、验收合格率）；评审惯例",
    en: "财预〔2021〕101号 (the name states what is measured, e.g. 房屋修缮面积, 验收合格率); review practice",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标          | 绩效指标描述       | 指标值   | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 保障项目顺利实施✗ | 平台全年运行的情况 | 满足需求 | 年初工作计划   |
      “保障项目顺利实施”写的是工作内容或口号，请改为可以衡量的名词短语，如“××率”“××数量”“××时间”。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标       | 绩效指标描述                     | 指标值 | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 平台全年可用率 | 平台正常运行时间÷全年时间×100%   | ≥99%   | 运维合同       |`,
  },
  decisions: {
    zh: "以“率”“数量”“时间”“成本”等可计量的词结尾的不报告，但“效率”“质量”不算：“提升工作效率”“提高服务质量”仍是口号。“完成质量”“维护及时性”是对工作的评价，不报告。以“情况”结尾的为提示。",
    en: "Names ending in something measurable (率, 数量, 时间, 成本 …) are fine, but 效率 and 质量 do not count: 提升工作效率 remains a slogan. 完成质量 and 维护及时性 judge the work and are fine. A name ending in 情况 is a hint.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 项三级指标写成了工作内容或口号（如${quote(first.text)}），请改为可以衡量的名词短语。`,
    en: `${String(count)} indicator names are tasks or slogans (such as ${quote(first.text)}); use noun phrases that can be measured.`,
  }),
  *check({ indicators }) {
    for (const { name } of indicators) {
      const severity = severityOf(name.text);
      if (severity === null) continue;
      yield {
        field: name,
        severity,
        message: {
          zh: `${quote(name.text)}写的是工作内容或口号，请改为可以衡量的名词短语，如“××率”“××数量”“××时间”。`,
          en: `${quote(name.text)} is a task or a slogan; use a noun phrase that can be measured, such as ××率, ××数量 or ××时间.`,
        },
      };
    }
  },
});
