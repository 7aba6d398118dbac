/** The units most in use, in the order of the national system's list. */
const COMMON =
  "% 个 家 户 人 人次 次 项 件 份 篇 期 场 批次 台（套） 辆 间 处 座 所 种 册 平方米 亩 公里 米 吨 元 万元 元/人·天 元/人·月 元/平方米 天 工作日 小时 分钟 个月 年 分 级";

/** Excel takes no longer list typed into a validation. */
const LONGEST = 255;

const isListable = (unit: string): boolean => unit !== "" && !/[,"\p{Cc}]/u.test(unit);

/** The units to choose from: those of the form first, then the common ones, as many as a list may hold. */
export function unitOptions(used: readonly string[]): readonly string[] {
  const units = [...new Set([...used.filter(isListable), ...COMMON.split(" ")])];
  const options: string[] = [];
  let length = -1;
  for (const unit of units) {
    length += unit.length + 1;
    if (length > LONGEST) break;
    options.push(unit);
  }
  return options;
}
