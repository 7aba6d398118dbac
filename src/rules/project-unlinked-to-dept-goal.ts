import * as z from "zod";
import { LEAST_LIKENESS, linkProjects } from "../goals/link-projects";
import { quote } from "../value/quote";
import { defineRule, type Problem } from "./rule";

export default defineRule({
  id: "project-unlinked-to-dept-goal",
  title: { zh: "项目与部门分项绩效目标无法对应", en: "Project serves no sub-goal of the department" },
  why: {
    zh: "每个预算项目都要归到部门的某项职责和目标之下，与职责无关的项目不能列入预算。从文字上看不出关系的，请核对，或在项目里写明它为哪项目标服务。",
    en: "Every project belongs to a duty and goal of its department; unrelated ones may not be budgeted. Where the words show no relation, check it, or say which goal the project serves.",
  },
  source: {
    zh: "河北省《关于深化绩效预算管理改革的意见》（部门职责—工作活动—预算项目）；财预〔2015〕88号（目标相关性）",
    en: "Hebei's opinions on deepening performance budgeting (duties, activities, projects); 财预〔2015〕88号 (relevance of goals)",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "workbook",
  options: z.strictObject({
    atLeast: z.number().min(0).max(1).default(LEAST_LIKENESS).describe("项目与分项目标的文字相似度达到多少视为对应"),
  }),
  examples: {
    bad: `
      === 部门整体绩效目标
      | 总体绩效目标 | 保持全区工业经济平稳健康运行。 |
      | 分项绩效目标 | |
      | （一）绩效目标 | 促进工业转型升级绩效目标 |
      | 绩效指标 | 完善工业企业技术创新体系，新增创新型企业3家。 |
      === 劳务派遣
      | 项目名称 | 劳务派遣人员费用✗ | | | |
      | 绩效目标 | 聘用劳务派遣人员1名，工资发放及时率100%。 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 派遣人员数量 | =1人   | 用工批复       |
      “劳务派遣人员费用”与部门的各项分项绩效目标都对不上，请确认它为哪一项服务，并在绩效目标中写明。`,
    good: `
      === 部门整体绩效目标
      | 总体绩效目标 | 保持全区工业经济平稳健康运行。 |
      | 分项绩效目标 | |
      | （一）绩效目标 | 促进工业转型升级绩效目标 |
      | 绩效指标 | 完善工业企业技术创新体系，新增创新型企业3家。 |
      === 技改
      | 项目名称 | 工业企业技术改造补助 | | | |
      | 绩效目标 | 支持工业企业技术改造项目8个。 | | | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持技改项目数 | ≥8个   | 技改计划       |`,
  },
  decisions: {
    zh: "按项目名称、资金用途和绩效目标中的相邻两字有多少出现在分项目标里推断，“项目”“工作”等通用词不算。人员、租房等保障性支出习惯上归入政务管理，文字上看不出来，因此只作提示。",
    en: "Judged by how many pairs of characters of the project's name, purpose and goal a sub-goal has too, general words left out. Staff and rent serve general administration by convention, which the words do not show, hence a hint.",
  },
  *check(workbook, { atLeast }): Iterable<Problem> {
    if (workbook.departmentGoals.every(({ subgoals }) => subgoals.length === 0)) return;
    for (const { project, proposals } of linkProjects(workbook, atLeast)) {
      if (!project.projectName || proposals.length > 0) continue;
      yield {
        field: project.projectName,
        message: {
          zh: `${quote(project.projectName.text)}与部门的各项分项绩效目标都对不上，请确认它为哪一项服务，并在绩效目标中写明。`,
          en: `${quote(project.projectName.text)} matches no sub-goal of the department; find out which one it serves and say so in its goal.`,
        },
      };
    }
  },
});
