import type { FieldName } from "../goal-table";

interface Title {
  readonly zh: string;
  readonly en: string;
}

const titles: Readonly<Record<FieldName, Title>> = {
  category: { zh: "一级指标", en: "category" },
  subcategory: { zh: "二级指标", en: "subcategory" },
  name: { zh: "三级指标", en: "indicator" },
  description: { zh: "指标解释", en: "description" },
  targetValue: { zh: "指标值", en: "target value" },
  periodValue: { zh: "实施期指标值", en: "target of the whole term" },
  regionValue: { zh: "分区域指标值", en: "target of one region" },
  comparator: { zh: "计算符号", en: "comparator" },
  unit: { zh: "计量单位", en: "unit" },
  levelWeight: { zh: "上级指标分值", en: "weight of the level" },
  weight: { zh: "分值", en: "weight" },
  valueType: { zh: "指标属性", en: "kind of value" },
  direction: { zh: "指标方向", en: "direction" },
  targetBasis: { zh: "指标值确定依据", en: "basis of the target" },
  scoring: { zh: "评分标准", en: "scoring rule" },
  actualValue: { zh: "实际完成值", en: "actual value" },
  score: { zh: "得分", en: "score" },
  remark: { zh: "备注", en: "remark" },
  deviation: { zh: "偏差原因", en: "reason for deviation" },
  previousValue: { zh: "上年指标值", en: "earlier value" },
  adjustedValue: { zh: "调整后指标值", en: "adjusted target" },
  monitorActual: { zh: "监控期完成值", en: "value reached so far" },
  forecast: { zh: "全年预计完成值", en: "forecast" },
  likelihood: { zh: "完成可能性", en: "likelihood" },
  coreFlag: { zh: "核心指标", en: "core indicator" },
  sequence: { zh: "序号", en: "number" },
  levelNumber: { zh: "指标级次", en: "level" },
  owner: { zh: "责任单位", en: "owner" },
  title: { zh: "标题", en: "title" },
  unitNote: { zh: "金额单位", en: "money unit" },
  projectCode: { zh: "项目编码", en: "project code" },
  projectName: { zh: "项目名称", en: "project name" },
  budgetUnit: { zh: "预算单位", en: "budget unit" },
  supervisor: { zh: "主管部门", en: "supervisor" },
  implementer: { zh: "实施单位", en: "implementer" },
  projectKind: { zh: "项目类别", en: "project kind" },
  projectTerm: { zh: "项目期", en: "project term" },
  totalFunding: { zh: "预算数", en: "budget" },
  fiscalFunding: { zh: "财政资金", en: "fiscal funds" },
  otherFunding: { zh: "其他资金", en: "other funds" },
  fundingPart: { zh: "资金构成", en: "part of the funds" },
  purpose: { zh: "资金用途", en: "purpose" },
  goal: { zh: "绩效目标", en: "goal" },
  termGoal: { zh: "中期目标", en: "long-term goal" },
  spendingPlan: { zh: "资金支出计划", en: "spending plan" },
  departmentGoal: { zh: "部门绩效目标", en: "department goal" },
};

/** A field's name as users know it. */
export const fieldTitle = (field: FieldName): Title => titles[field];
