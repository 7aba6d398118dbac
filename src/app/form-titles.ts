import type { Text } from "../rules/rule";

/** The form profiles as users know them. */
export const formTitles: Readonly<Record<string, Text>> = {
  hebei: { zh: "河北样式（带描述、依据、支出计划）", en: "Hebei form (description, basis, spending plan)" },
  "central-101": {
    zh: "财预〔2021〕101号样式（成本为一级指标）",
    en: "Caiyu [2021] No. 101 (cost on the first level)",
  },
  "central-88": { zh: "财预〔2015〕88号样式（成本在产出之下）", en: "Caiyu [2015] No. 88 (cost below output)" },
  "split-value": { zh: "符号、数值、单位分列的表", en: "Comparator, value and unit in columns" },
  weighted: { zh: "带分值或权重的表", en: "With weights" },
  "self-eval": { zh: "绩效自评表或监控表", en: "Self-evaluation or monitoring" },
  transfer: { zh: "转移支付（区域）绩效目标表", en: "Transfer payments (regions)" },
  register: { zh: "多个项目的指标清单", en: "List of many projects" },
  department: { zh: "部门（单位）整体绩效目标表", en: "Whole department" },
  plain: { zh: "普通指标清单", en: "Plain list of indicators" },
};
