import * as z from "zod";
import type { Form } from "../table/form";
import type { Project } from "../table/goal-table";
import { contentPairs, countFound } from "../value/content-pairs";
import { clausesIn, goalItems } from "../value/goal-clauses";
import { quote } from "../value/quote";
import { defineRule, type Field, type Problem } from "./rule";

const DEED =
  /完成|开展|建设|建成|新建|改造|购[置买]|培训|组织|举办|支持|扶持|给予|补[助贴]|发放|提供|提[升高]|增[强加]|强化|改善|优化|促进|推[动进]|保[障护]|确保|缓解|解决|减[少轻]|降低|扩大|培育|引导|维护|治理|修缮|满足|实现|带动|覆盖|租赁|聘用|救助/u;
/** A cause or a document followed is no task. */
const BACKGROUND = /^(?:由于|因|鉴于|根据|按照|依据)/u;
/** Verbs that say nothing of what is done. */
const MERE_VERB = /完成|开展|组织|实施|确保|实现|予以/gu;
/** So many words in common speak of the same thing, however long the clause. */
const PLENTY = 3;
const MOST_QUOTED = 2;

/** The goal that the rows of this table are meant to carry out. */
function goalOf({ goal, termGoal }: Project, { horizon }: Form): Field | undefined {
  if (horizon === "period") return termGoal;
  return goal ?? (horizon === null ? termGoal : undefined);
}

export default defineRule({
  id: "goal-aspect-uncovered",
  title: { zh: "绩效目标中的任务或效果无对应指标", en: "Part of the goal has no indicator" },
  why: {
    zh: "指标是目标的分解：目标里说到的每项任务、每种效果，都应当有指标来衡量；没有指标的部分，年终无从评价。",
    en: "Indicators break the goal down: each task and effect it names needs one. What has none cannot be assessed at the end of the year.",
  },
  source: {
    zh: "财预〔2021〕101号（将绩效目标分解细化为指标）；财预〔2015〕88号（指标科学性）",
    en: "财预〔2021〕101号 (the goal is broken down into indicators); 财预〔2015〕88号 (sound indicators)",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    atLeast: z
      .number()
      .min(0)
      .max(1)
      .default(0.15)
      .describe("分句与指标名称、描述相同的字词少于这个比例时，视为没有对应指标"),
    fromPairs: z.int().min(1).default(2).describe("分句至少有多少组相邻的实词字才检查"),
  }),
  examples: {
    bad: `
      | 项目名称 | 企业服务专项 | | | |
      | 绩效目标 | 培训企业管理人员500人，编制产业招商地图1份。✗ | | | |
      | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 编制招商地图数量   | =1份   | 编制合同       |
      | 效益指标 | 经济效益 | 新增产业项目投资额 | ≥5亿元 | 招商计划       |
      绩效目标中的“培训企业管理人员500人”没有对应的指标，请补充指标，或从目标中删去。`,
    good: `
      | 项目名称 | 企业服务专项 | | | |
      | 绩效目标 | 培训企业管理人员500人，编制产业招商地图1份。 | | | |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训管理人员数   | ≥500人 | 培训计划       |
      | 产出指标 | 数量指标 | 编制招商地图数量 | =1份   | 编制合同       |`,
  },
  decisions: {
    zh: "按标点把目标分成分句，只看含有“完成”“提升”“保障”等动词的分句；“由于”“根据”等开头的分句是背景，不看。同义词认不出来，因此只作提示。两个周期的表，长期目标对长期指标，年度目标对年度指标。",
    en: "The goal is split at its punctuation, and clauses with a verb such as 完成 or 提升 are looked at; clauses with 由于 or 根据 are background. Synonyms go unrecognised, hence a hint. Each horizon of a form is held against its own goal.",
  },
  *check(project, { atLeast, fromPairs }, form): Iterable<Problem> {
    const field = goalOf(project, form);
    if (!field || project.indicators.length === 0 || form.kind === "department" || form.kind === "other") return;
    const present = contentPairs(
      project.indicators.map(({ name, description }) => `${name.text}。${description?.text ?? ""}`).join("。"),
    );
    const uncovered = goalItems(field.text)
      .flatMap(clausesIn)
      .filter((clause) => DEED.test(clause) && !BACKGROUND.test(clause))
      .filter((clause) => {
        const wanted = contentPairs(clause.replace(MERE_VERB, " "));
        const found = countFound(wanted, present);
        return wanted.size >= fromPairs && found < PLENTY && found < atLeast * wanted.size;
      });
    if (uncovered.length === 0) return;
    const quoted = uncovered.slice(0, MOST_QUOTED).map(quote).join("");
    const more = uncovered.length > MOST_QUOTED;
    yield {
      field,
      message: {
        zh: `绩效目标中的${quoted}${more ? "等" : ""}没有对应的指标，请补充指标，或从目标中删去。`,
        en: `No indicator covers ${quoted}${more ? " and more" : ""} of the goal; add one, or leave it out of the goal.`,
      },
    };
  },
});
