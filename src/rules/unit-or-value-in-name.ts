import * as z from "zod";
import type { Indicator } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { readTargetValue } from "../value/read-target-value";
import { intruderIn, splitNameAndTarget } from "../value/target-in-name";
import { readUnit, sameUnit } from "../value/units";
import { defineRule, replace, type Field, type Fix, type Problem } from "./rule";

/** Shortens the name and fills the value's cell with what the name had and the value lacks. */
function moving(name: Field, shortened: string, value: Field, text: string): Fix | undefined {
  const after = rewrite(value, text);
  return after === null
    ? undefined
    : {
        kind: "confirm",
        replacements: [
          { field: name, after: shortened },
          { field: value, after },
        ],
      };
}

function fixFor({ name, target, targetValue, comparator, unit: column }: Indicator): Fix | undefined {
  const found = splitNameAndTarget(name.text);
  const shortened = found ? rewrite(name, found.name) : null;
  if (!found || shortened === null) return undefined;
  const unit = readUnit(found.target.replace(/^[≥≤＞＜><=＝\dXx*.,\s]+/u, ""))?.unit ?? null;
  if (target.kind === "empty" && !comparator && !column) {
    return readTargetValue({ value: found.target }).kind === "numeric"
      ? moving(name, shortened, targetValue, found.target)
      : undefined;
  }
  if (target.kind === "numeric" && target.unit === null && unit !== null) {
    return column
      ? moving(name, shortened, column, unit)
      : moving(name, shortened, targetValue, targetValue.text + unit);
  }
  const own = readTargetValue({ value: found.target });
  const saysLess = own.kind !== "numeric" || (target.kind === "numeric" && own.number === target.number);
  const isSafe = saysLess && target.kind === "numeric" && sameUnit(unit, target.unit);
  return replace(isSafe ? "safe" : "confirm", name, shortened);
}

function targetIn(indicator: Indicator): Problem {
  const { name } = indicator;
  const better = splitNameAndTarget(name.text);
  const fix = fixFor(indicator);
  return {
    field: name,
    message: {
      zh: `名称${quote(name.text)}里不应写目标值或单位，${better ? `请改为${quote(better.name)}` : "请改写名称，把它们填在指标值中"}。`,
      en: `The name ${quote(name.text)} must not hold a target or unit; ${better ? `call it ${quote(better.name)}` : "reword it and put them into the value"}.`,
    },
    ...(fix ? { fix } : {}),
  };
}

function yearIn(name: Field): Problem {
  return {
    field: name,
    severity: "info",
    message: {
      zh: `名称${quote(name.text)}里写了年度，请删去，以便各年度对比。`,
      en: `The name ${quote(name.text)} names a year; leave it out, so that years can be compared.`,
    },
  };
}

export default defineRule({
  id: "unit-or-value-in-name",
  title: { zh: "指标名称含目标值或单位", en: "Target or unit inside the indicator name" },
  why: {
    zh: "名称只写衡量什么，目标值和单位各有自己的位置。写进名称，目标调整时名称也得改，年度之间无法对比，也容易与指标值不一致。",
    en: "The name says what is measured; target and unit have places of their own. Inside the name they must be changed with every adjustment, spoil the comparison between years and easily contradict the value.",
  },
  source: {
    zh: "财预〔2021〕101号（指标名称、指标值、计量单位分别设置）；评审惯例",
    en: "财预〔2021〕101号 (name, value and unit are set separately); review practice",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标                | 指标值 | 指标值确定依据 |
      | 产出指标   | 质量指标           | 资金支付完成率100%✗     | ＝100% | 实施方案       |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度（%）✗    | ≥98%   | 上年实际       |
      名称“资金支付完成率100%”里不应写目标值或单位，请改为“资金支付完成率”。
      名称“受益企业满意度（%）”里不应写目标值或单位，请改为“受益企业满意度”。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标   | 质量指标           | 资金支付完成率 | ＝100% | 实施方案       |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥98%   | 上年实际       |`,
  },
  decisions: {
    zh: "书名号和引号内的文件名、“第3批”一类的序号，以及限定范围的数字（“3年以上教龄教师”“1年期贷款”）不报告；名称里的年度（2024年）只作提示。表样自带的“（≥**%）”同样报告。单位与指标值一致时可直接删去，否则由填表人确认；指标值空白时把名称里的目标移过去。",
    en: "Titles in 《》 or “ ”, ordinals such as 第3批 and numbers that say which ones are meant (3年以上教龄教师, 1年期贷款) are fine; a year in the name is a hint only. The （≥**%） of some forms counts. A unit that the value has as well is cut at once, anything else with the user's consent; where the value is blank, the target moves there.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 项三级指标的名称里写了目标值或单位（如${quote(first.text)}），请移到指标值中。`,
    en: `${String(count)} indicator names hold a target or unit (such as ${quote(first.text)}); move it to the value.`,
  }),
  *check({ indicators }): Iterable<Problem> {
    for (const indicator of indicators) {
      const intruder = intruderIn(indicator.name.text);
      if (intruder === "target") yield targetIn(indicator);
      if (intruder === "year") yield yearIn(indicator.name);
    }
  },
});
