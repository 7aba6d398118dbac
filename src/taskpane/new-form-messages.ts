import type { FormDraft, FormField } from "../app/new-form-state";
import { useWords } from "./words";

/** Everything that is said about new forms, in one language. */
export interface NewFormMessages {
  readonly title: string;
  readonly form: string;
  readonly forms: Readonly<Record<FormDraft["form"], { readonly name: string; readonly about: string }>>;
  readonly fields: Readonly<Record<Exclude<FormField, "form" | "type">, string>>;
  readonly optional: string;
  readonly funding: string;
  readonly calculated: (amount: string) => string;
  readonly types: string;
  readonly noneChosen: string;
  readonly notProposed: string;
  readonly rows: (count: number) => string;
  readonly create: string;
  readonly hint: string;
}

const chinese: NewFormMessages = {
  title: "新建项目绩效目标表",
  form: "表样",
  forms: {
    hebei: { name: "河北省 预算项目绩效目标表", about: "指标值连同符号和单位写在一格，竖排 A4。" },
    "central-101": { name: "财预〔2021〕101号 项目支出绩效目标表", about: "含成本指标和分值，横排 A4。" },
  },
  fields: {
    projectName: "项目名称",
    projectCode: "项目编码",
    year: "预算年度",
    budgetUnit: "预算单位",
    supervisor: "主管部门",
    totalFunding: "资金总额",
    fiscalFunding: "财政拨款",
    otherFunding: "其他资金",
    purpose: "资金用途",
    goal: "绩效目标",
    sheet: "工作表名称",
  },
  optional: "可不填",
  funding: "资金（万元）",
  calculated: (amount) => `按另两项算出：${amount}`,
  types: "指标库的类型",
  noneChosen: "请选择…",
  notProposed: "填写项目名称、用途或目标后，会在这里建议项目类型。",
  rows: (count) => `填入 ${String(count)} 个核心指标，其余指标可在新建后到“选指标”中插入。`,
  create: "新建工作表",
  hint: "没有填的内容会在新表中标黄，可以直接在表里补填。",
};

const english: NewFormMessages = {
  title: "New project goal table",
  form: "Form",
  forms: {
    hebei: { name: "Hebei: 预算项目绩效目标表", about: "Sign, number and unit in one cell; A4 upright." },
    "central-101": { name: "财预〔2021〕101号: 项目支出绩效目标表", about: "With costs and weights; A4 landscape." },
  },
  fields: {
    projectName: "Project name",
    projectCode: "Project code",
    year: "Budget year",
    budgetUnit: "Budget unit",
    supervisor: "Supervisor",
    totalFunding: "Total",
    fiscalFunding: "Fiscal funding",
    otherFunding: "Other funding",
    purpose: "Purpose",
    goal: "Goal",
    sheet: "Worksheet name",
  },
  optional: "optional",
  funding: "Funding (万元)",
  calculated: (amount) => `From the other two: ${amount}`,
  types: "Types of the library",
  noneChosen: "Choose…",
  notProposed: "Once name, purpose or goal are filled in, a type is proposed here.",
  rows: (count) => `Core indicators to be filled in: ${String(count)}. Others can be inserted afterwards.`,
  create: "Add worksheet",
  hint: "What is left blank is coloured yellow on the new worksheet, to be filled in there.",
};

/** The words of new forms in the language of the pane. */
export const useNewFormWords = (): NewFormMessages => (useWords().language === "en" ? english : chinese);
