import type { OwnRow } from "./own-sets";

const basisWords: readonly (readonly [RegExp, OwnRow["basisType"]])[] = [
  [/预算|支出标准|经费标准|定额|批复/u, "预算支出标准"],
  [/上年|历史|往年|同期|前三年|近三年/u, "历史标准"],
  [/计划|方案|合同|协议|任务|规划/u, "计划标准"],
  [/标准|规范|办法|条例|规定|法》|GB/u, "行业标准"],
];

/** The kind of standard that a 指标值确定依据 refers to, by its words. */
export const basisTypeOf = (basis: string): OwnRow["basisType"] =>
  basisWords.find(([words]) => words.test(basis))?.[1] ?? "其他标准";
