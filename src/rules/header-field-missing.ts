import * as z from "zod";
import type { Project } from "../table/goal-table";
import { fieldTitle } from "../table/words/field-titles";
import { defineRule, type Problem } from "./rule";

type Missing = Omit<Problem, "message"> & { readonly label: string };

function blankTexts({ projectCode, projectName, purpose, supervisor, implementer }: Project): readonly Missing[] {
  const required = [projectCode, projectName, purpose].map((field) => ({ field, severity: "error" as const }));
  const expected = [supervisor, implementer].map((field) => ({ field, severity: "warning" as const }));
  return [...required, ...expected].flatMap(({ field, severity }) =>
    field?.text === "" ? { field, severity, label: fieldTitle(field.role).zh } : [],
  );
}

/** One filled figure is enough; other funds may be blank. */
function blankFunding({ totalFunding, fiscalFunding, fundingParts }: Project): readonly Missing[] {
  const amounts = [totalFunding, fiscalFunding, ...fundingParts].filter((amount) => amount !== undefined);
  const [first] = amounts;
  if (!first || amounts.some(({ field }) => field.text !== "")) return [];
  return [{ field: first.field, label: first.label }];
}

function blankSteps({ spendingPlan }: Project): readonly Missing[] {
  return spendingPlan
    .filter(({ field }) => field.text === "")
    .map(({ field, label }) => ({ field, label: `${label}支出计划` }));
}

const isFilledIn = ({ indicators, projectName }: Project): boolean =>
  indicators.length > 0 || (projectName?.text ?? "") !== "";

export default defineRule({
  id: "header-field-missing",
  title: { zh: "表头必填项缺失", en: "Required field of the header block is blank" },
  why: {
    zh: "项目编码、名称、预算数、用途和支出计划是审核和汇总的依据，留空的表在完整性审核中会被退回。",
    en: "Code, name, budget, purpose and spending plan are what a review and the totals rest on; a form that leaves them blank is returned.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：规范完整性，无缺项错项）；河北省预算项目绩效目标表表样",
    en: "财预〔2015〕88号 (review of goals: complete, nothing left out); form of Hebei Province",
  },
  category: "structure",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目编码 | ✗ | 项目名称 | 产业引导资金 | |
      | 预算数 | 600.00 | 其中：财政资金 | 600.00 | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      表头的“项目编码”没有填写，请补充。`,
    good: `
      | 项目编码 | 13080424P00004010001R | 项目名称 | 产业引导资金 | | |
      | 预算数 | 600.00 | 其中：财政资金 | 600.00 | 其他资金 | |
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | 立项的项目数 | ≥8个   | 实施方案       |`,
  },
  decisions: {
    zh: "只检查表中印有标签的栏目；预算数、财政资金等有一项填写即可；主管部门、实施单位空白为警告；绩效目标空白由另一条规则报告；整张空白的表样不报告。",
    en: "Only fields the form has are checked. One filled budget figure is enough. A blank supervisor or implementer is a warning. Blank goals are another rule’s, blank templates are not reported.",
  },
  *check(project): Iterable<Problem> {
    if (!isFilledIn(project)) return;
    for (const { label, ...missing } of [...blankTexts(project), ...blankFunding(project), ...blankSteps(project)]) {
      yield {
        ...missing,
        message: {
          zh: `表头的“${label}”没有填写，请补充。`,
          en: `“${label}” in the header block is blank; fill it in.`,
        },
      };
    }
  },
});
