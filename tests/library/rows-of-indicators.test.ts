import fc from "fast-check";
import { ownSet, parseOwnSets, writeOwnSets } from "../../src/library/own-sets";
import { rowsOfIndicators } from "../../src/library/rows-of-indicators";
import type { Indicator } from "../../src/table/goal-table";
import type { Sheet } from "../../src/sheet/sheet";
import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";
import { seedProject } from "./seed-tables";

const indicatorsIn = (drawing: string): readonly Indicator[] =>
  readTables(drawnSheet(drawing)).flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators));

describe("what rows of a table say for a set", () => {
  const { rows, skipped } = rowsOfIndicators(
    indicatorsIn(`
      | 一级指标   | 二级指标           | 三级指标         | 绩效指标描述       | 指标值          | 指标值确定依据   |
      | 产出指标   | 数量指标           | 指标1：培训人次  | 实际参训人次       | ≥300人次        | 年度培训计划     |
      | 产出指标   | 质量指标           | 安全事故起数     | 事故起数           | 0起             | 安全生产条例     |
      | 产出指标   | 时效指标           | 培训完成时间     | 全部结业的日期     | 2024年11月30日前 | 培训合同        |
      | 产出指标   | 成本指标           | 人均培训成本     | 培训支出÷人天数    | ≤400元/人·天    | 培训费支出标准   |
      | 效益指标   | 社会效益指标       | 持证上岗率       | 持证人数÷上岗人数  | 90%             | 上年实际88%      |
      | 效益指标   | 可持续影响指标     | 制度机制健全情况 | 健全/不健全        | 健全            |                  |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度   | 满意份数÷有效份数  | ≥95%            | 上年调查结果     |`),
  );

  it("says what the rows say, in the library's terms", () => {
    expect(skipped).toEqual([]);
    const told = rows.map((row) => [
      row.subcategory,
      row.name,
      `${row.comparator ?? ""}${row.value}${row.unit}`,
      row.kind,
      row.direction,
      row.basisType,
    ]);
    expect(told).toEqual([
      ["quantity", "培训人次", "≥300人次", "numeric", "positive", "计划标准"],
      ["quality", "安全事故起数", "=0起", "numeric", "negative", "行业标准"],
      ["timeliness", "培训完成时间", "{year}年11月30日前", "deadline", "negative", "计划标准"],
      ["cost", "人均培训成本", "≤400元/人·天", "numeric", "negative", "预算支出标准"],
      ["socialBenefit", "持证上岗率", "=90%", "numeric", "positive", "历史标准"],
      ["sustainability", "制度机制健全情况", "健全", "qualitative", "none", "其他标准"],
      ["clientSatisfaction", "参训学员满意度", "≥95%", "numeric", "positive", "历史标准"],
    ]);
    expect(rows[0]).toMatchObject({ description: "实际参训人次", basis: "年度培训计划", core: true });
  });

  it("knows where a cost of either taxonomy belongs in both", () => {
    const made = rowsOfIndicators(
      indicatorsIn(`
        | 一级指标 | 二级指标         | 三级指标     | 指标值   |
        | 成本指标 | 经济成本指标     | 项目总成本   | ≤83万元  |
        | 成本指标 | 生态环境成本指标 | 施工扬尘浓度 | ≤0.5毫克/升 |
        | 产出指标 | 数量指标         | 修缮面积     | ≥500平方米 |`),
    );
    expect(
      made.rows.map(({ category, subcategory, subcategoryCentral }) => [category, subcategory, subcategoryCentral]),
    ).toEqual([
      ["output", "cost", "economicCost"],
      ["output", "cost", "ecologicalCost"],
      ["output", "quantity", "quantity"],
    ]);
  });

  it("leaves out rows without a value or a known class, and says which", () => {
    const rows = indicatorsIn(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人次 | ≥300人次 |
      | 产出指标 | 数量指标 | 培训班次 |        |
      | 产出指标 | 其他指标 | 差错率   | ≤1%    |
      | 产出指标 | 数量指标 | 指标3：  | ≥2份   |`);
    const made = rowsOfIndicators(rows);
    expect(made.rows.map(({ name }) => name)).toEqual(["培训人次"]);
    expect(made.skipped.map(({ indicator, lacks }) => [indicator.row, lacks])).toEqual([
      [2, "value"],
      [3, "level"],
      [4, "name"],
    ]);
  });

  it("takes what a cell displays, whatever it holds: a percentage, a date, a formula", () => {
    const sheet = drawnSheet(`
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 质量指标 | 验收合格率   | #0.95  |
      | 产出指标 | 时效指标 | 完工时间     | #45000 |
      | 产出指标 | 数量指标 | 培训人次     | #300   |`);
    const shown = new Map([
      ["1 3", "95%"],
      ["2 3", "2023年3月15日"],
    ]);
    const used = sheet.used ?? { top: 0, left: 0 };
    const displayed: Sheet = {
      ...sheet,
      texts: sheet.texts.map((row, r) =>
        row.map((text, c) => shown.get(`${String(r + used.top)} ${String(c + used.left)}`) ?? text),
      ),
    };
    const { rows } = rowsOfIndicators(
      readTables(displayed).flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
    );
    expect(rows.map(({ comparator, value, unit, kind }) => [`${comparator ?? ""}${value}${unit}`, kind])).toEqual([
      ["=95%", "numeric"],
      ["{year}年3月15日", "deadline"],
      ["=300", "numeric"],
    ]);
  });

  it.each([1, 2, 3, 4])("of the seed's project %i goes through a file unchanged", (number) => {
    const made = rowsOfIndicators(seedProject(number).indicators);
    expect(made.skipped).toEqual([]);
    expect(made.rows.length).toBe(seedProject(number).indicators.length);
    const sets = [ownSet(`项目${String(number)}`, [], made.rows)];
    expect(parseOwnSets(writeOwnSets(sets))).toEqual({ kind: "sets", sets, problems: [] });
  });

  it("goes through a file whatever the cells say", () => {
    const [model] = seedProject(1).indicators;
    if (!model) throw new Error("the seed's project has rows");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("=1+1", "\u0000", "一\n二", "长".repeat(3000)),
    );
    fc.assert(
      fc.property(text, text, text, (name, description, value) => {
        const indicator: Indicator = {
          ...model,
          name: { ...model.name, text: name },
          targetValue: { ...model.targetValue, text: value },
          target: { kind: "text" },
          ...(model.description ? { description: { ...model.description, text: description } } : {}),
        };
        const { rows } = rowsOfIndicators([indicator]);
        const sets = rows.length > 0 ? [ownSet("任意", [], rows)] : [];
        expect(parseOwnSets(writeOwnSets(sets))).toEqual({ kind: "sets", sets, problems: [] });
      }),
    );
  });
});
