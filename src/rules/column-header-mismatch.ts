import * as z from "zod";
import type { FieldName } from "../table/goal-table";
import { fieldTitle } from "../table/words/field-titles";
import { defineRule, type Problem } from "./rule";

const HEBEI: readonly FieldName[] = ["category", "subcategory", "name", "description", "targetValue", "targetBasis"];
export default defineRule({
  id: "column-header-mismatch",
  title: { zh: "指标表列标题不规范", en: "Column headers do not follow the form" },
  why: {
    zh: "列标题决定每一列的含义。缺少必需的列，或两列含义相同，数据就无法导入系统，也无法核对。",
    en: "The headers say what each column means. Without a required column, or with two of the same meaning, the data can neither be imported nor checked.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标表表样）；河北省预算项目绩效目标表表样",
    en: "财预〔2015〕88号 (annex forms); form of Hebei Province",
  },
  category: "structure",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "table",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 25% | 50% | 75% | 100% |
      | 一级指标✗ | 二级指标     | 三级指标       | 绩效指标描述 | 指标值 |
      | 产出指标  | 数量指标     | 支持产业项目数 | 立项项目个数 | ≥8个   |
      | 效益指标  | 社会效益指标 | 新增就业人数   | 年末净增人数 | ≥20人  |
      指标表缺少“指标值确定依据”列，请按规定表样补上。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 购置设备数量 | 年内到货的台数   | =3台   | 采购计划       |`,
  },
  decisions: {
    zh: "各地列名不同，按含义认列，叫法不同不报告。没有三级指标或指标值列的表认不出是指标表；河北样式还应有一级、二级指标、描述和依据。年度与实施期、分地区的多个指标值列不算重复。",
    en: "Columns are recognised by meaning, other names are fine. A grid without names and target values is not recognised at all; the Hebei form also needs both levels, description and basis. Several value columns (horizons, regions) are no repetition.",
  },
  *check({ columns, repeatedHeaders, form, kind }): Iterable<Problem> {
    const [first] = columns;
    if (!first || kind === "department" || kind === "other") return;
    const present = new Set(columns.map(({ field }) => field));
    const missing = (form === "hebei" ? HEBEI : []).filter((field) => !present.has(field));
    if (missing.length > 0) {
      const names = missing
        .map((field) => `“${field === "description" ? "绩效指标描述" : fieldTitle(field).zh}”`)
        .join("");
      yield {
        field: first.header,
        message: {
          zh: `指标表缺少${names}列，请按规定表样补上。`,
          en: `The table has no column for ${missing.map((field) => fieldTitle(field).en).join(", ")}; add it as the form requires.`,
        },
      };
    }
    for (const header of repeatedHeaders) {
      const { zh, en } = fieldTitle(header.role);
      yield {
        field: header,
        message: {
          zh: `“${header.text}”与另一列都表示${zh}，请只保留一列。`,
          en: `“${header.text}” means the same as another column (${en}); keep one of them.`,
        },
      };
    }
  },
});
