import type { OpenLibrary } from "../../src/app/library-state";
import { planOf, type Plan, type PlannedCell } from "../../src/app/planned-rows";
import { areaToA1, toA1 } from "../../src/sheet/address";
import { contentAt, type Sheet } from "../../src/sheet/sheet";
import { drawnSheet } from "../drawn-sheet";
import { drawnWithFormulas } from "../library/placing";
import { labourSheet } from "./labour-table";
import { openSession } from "./open-session";

interface Planned {
  readonly plan: Plan;
  /** What the plan says, against the sheet as it is after the insertion. */
  readonly expectKept: () => Promise<void>;
}

async function planned(sheet: Sheet, names: readonly string[], type = "labor-dispatch"): Promise<Planned> {
  const { host, session } = await openSession([sheet]);
  await session.library.open();
  await session.library.chooseType(type);
  await session.library.tickNone();
  const library = (): OpenLibrary => {
    const { library: state } = session.state;
    if (state.kind !== "open") throw new Error("the library is not open");
    return state;
  };
  for (const name of names) {
    const found = library().rows.find(({ entry }) => entry.name === name);
    if (!found) throw new Error(`${name} is not listed`);
    await session.library.tick(found.entry.id);
  }
  const { placement } = library();
  if (placement?.kind !== "patch") throw new Error("nothing can be inserted");
  const plan = planOf(library(), placement);
  return {
    plan,
    expectKept: async () => {
      await session.library.insert();
      const cells = [...plan.rows.flatMap((row) => row.cells), ...plan.changes];
      const [now = sheet] = host.workbook;
      expect(cells.map(({ at }) => contentAt(now, at))).toEqual(cells.map(({ after }) => after));
      const merges = (now.merges ?? []).map(areaToA1);
      expect(merges).toEqual(expect.arrayContaining(plan.merges.map(({ after }) => areaToA1(after))));
    },
  };
}

const written = ({ at, heading, after }: PlannedCell): readonly unknown[] => [toA1(at), heading, after];

describe("what inserting will do", () => {
  it("is shown row by row, where the rows will stand", async () => {
    const { plan, expectKept } = await planned(labourSheet(), ["劳务派遣人员数量", "年度考核合格率"]);
    expect(plan.rows.map(({ row, place, category, subcategory }) => [row, place, category, subcategory])).toEqual([
      [9, { kind: "new", above: 9 }, "产出指标", "数量指标"],
      [11, { kind: "new", above: 10 }, "产出指标", "质量指标"],
    ]);
    expect(plan.rows[1]?.cells.map(written)).toEqual([
      ["C12", "三级指标", "年度考核合格率"],
      ["D12", "绩效指标描述", "考核合格及以上人数÷参加考核人数×100%"],
      ["E12", "指标值", "≥95%"],
      ["F12", "指标值确定依据", "人员考核办法"],
    ]);
    await expectKept();
  });

  it("leaves a number that nobody gave to the user", async () => {
    const { plan } = await planned(labourSheet(), ["劳务派遣人员数量"]);
    expect(plan.rows[0]?.cells.map(written)).toContainEqual(["E10", "指标值", null]);
  });

  it("names merged cells that grow, and cells that are merged with new rows", async () => {
    const { plan } = await planned(labourSheet(), ["劳务派遣人员数量", "年度考核合格率"]);
    expect(plan.merges.map(({ before, after }) => [before && areaToA1(before), areaToA1(after)])).toEqual([
      ["A9:A12", "A9:A14"],
      ["B9", "B9:B10"],
      ["B10", "B11:B12"],
    ]);
    expect(plan.changes).toEqual([]);
  });

  it("tells a new row from an empty one that is filled, with the prompt that goes", async () => {
    const sheet = drawnSheet(`
      === 劳务派遣
      | 项目名称 | 劳务派遣人员费用 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 窗口数量 | =3个 |
      | ^        | 质量指标 | 指标1： | |
      | ^        | ^ | | |`);
    const { plan, expectKept } = await planned(sheet, ["年度考核合格率", "劳务派遣人员数量"]);
    expect(plan.rows.map(({ row, place }) => [row, place])).toEqual([
      [3, { kind: "new", above: 3 }],
      [4, { kind: "filled", row: 3 }],
    ]);
    expect(plan.rows[1]?.cells.map(({ before, after }) => [before, after])).toEqual([
      ["指标1：", "年度考核合格率"],
      [null, "≥95%"],
    ]);
    await expectKept();
  });

  it("shows the words of a group that is opened as part of its row, not as a change elsewhere", async () => {
    const sheet = drawnSheet(`
      === 劳务派遣
      | 项目名称 | 劳务派遣人员费用 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 窗口数量 | =3个 |
      | 满意度指标 | 服务对象满意度指标 | 群众评价 | ≥95% |`);
    const { plan, expectKept } = await planned(sheet, ["年度考核合格率"]);
    expect(plan.rows[0]?.cells.map(written)).toEqual([
      ["B4", "二级指标", "质量指标"],
      ["C4", "三级指标", "年度考核合格率"],
      ["D4", "指标值", "≥95%"],
    ]);
    expect(plan.changes).toEqual([]);
    await expectKept();
  });

  it("names numbers that count on, formulas that grow, and what is left to see to", async () => {
    const sheet = drawnWithFormulas(`
      === 劳务派遣
      | 项目名称 | 劳务派遣人员费用 | | | | |
      | 序号 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
      | 1 | 产出指标 | 质量指标 | 档案录入准确率 | ≥96% | #70 |
      | 2 | 满意度指标 | 服务对象满意度指标 | 群众评价 | ≥95% | #30 |
      | 合计 | | | | | ƒSUM(F3:F4) |`);
    const { plan, expectKept } = await planned(sheet, ["年度考核合格率", "用工科室满意度"]);
    expect(plan.rows.map((row) => row.cells.map(written)[0])).toEqual([
      ["A4", "序号", "2"],
      ["A6", "序号", "4"],
    ]);
    expect(plan.changes.map(({ at, kind, before, after }) => [toA1(at), kind, before, after])).toEqual([
      ["A5", "renumbered", "2", "3"],
      ["F7", "formula-grown", { formula: "=SUM(F3:F5)" }, { formula: "=SUM(F3:F6)" }],
    ]);
    expect(plan.notes.map(({ zh }) => zh)).toEqual([expect.stringContaining("权重")]);
    await expectKept();
  });
});
