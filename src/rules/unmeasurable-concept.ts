import * as z from "zod";
import { plainName } from "../value/indicator-name";
import { measureOfName } from "../value/measure-class";
import { quote } from "../value/quote";
import { coreOf } from "../value/text";
import { defineRule, type Field } from "./rule";

const METHOD = /问卷|测评|考核|调查|评分|测试|评价/u;
/** 工程形象进度 and 形象墙 are no matter of opinion, 意识 in 意识培训覆盖率 is only what it is about. */
const PHYSICAL = /形象(?:进度|墙|店|片|标识)/u;
const SURE_RATE = /(?:覆盖|参与|知晓|完成|及时|合格|普及|到课|出勤)率$/u;
const COUNTED = new Set(["count", "money", "area", "length"]);

const isCounted = (name: string): boolean => SURE_RATE.test(name) || COUNTED.has(measureOfName(name) ?? "");

const saysHow = (fields: readonly (Field | undefined)[]): boolean =>
  fields.some((field) => field !== undefined && METHOD.test(coreOf(field.text)));

export default defineRule({
  id: "unmeasurable-concept",
  title: { zh: "指标内容主观，缺乏可操作的测量方式", en: "Attitude without a way to measure it" },
  why: {
    zh: "“积极性”“尽职尽责”没有现成的数据，不说明用问卷还是考核来测，指标值就只能凭感觉填。",
    en: "There are no data on zeal or dutifulness. Unless the row says by which survey or appraisal they are measured, the result is a guess.",
  },
  source: {
    zh: "财预〔2021〕101号（指标应便于获取、易于评价）；财预〔2015〕88号（绩效目标审核：指标科学性）",
    en: "财预〔2021〕101号 (indicators are easy to obtain and to assess); 财预〔2015〕88号 (review of the indicators)",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    words: z
      .array(z.string().min(1))
      .default("尽职尽责 积极性 责任心 责任感 工作热情 思想觉悟 意识 氛围 凝聚力 形象 幸福感 获得感 认同感".split(" "))
      .describe("名称含这些词的指标要写明测量方式"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标             | 绩效指标描述             | 指标值 | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 机关人员尽职尽责率✗  | 考察机关人员尽职尽责情况 | ≥95%   | 年初工作计划   |
      “机关人员尽职尽责率”中的“尽职尽责”无法直接取数，请在描述或依据中写明测量方式（如问卷、考核），或换成可以取数的指标。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标             | 绩效指标描述                 | 指标值 | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 机关人员尽职尽责率   | 年度考核称职及以上人员的比例 | ≥95%   | 年度考核结果   |`,
  },
  decisions: {
    zh: "描述、依据或评分标准提到问卷、测评、考核、调查、测试、评价、评分的不报告；描述开头的“考核”“考察”只是套话，不算。按人次、场次、面积、金额计的指标，以及“意识培训覆盖率”一类可直接统计的比率不报告。工程的“形象进度”不是主观内容。",
    en: "Rows whose description, basis or scoring names a survey, test or appraisal are fine; a leading 考核 or 考察 of the description is a phrase and does not count. Counts, areas, amounts and rates such as 覆盖率 can be taken directly. 形象进度 of building works is no opinion.",
  },
  *check({ indicators }, { words }) {
    for (const { name, description, targetBasis, scoring } of indicators) {
      const plain = plainName(name.text).replace(PHYSICAL, "");
      const word = words.find((word) => plain.includes(word));
      if (word === undefined || isCounted(plain) || saysHow([description, targetBasis, scoring])) continue;
      yield {
        field: name,
        message: {
          zh: `${quote(name.text)}中的“${word}”无法直接取数，请在描述或依据中写明测量方式（如问卷、考核），或换成可以取数的指标。`,
          en: `There are no data on “${word}” in ${quote(name.text)}; state how it is measured (survey, appraisal) in description or basis, or choose an indicator with data.`,
        },
      };
    }
  },
});
