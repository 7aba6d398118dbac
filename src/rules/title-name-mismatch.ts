import * as z from "zod";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { bigramDice, normalise } from "../value/text";
import { defineRule, replace } from "./rule";

const NUMBER = /^(?:\d{1,3}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[)）、])/u;
const SUFFIX = /(?:预算)?(?:项目)?(?:支出)?(?:绩效)?(?:目标)?(?:申报|审批|自评|评价|监控|运行监控)?表$/u;
/** Titles that name the kind of form and its year, not a project. */
const GENERIC =
  /^(?:(?:20)?\d{2,4}年度?|部门|单位|预算|财政|省级|市级|县级|区级|项目|支出|绩效|专项|资金|整体|附件|附表|表|[\d\-—()一二三四五六七八九十])*$/u;

/** How alike title and name must be to be meant for each other. */
const MEANT_FOR_IT = 0.5;

export default defineRule({
  id: "title-name-mismatch",
  title: { zh: "表题与项目名称不一致", en: "Title and project name differ" },
  why: {
    zh: "公开的绩效目标表以项目名称作表题，两处不一致，读者不知道这张表说的是哪个项目。",
    en: "A published table carries the project’s name as its title; where the two differ nobody knows which project it is about.",
  },
  source: {
    zh: "评审惯例",
    en: "Review practice",
  },
  category: "structure",
  dimension: "completeness",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 1.产业引导资金绩效目标表✗ | < | < | < | < |
      | 项目名称 | 产业引导基金 | 预算数 | 600.00 | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      表题“产业引导资金”与项目名称“产业引导基金”不一致，请核对。`,
    good: `
      | 3.劳务派遣人员费用绩效目标表 | < | < | < | < |
      | 项目名称 | 劳务派遣人员费用 | 预算数 | 4.50 | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 派遣人员数量 | =1人   | 用工批复       |`,
  },
  decisions: {
    zh: "只有表题像是项目名称时才比较（两者有一半以上的字词相同）；“2024年度项目支出绩效目标表”这类通用表题、为长名称缩写的表题不报告。",
    en: "Compared only where the title looks like the project’s name (half of it alike); general titles and shortened long names are left alone.",
  },
  *check({ projectName }, _options, { title, hasSeveralProjects }) {
    if (!title || !projectName || projectName.text === "" || hasSeveralProjects) return;
    const titled = normalise(title.text).replace(NUMBER, "").replace(SUFFIX, "");
    const name = normalise(projectName.text);
    if (titled === "" || titled === name || GENERIC.test(titled) || name.includes(titled)) return;
    if (bigramDice(titled, name) < MEANT_FOR_IT) return;
    const number = NUMBER.exec(title.text.trim())?.[0] ?? "";
    const after = rewrite(title, `${number}${projectName.text}绩效目标表`);
    yield {
      field: title,
      message: {
        zh: `表题${quote(titled)}与项目名称${quote(projectName.text)}不一致，请核对。`,
        en: `The title ${quote(titled)} differs from the project name ${quote(projectName.text)}; check them.`,
      },
      ...(after === null ? {} : { fix: replace("confirm", title, after) }),
    };
  },
});
