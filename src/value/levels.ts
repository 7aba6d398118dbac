import { normalise } from "./text";

/** Words of the scales that a qualitative indicator is judged by, each scale from best to worst. */
const SCALES: readonly string[] = [
  "优 良 中 差",
  "优秀 优良 良好 较好 一般 较差 很差",
  "好 很好",
  "高 较高 低 较低",
  "强 较强 弱 较弱",
  "显著 较显著 不显著 明显 较明显 不明显",
  "满意 非常满意 很满意 比较满意 较满意 基本满意 不满意",
  "合格 基本合格 不合格 达标 不达标 全部达标 全部合格",
  "健全 较健全 不健全",
  "是 否",
  "一级 二级 三级 四级 五级",
  "达成预期 达成预期指标 部分达成预期 部分达成预期指标 部分达成预期指标并具有一定效果 未完成预期指标且效果较差 达到预期",
];

const LEVELS = new Set(SCALES.flatMap((scale) => scale.split(" ")));

/** The level when the text is nothing but one word of a scale (优, 合格, 显著), else null. */
export function readLevel(text: string): string | null {
  const plain = normalise(text);
  return LEVELS.has(plain) ? plain : null;
}

const ENDING = /(?:非常|比较|较为|较|很|十分|基本)?(?:优秀|良好|优良|好|高|强|显著|明显|满意|合格|达标|健全|一般)$/u;

/** The word of a scale at the end of a longer phrase: 效果显著 → 显著, 程度较高 → 较高; null when there is none. */
export function levelAtEnd(text: string): string | null {
  const plain = normalise(text);
  const [level] = plain.length > 30 ? [] : (ENDING.exec(plain) ?? []);
  return level === undefined || level === plain ? null : level;
}
