import type { Dimension, Rule, RuleCategory, Text } from "../rules/rule";
import type { Severity } from "../sheet/mark";

/** 级别, as the user reads it. */
export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

/** Which presets ask a rule. */
export const tierNames: Readonly<Record<Rule["tier"], Text>> = {
  core: { zh: "核心", en: "core" },
  extended: { zh: "扩展", en: "extended" },
  optional: { zh: "可选", en: "optional" },
};

/** What the rules of a category look at. */
export const categoryNames: Readonly<Record<RuleCategory, Text>> = {
  structure: { zh: "表样结构", en: "Structure" },
  completeness: { zh: "内容完整", en: "Completeness" },
  format: { zh: "填写格式", en: "Format" },
  "text-quality": { zh: "文字表述", en: "Wording" },
  quantification: { zh: "量化程度", en: "Quantification" },
  consistency: { zh: "前后一致", en: "Consistency" },
  arithmetic: { zh: "数字勾稽", en: "Arithmetic" },
  alignment: { zh: "目标匹配", en: "Alignment" },
  library: { zh: "指标库对照", en: "Indicator library" },
};

/** The four dimensions of the review table. */
export const dimensionNames: Readonly<Record<Dimension, Text>> = {
  completeness: { zh: "完整性", en: "Completeness" },
  relevance: { zh: "相关性", en: "Relevance" },
  adequacy: { zh: "适当性", en: "Adequacy" },
  feasibility: { zh: "可行性", en: "Feasibility" },
};
