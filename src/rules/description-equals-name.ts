import * as z from "zod";
import { libraryDescription } from "../library/entries-named";
import { rewrite } from "../table/rewrite";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, replace } from "./rule";

export default defineRule({
  id: "description-equals-name",
  title: { zh: "绩效指标描述照抄指标名称", en: "Description copies the indicator's name" },
  why: {
    zh: "描述要说明指标反映什么、怎样计算、数据范围是什么。系统保存时会把名称自动带入描述栏，照抄等于没有解释，评审时会要求补充。",
    en: "The description says what the indicator shows, how it is worked out and on which data. The budget system copies the name there on saving; left as it is, it explains nothing and reviewers send it back.",
  },
  source: {
    zh: "财预〔2021〕101号（指标解释：反映内容、计算方法、数据口径）；预算管理一体化系统保存时自动带入名称",
    en: "财预〔2021〕101号 (an indicator is explained by content, method and scope of data); the integrated budget system copies the name on saving",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 贴息补贴企业数量 | 贴息补贴企业数量✗  | ＝3家  | 会议纪要       |
      描述“贴息补贴企业数量”照抄了指标名称，请写明反映的内容、计算方法和数据口径。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述               | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 贴息补贴企业数量 | 年度内实际获得贴息的企业户数 | ＝3家  | 会议纪要       |`,
  },
  decisions: {
    zh: "比较时不计空格、末尾标点和全半角差别。只有指标库中有同名指标时才提供修正，换成指标库的描述，由填表人确认。",
    en: "Spaces, closing punctuation and full or half width do not count. A fix is offered only when the library has an indicator of this name: its description, for the user to confirm.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 项指标的描述照抄了指标名称（如${quote(first.text)}），请写明反映的内容、计算方法和数据口径。`,
    en: `${String(count)} descriptions copy the indicator's name (such as ${quote(first.text)}); state content, method and scope of data.`,
  }),
  *check({ indicators }) {
    for (const { name, description } of indicators) {
      if (!description || description.text === "" || name.text === "") continue;
      const isCopy =
        normalise(description.text) === normalise(name.text) || normalise(description.text) === plainName(name.text);
      if (!isCopy) continue;
      const better = libraryDescription(name.text);
      const after =
        better === undefined || normalise(better) === normalise(name.text) ? null : rewrite(description, better);
      yield {
        field: description,
        message: {
          zh: `描述${quote(description.text)}照抄了指标名称，请写明反映的内容、计算方法和数据口径。`,
          en: `The description ${quote(description.text)} copies the indicator's name; state what it shows, how it is worked out and on which data.`,
        },
        ...(after === null ? {} : { fix: replace("confirm", description, after) }),
      };
    }
  },
});
