import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";
import { tellIndicators } from "./tell";

describe("rows", () => {
  test("that say anything of an indicator are indicators, however wrong their levels", () => {
    const [table] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
        |  |  | 群众办事效率 | 明显提高 | 上年实际 |
        | 数量指标 | 实效指标 |  | ≥5 | 上年实际 |
        | 效果指标 | 进度指标 | 完成情况 |  |  |
        | 产出指标 | 数量指标 |  |  | 计划 |
        | 产出指标 | 数量指标 |  |  |  |`),
    );
    expect(tellIndicators(table)).toEqual([
      "2 – / – / 群众办事效率 = 明显提高",
      "3 数量指标 / 实效指标 /  = ≥5",
      "4 效果指标 / 进度指标 / 完成情况 = ",
      "5 产出指标 / 数量指标 /  = ",
    ]);
    expect(
      table?.projects[0]?.indicators.map(({ categoryKind, subcategoryKind }) => [categoryKind, subcategoryKind]),
    ).toEqual([
      [null, null],
      [null, null],
      ["benefit", null],
      ["output", "quantity"],
    ]);
  });

  test("with a blank level continue the one above, but the second level never reaches into the next first level", () => {
    const [table] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 培训人数 | ≥100人 |
        |  |  | 培训班次 | ≥5班 |
        | 社会公众或服务对象满意度指标 |  | 学员满意度 | ≥90% |`),
    );
    expect(tellIndicators(table)).toEqual([
      "2 产出指标 / 数量指标 / 培训人数 = ≥100人",
      "3 产出指标 / 数量指标 / 培训班次 = ≥5班",
      "4 社会公众或服务对象满意度指标 / – / 学员满意度 = ≥90%",
    ]);
    expect(table?.projects[0]?.indicators[2]?.subcategoryKind).toBe("clientSatisfaction");
  });

  test("below the grid are opinions, signatures and notes, merged or not", () => {
    const drawing = `
      | 项目名称 | 培训 | < | < | < |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 培训人数 | ≥100人 |
      | 其他需说明的问题 | 无 | < | < | < |
      | 财政部门审核意见 |  | < | < | < |
      | 填表人： 宋某 联系电话：13800000001 | < | < | < | < |
      | 注：本表一式两份。 | < | < | < | < |`;
    const sheet = drawnSheet(drawing);
    for (const merges of [sheet.merges, null]) {
      const [table] = readTables({ ...sheet, merges });
      expect(tellIndicators(table)).toEqual(["3 产出指标 / 数量指标 / 培训人数 = ≥100人"]);
      expect(table?.otherRows.map(({ reason }) => reason)).toEqual(["note", "opinion", "signature", "note"]);
    }
  });

  test("that only look filled are blank", () => {
    const sheet = drawnSheet(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人数 | ≥100人 |
      | a | b | c | d |`);
    const blanks = ["\u3000", " \n", "_x000D_", "\u200b"];
    const texts = sheet.texts.map((row, index) => (index === 2 ? blanks : row));
    const [table] = readTables({ ...sheet, texts, values: texts });
    expect(tellIndicators(table)).toEqual(["2 产出指标 / 数量指标 / 培训人数 = ≥100人"]);
  });

  test("that are hidden count, and say so", () => {
    const sheet = drawnSheet(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人数 | ≥100人 |
      |  |  | 培训班次 | ≥5班 |`);
    const [table] = readTables({ ...sheet, hiddenRows: [2], hiddenColumns: [0] });
    expect(table?.projects[0]?.indicators.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test("keep the cell's own text and content beside the trimmed text", () => {
    const sheet = drawnSheet(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出⏎指标（50分） | 数量 指标 | ␣培训人数⏎ | #0.95% |`);
    const indicator = readTables(sheet)[0]?.projects[0]?.indicators[0];
    expect(indicator?.category).toMatchObject({ text: "产出指标", raw: "产出\n指标（50分）" });
    expect(indicator?.subcategory?.text).toBe("数量指标");
    expect(indicator?.name).toMatchObject({ text: "培训人数", raw: " 培训人数\n", content: " 培训人数\n" });
    expect(indicator?.targetValue).toMatchObject({ text: "0.95%", content: 0.0095 });
  });

  test("are grouped by the levels they stand under, so that a row can be inserted where it belongs", () => {
    const [table] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 就业 | ≥10人 |
        | 产出指标 | 数量指标 | 培训人数 | ≥100人 |
        | 产出指标 | 数量指标 | 培训班次 | ≥5班 |
        | 效益指标 | 社会效益指标 | 增收 | ≥5% |`),
    );
    expect(table?.groups.map(({ subcategoryKind, first, last }) => [subcategoryKind, first, last])).toEqual([
      ["socialBenefit", 1, 1],
      ["quantity", 2, 3],
      ["socialBenefit", 4, 4],
    ]);
  });
});
