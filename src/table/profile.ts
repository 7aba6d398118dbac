import { keyOf } from "./cells";
import type { Grid } from "./grid";
import type { FieldName, GoalTable, Project, Subcategory, TableKind, Taxonomy } from "./goal-table";
import { lowestKey } from "./header";
import type { HeaderBlock } from "./read-header-block";
import { costSubcategories } from "./words/level-words";

/** What the choice of a form profile rests on. */
export interface Evidence {
  readonly fields: ReadonlySet<FieldName>;
  readonly block: HeaderBlock;
  readonly taxonomy: Taxonomy;
  readonly kind: TableKind;
}

interface FormRule {
  readonly form: string;
  readonly reason: GoalTable["formReason"];
  fits(evidence: Evidence): boolean;
}

/** The form profiles, most particular first; the first that fits is taken. */
const forms: readonly FormRule[] = [
  {
    form: "department",
    reason: {
      zh: "标题说明这是部门（单位）整体的绩效表。",
      en: "The title says that the table is about a whole department.",
    },
    fits: ({ kind }) => kind === "department",
  },
  {
    form: "register",
    reason: {
      zh: "表中有项目名称、项目编码等列，一行一个指标，多个项目在一张表里。",
      en: "Project columns stand beside the indicators: many projects in one list.",
    },
    fits: ({ kind }) => kind === "register",
  },
  {
    form: "self-eval",
    reason: {
      zh: "表中既有指标值又有实际完成值和得分，是自评或监控表。",
      en: "Actual values or scores stand beside the targets.",
    },
    fits: ({ kind }) => kind === "self-eval" || kind === "monitor",
  },
  {
    form: "transfer",
    reason: {
      zh: "标题或表头说明这是转移支付（区域）绩效目标表。",
      en: "The title or the columns speak of transfer payments or regions.",
    },
    fits: ({ kind }) => kind === "transfer",
  },
  {
    form: "split-value",
    reason: { zh: "运算符号、指标值、计量单位分列填写。", en: "Comparator, value and unit have columns of their own." },
    fits: ({ fields }) => fields.has("comparator") || (fields.has("unit") && fields.has("targetValue")),
  },
  {
    form: "hebei",
    reason: {
      zh: "有绩效指标描述、指标值确定依据等列，或按月填列资金支出计划，是河北样式。",
      en: "Description and basis columns, or a spending plan by months: the Hebei form.",
    },
    fits: ({ fields, block }) =>
      (fields.has("description") && fields.has("targetBasis") && !fields.has("weight")) ||
      block.spendingPlan.length > 0,
  },
  {
    form: "weighted",
    reason: { zh: "指标带分值或权重。", en: "The indicators carry weights." },
    fits: ({ fields }) => fields.has("weight"),
  },
  {
    form: "central-101",
    reason: {
      zh: "成本指标是一级指标，下设经济、社会、生态环境成本，符合财预〔2021〕101号。",
      en: "Cost is a first-level class with economic, social and ecological cost, as in Caiyu [2021] No. 101.",
    },
    fits: ({ taxonomy }) => taxonomy === "101",
  },
  {
    form: "central-88",
    reason: {
      zh: "一级、二级、三级指标和指标值四列，成本指标在产出指标之下，符合财预〔2015〕88号。",
      en: "Three levels and a value, cost below output, as in Caiyu [2015] No. 88.",
    },
    fits: ({ taxonomy }) => taxonomy === "88",
  },
];

const plain: Pick<FormRule, "form" | "reason"> = {
  form: "plain",
  reason: {
    zh: "没有产出、效益、满意度等标准分类，按普通指标清单读取。",
    en: "Without the standard classes, the table is read as a plain list of indicators.",
  },
};

/** The names of all form profiles, most particular first. */
export const formNames: readonly string[] = [...forms, plain].map(({ form }) => form);

const isCentralCost = (kind: Subcategory | null): boolean => kind !== null && costSubcategories.has(kind);

function schemeOf({ indicators }: Project): Taxonomy {
  const isCentral = indicators.some(
    ({ categoryKind, subcategoryKind }) => categoryKind === "cost" || isCentralCost(subcategoryKind),
  );
  if (isCentral) return "101";
  return indicators.some((one) => one.categoryKind !== null || one.subcategoryKind !== null) ? "88" : "none";
}

const knownSchemes = new WeakMap<Project, Taxonomy>();

/** The scheme that a project's own indicators follow, looked for once. */
function followedBy(project: Project): Taxonomy {
  const scheme = knownSchemes.get(project) ?? schemeOf(project);
  knownSchemes.set(project, scheme);
  return scheme;
}

/** Which scheme of classes the grid follows: 成本 as a first level means 101号. */
export function taxonomyOf({ projects, otherRows }: Pick<GoalTable, "projects" | "otherRows">): Taxonomy {
  const followed = new Set(projects.map(followedBy));
  if (followed.has("101")) return "101";
  const isStandard = followed.has("88");
  if (otherRows.some(({ subcategoryKind }) => isCentralCost(subcategoryKind))) return "101";
  return isStandard || otherRows.some(({ subcategoryKind }) => subcategoryKind !== null) ? "88" : "none";
}

/** Labels that only the forms of transfer payments print. */
const transferWords: readonly string[] = ["中央主管部门", "省级财政部门", "转移支付名称", "转移支付项目名称"];

/** Target columns by region; those of years, half years and grades (优 良 中 差) are no regions. */
const hasRegions = ({ columns }: Grid): boolean =>
  columns.some(({ field, column }) => field === "regionValue" && !/[\d年]|^[良中差]|合格/u.test(lowestKey(column)));

/** What kind of table this is, from its title and its columns. */
export function kindOfTable(grid: Grid, block: HeaderBlock, sheet: string): TableKind {
  const title = keyOf(block.title?.text ?? sheet);
  const fields = new Set(grid.columns.map(({ field }) => field));
  if (/部门整体|单位整体|部门\(单位\)整体|整体支出|整体绩效/u.test(title)) return "department";
  if (fields.has("projectName") || fields.has("projectCode")) return "register";
  if (fields.has("monitorActual") || fields.has("forecast") || fields.has("likelihood") || /监控/u.test(title))
    return "monitor";
  if (fields.has("actualValue") || /自评/u.test(title)) return "self-eval";
  if (/评价指标|指标体系|评价体系|评分表|评价表/u.test(title) || (fields.has("scoring") && !fields.has("targetValue")))
    return "other";
  if (hasRegions(grid) || /转移支付|区域绩效/u.test(title) || transferWords.some((word) => block.words.has(word)))
    return "transfer";
  return "target";
}

/** Picks the form profile and says why. A form the user chose stands. */
export function formOf(evidence: Evidence, chosen: string | null): Pick<GoalTable, "form" | "formReason"> {
  if (chosen !== null) {
    return { form: chosen, formReason: { zh: "由您选定。", en: "Chosen by you." } };
  }
  const { form, reason } = forms.find((rule) => rule.fits(evidence)) ?? plain;
  return { form, formReason: reason };
}
