import { invertPatch } from "../../src/sheet/invert-patch";
import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";
import { applied, drawnWithFormulas, keptOf, lookOf, patchOf, placementOf } from "./placing";

const left = `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |
  | ^ | 质量指标 |  |  |
  | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |`;

const besides = (table: string, right: readonly string[]): string =>
  table
    .trim()
    .split("\n")
    .map((line, index) => `${line.trim()}  | ${right[index] ?? ""}`)
    .join("\n");

const other = [
  "一级指标 | 二级指标 | 三级指标 | 指标值 |",
  "产出指标 | 数量指标 | 租赁房屋间数 | =6间 |",
  "^ | 质量指标 | 房屋验收合格率 | =100% |",
  "效益指标 | 社会效益指标 | 办公用房需求保障率 | =100% |",
];

describe("two tables side by side", () => {
  it("let an empty row of one be filled", () => {
    const sheet = drawnSheet(besides(left, other));
    const changed = applied(sheet, patchOf(placementOf(sheet, ["工资发放准确率"])));
    expect(lookOf(changed)).toEqual(
      lookOf(drawnSheet(besides(left.replace("质量指标 |  |  |", "质量指标 | 工资发放准确率 | =100% |"), other))),
    );
  });

  it("refuse a row that would tear the other apart, and say what is possible instead", () => {
    const sheet = drawnSheet(besides(left, other));
    const placement = placementOf(sheet, ["工资发放准确率", "派遣人员出勤率"]);
    expect(placement).toMatchObject({
      kind: "refused",
      reason: {
        zh: "表格右边的 F3:I4 还有内容，插入整行会把它拆开。请先把它移到表格下方或另一张工作表，或者只插入现有空行放得下的 1 个指标，再重新插入。",
      },
    });
  });

  it("take a row where the shorter one has ended", () => {
    const sheet = drawnSheet(besides(left, other.slice(0, 3)));
    const changed = applied(sheet, patchOf(placementOf(sheet, ["用工科室满意度"])));
    expect(changed.texts.at(-1)?.slice(0, 4)).toEqual(["满意度指标", "服务对象满意度指标", "用工科室满意度", "≥95%"]);
  });
});

const form = (title: string, first: number): string => `
  | ${title}绩效目标表 | < | < | < | < |
  | 项目名称 | ${title} | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
  | 产出指标 | 质量指标 | 档案录入准确率 | ≥96% | #70 |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | #30 |
  | 合计 |  |  |  | ƒSUM(E${String(first)}:E${String(first + 1)}) |`;

describe("three tables below each other", () => {
  const titles = ["劳务派遣人员费用", "办公用房租赁", "档案数字化"];
  const stacked = titles.map((title, index) => form(title, 4 + 7 * index)).join("\n|  |  |  |  |  |");

  it.each([0, 1, 2])("number %i takes rows, its total grows, the others only move", (index) => {
    const sheet = drawnWithFormulas(stacked);
    const tables = readTables(sheet);
    expect(tables.map(({ projects }) => projects[0]?.projectName?.text)).toEqual(titles);
    const patch = patchOf(placementOf(sheet, ["工资发放准确率", "用工科室满意度"], { table: index }));
    const changed = applied(sheet, patch);
    const names = readTables(changed).map(({ projects }) => projects[0]?.indicators.map(({ name }) => name.text));
    expect(names).toEqual(
      titles.map((_, place) =>
        place === index
          ? ["档案录入准确率", "工资发放准确率", "群众满意度", "用工科室满意度"]
          : ["档案录入准确率", "群众满意度"],
      ),
    );
    const totals = changed.formulas.flat().filter((formula) => formula !== null);
    expect(totals).toEqual(
      titles.map((_, place) => {
        const first = 4 + 7 * place + (place > index ? 2 : 0);
        return `=SUM(E${String(first)}:E${String(first + (place === index ? 3 : 1))})`;
      }),
    );
    expect(keptOf(applied(changed, invertPatch(patch)))).toEqual(keptOf(sheet));
  });
});

describe("a form that orders its levels in a manner of its own", () => {
  it("gets a missing 一级指标 where the least of its order is broken", () => {
    const sheet = drawnSheet(`
      | 项目名称 | 劳务派遣人员费用 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% |
      | 成本指标 | 经济成本指标 | 人均用工成本 | ≤3000元 |`);
    const changed = applied(sheet, patchOf(placementOf(sheet, ["派遣人员年度稳定率"])));
    expect(changed.texts.slice(2).map(([category]) => category)).toEqual([
      "产出指标",
      "效益指标",
      "满意度指标",
      "成本指标",
    ]);
  });

  it("opens 经济成本指标 before the other costs in a form of 财预〔2021〕101号", () => {
    const sheet = drawnSheet(`
      | 项目名称 | 劳务派遣人员费用 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 社会成本指标 | 噪声投诉次数 | ≤3次 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |
      | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |`);
    const changed = applied(sheet, patchOf(placementOf(sheet, ["派遣人员费用总额"], { answers: { budget: "4.5" } })));
    expect(changed.texts.slice(2, 4).map((row) => row.slice(0, 3))).toEqual([
      ["成本指标", "经济成本指标", "派遣人员费用总额"],
      ["", "社会成本指标", "噪声投诉次数"],
    ]);
  });
});
