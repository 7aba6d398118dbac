import * as z from "zod";
import { libraryDescription } from "../library/entries-named";
import { rewrite } from "../table/rewrite";
import { bareName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { coreOf, normalise } from "../value/text";
import { defineRule, replace } from "./rule";

/** Whether all characters of `part` occur in `whole` in the same order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}

/** Whether one character put in, left out or exchanged makes one text the other. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  const rests = [
    [a.slice(start + 1), b.slice(start + 1)],
    [a.slice(start), b.slice(start + 1)],
    [a.slice(start + 1), b.slice(start)],
  ];
  return rests.some(([one, other]) => one === other);
}

function saysNothingNew(name: string, description: string): boolean {
  const bare = bareName(name);
  const written = normalise(description);
  if (written === "" || written === bare || written === normalise(name)) return false;
  const core = coreOf(description);
  const plain = bare.replaceAll("的", "");
  return isSubsequence(core, plain) || isOneEdit(core, plain);
}

export default defineRule({
  id: "description-trivial",
  title: { zh: "绩效指标描述无新增信息", en: "Description adds nothing to the name" },
  why: {
    zh: "描述只是把名称换个说法（加“反映……情况”），没有说明反映什么、怎样计算、数据范围是什么，等于没有解释。",
    en: "A description that merely rewords the name (“shows the situation of …”) does not say what is shown, how it is worked out and on which data; it explains nothing.",
  },
  source: {
    zh: "财预〔2021〕101号（指标解释：反映内容、计算方法、数据口径）",
    en: "财预〔2021〕101号 (an indicator is explained by content, method and scope of data)",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标   | 绩效指标描述    | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 企业满意度 | 企业满意度情况✗ | ≥96%   | 问卷调查       |
      描述“企业满意度情况”没有比名称“企业满意度”多说明什么，请写明反映的内容、计算方法和数据口径。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标   | 绩效指标描述                                             | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 企业满意度 | 反映受益企业对贴息办理的评价，满意问卷数÷有效问卷数×100% | ≥96%   | 问卷调查       |`,
  },
  decisions: {
    zh: "去掉“反映”“考核”和“情况”“程度”后，描述的每个字都按顺序出现在名称里，或只差一个字，即视为没有新增信息。与名称完全相同的由另一条规则报告。指标库有同名指标时可换成指标库的描述，由填表人确认。",
    en: "Without 反映, 考核 and 情况, 程度, a description adds nothing if all its characters occur in the name in the same order, or if it differs by one. Exact copies are another rule's. Where the library has an indicator of this name, its description is offered for the user to confirm.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 项指标的描述没有比名称多说明什么（如${quote(first.text)}），请写明反映的内容、计算方法和数据口径。`,
    en: `${String(count)} descriptions add nothing to the name (such as ${quote(first.text)}); state content, method and scope of data.`,
  }),
  *check({ indicators }) {
    for (const { name, description } of indicators) {
      if (!description || name.text === "" || !saysNothingNew(name.text, description.text)) continue;
      const better = libraryDescription(name.text);
      const after = better === undefined || saysNothingNew(name.text, better) ? null : rewrite(description, better);
      yield {
        field: description,
        message: {
          zh: `描述${quote(description.text)}没有比名称${quote(name.text)}多说明什么，请写明反映的内容、计算方法和数据口径。`,
          en: `The description ${quote(description.text)} adds nothing to the name ${quote(name.text)}; state what it shows, how it is worked out and on which data.`,
        },
        ...(after === null ? {} : { fix: replace("confirm", description, after) }),
      };
    }
  },
});
