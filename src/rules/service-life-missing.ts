import * as z from "zod";
import { isOfType } from "../library/project-type";
import { standardRows } from "../library/standard-rows";
import { placeToAdd } from "../table/missing-class";
import { formatTenThousandYuan, tenThousandYuan } from "../value/money";
import { defineRule } from "./rule";

const SERVICE_LIFE = /使用(?:年限|寿命|期限)|设计年限|质保期/u;

export default defineRule({
  id: "service-life-missing",
  title: { zh: "工程或大型购置修缮未明确使用年限", en: "Service life not stated for construction, repair or purchase" },
  why: {
    zh: "工程基建、大型修缮和购置形成长期使用的资产，应当在相关指标中写明使用年限，作为判断投入是否值得的依据。",
    en: "Construction, major repairs and purchases create assets that last; an indicator states for how long, so that the expense can be judged.",
  },
  source: {
    zh: "财预〔2021〕101号（工程基建类项目和大型修缮及购置项目应明确使用年限）",
    en: "财预〔2021〕101号 (construction, major repair and purchase projects state the service life)",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    types: z
      .array(z.string())
      .default(["engineering-construction", "building-renovation", "equipment-purchase"])
      .describe("应当写明使用年限的项目类型"),
    fromTenThousandYuan: z.number().min(0).default(50).describe("预算数达到多少万元才检查"),
  }),
  examples: {
    bad: `
      | 项目名称 | 监测设备购置 | 预算数 | 120.00 | 单位：万元 |
      | 一级指标 | 二级指标✗    | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标     | 购置设备数量 | =3台   | 采购计划       |
      | 效益指标 | 社会效益指标 | 设备利用率   | ≥90%   | 采购计划       |
      预算 120.00 万元的购置、修缮或工程项目应写明使用年限，请补充，如“设备使用年限 ≥6年”。`,
    good: `
      | 项目名称 | 监测设备购置 | 预算数 | 120.00 | 单位：万元 |
      | 一级指标 | 二级指标       | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标       | 购置设备数量 | =3台   | 采购计划       |
      | 效益指标 | 可持续影响指标 | 设备使用年限 | ≥6年   | 资产管理办法   |`,
  },
  *check(project, { types, fromTenThousandYuan }, form) {
    const { indicators, totalFunding } = project;
    const fen = totalFunding?.fen ?? null;
    const field = placeToAdd(project, form);
    if (!field || fen === null || indicators.length === 0) return;
    if (tenThousandYuan(fen) < fromTenThousandYuan || !isOfType(project, types)) return;
    if (indicators.some(({ name, description }) => SERVICE_LIFE.test(name.text + (description?.text ?? "")))) return;
    const names = standardRows(project).flatMap(({ name }) => (SERVICE_LIFE.test(name) ? name : []));
    yield {
      field,
      message: {
        zh: `预算 ${formatTenThousandYuan(fen)} 万元的购置、修缮或工程项目应写明使用年限，请补充，如“设备使用年限 ≥6年”。`,
        en: `A purchase, repair or construction of ${formatTenThousandYuan(fen)} ten thousand yuan states its service life; add it, such as 设备使用年限 ≥6年.`,
      },
      ...(names.length > 0 ? { fix: { kind: "insert", names } } : {}),
    };
  },
});
