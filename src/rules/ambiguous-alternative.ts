import * as z from "zod";
import { writtenGoals, writtenValues } from "../table/written-fields";
import { quote } from "../value/quote";
import { halfWidth } from "../value/text";
import { unitAt } from "../value/units";
import { defineRule, type Problem, type Text } from "./rule";

const NUMERAL = "[0-9.]+|[一二两三四五六七八九十百千万]+";
const UNIT = "[^0-9，。；、,;.]{0,4}";
const ALTERNATIVE = new RegExp(`(?:${NUMERAL})${UNIT}或者?(?:${NUMERAL})`, "u");
/** 约 also ends words: 节约5万元. */
const ABOUT = /(?:^|[^节合公预签违条制集特履契解续毁失邀誓守])(大?约|大概)[≥≤]?[0-9][0-9.]*/u;
const ROUGHLY = /[0-9][0-9.]*[^0-9，。；、,;]{0,6}(?:左右|上下)/u;
/** Titles of documents are quoted as they are. */
const TITLE = /《[^《》]{1,80}》/gu;

interface Doubt {
  readonly words: string;
  readonly isChoice: boolean;
}

/** From one place to another, and on to the end of the unit that stands there. */
function withUnit(text: string, from: number, to: number): string {
  const unit = unitAt(text.slice(to), 0)?.length ?? 0;
  return text.slice(from, to + unit);
}

/** The doubtful words; null when there are none. */
function doubtIn(text: string): Doubt | null {
  const plain = halfWidth(text).replace(TITLE, (title) => "，".repeat(title.length));
  const choice = ALTERNATIVE.exec(plain);
  if (choice) return { words: withUnit(plain, choice.index, choice.index + choice[0].length), isChoice: true };
  const about = ABOUT.exec(plain);
  if (about) {
    const end = about.index + about[0].length;
    return { words: withUnit(plain, about.index + about[0].indexOf(about[1] ?? ""), end), isChoice: false };
  }
  const [words] = ROUGHLY.exec(plain) ?? [];
  return words === undefined ? null : { words, isChoice: false };
}

const message = ({ words, isChoice }: Doubt): Text =>
  isChoice
    ? {
        zh: `${quote(words)}有两种说法，年终不知按哪个评价，请只保留一个，或分成两项指标。`,
        en: `${quote(words)} offers two answers, and nobody knows which one will be assessed; keep one or set two indicators.`,
      }
    : {
        zh: `${quote(words)}不确定，年终难以评价，请改为确定的数值，或用“≥”“≤”写明界限。`,
        en: `${quote(words)} is uncertain; state a definite number, or a limit with ≥ or ≤.`,
      };

export default defineRule({
  id: "ambiguous-alternative",
  title: { zh: "目标或指标值含“或/约/左右”等不确定表述", en: "Goal or target leaves a choice" },
  why: {
    zh: "“6间或600平米”“约5家”有两种以上的理解，完成哪一种都说得过去，评价时就会有争议。目标应当指向明确。",
    en: "“6 rooms or 600 square metres” and “about 5” can be met in more than one way and will be disputed when assessed. A goal is definite.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标应指向明确）；评审惯例",
    en: "财预〔2015〕88号 (goals are definite); review practice",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 平台项目租房费用 | | | |
      | 绩效目标 | 通过租赁办公房屋6间或600平米，保障平台项目顺利进行。✗ | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 租赁房屋数量 | 约6间✗ | 租赁合同       |
      “6间或600平米”有两种说法，年终不知按哪个评价，请只保留一个，或分成两项指标。
      “约6间”不确定，年终难以评价，请改为确定的数值，或用“≥”“≤”写明界限。`,
    good: `
      | 项目名称 | 平台项目租房费用 | | | |
      | 绩效目标 | 租赁办公房屋6间、共600平方米，保障平台项目顺利进行。 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 租赁房屋数量 | =6间   | 租赁合同       |`,
  },
  *check(project): Iterable<Problem> {
    const fields = [...writtenGoals(project), ...project.indicators.flatMap(writtenValues)];
    for (const field of fields) {
      const doubt = doubtIn(field.text);
      if (doubt) yield { field, message: message(doubt) };
    }
  },
});
