import { areaFromA1, type Area } from "../../src/sheet/address";
import type { TableChoice } from "../../src/table/reading-choices";
import { readTables } from "../../src/table/read-tables";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnSheet, drawnWorkbook } from "../drawn-sheet";
import { tellIndicators } from "./tell";

function area(text: string): Area {
  const found = areaFromA1(text);
  if (!found) throw new Error(`${text} is no range`);
  return found;
}

const nothing: Omit<TableChoice, "sheet"> = { area: null, columns: [], form: null };

describe("what the user decides", () => {
  const unusual = drawnSheet(`
    | 事项 | 要求 | 说明 |
    | 修路 | 十公里 | 县道 |
    | 架桥 | 两座 | 乡道 |`);

  test("a range is a table even where the reader sees none", () => {
    expect(readTables(unusual)).toEqual([]);
    const choice: TableChoice = {
      ...nothing,
      sheet: "表1",
      area: area("A1:C3"),
      columns: [
        { column: 0, field: "name" },
        { column: 1, field: "targetValue" },
        { column: 2, field: null },
      ],
    };
    const [table] = readTables(unusual, { tables: [choice] });
    expect(tellIndicators(table)).toEqual(["2 – / – / 修路 = 十公里", "3 – / – / 架桥 = 两座"]);
    expect(table?.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ["name", 1],
      ["targetValue", 1],
    ]);
  });

  test("a range takes the place of what the reader found there, and of nothing else", () => {
    const sheet = drawnSheet(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人数 | ≥100人 |
      | 产出指标 | 质量指标 | 合格率 | ≥95% |
      |  |  |  |  |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 造林面积 | ≥100亩 |`);
    const tables = readTables(sheet, { tables: [{ ...nothing, sheet: "表1", area: area("A1:D2") }] });
    expect(tables.map(tellIndicators)).toEqual([
      ["2 产出指标 / 数量指标 / 培训人数 = ≥100人"],
      ["6 产出指标 / 数量指标 / 造林面积 = ≥100亩"],
    ]);
  });

  test("a column means what the user says, and the reader's other columns give way", () => {
    const sheet = drawnSheet(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 |
      | 产出指标 | 数量指标 | 培训人数 | 人数 | ≥100人 |`);
    const [table] = readTables(sheet, {
      tables: [
        {
          ...nothing,
          sheet: "表1",
          columns: [
            { column: 4, field: "targetValue" },
            { column: 3, field: "description" },
          ],
        },
      ],
    });
    expect(tellIndicators(table)).toEqual(["2 产出指标 / 数量指标 / 培训人数 = ≥100人"]);
    expect(table?.projects[0]?.indicators[0]?.description?.text).toBe("人数");
  });

  test("the form profile is the user's, with the reason that the user chose it", () => {
    const sheet = drawnSheet(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人数 | ≥100人 |`);
    const [table] = readTables(sheet, { tables: [{ ...nothing, sheet: "表1", form: "hebei" }] });
    expect([table?.form, table?.formReason.zh]).toEqual(["hebei", "由您选定。"]);
  });

  test("concerns the sheet it was made on only, and no range outside the sheet's cells", () => {
    const { sheets } = drawnWorkbook(`
      === 甲
      | 三级指标 | 指标值 |
      | 培训人数 | ≥100人 |
      === 乙
      | 三级指标 | 指标值 |
      | 造林面积 | ≥100亩 |`);
    const choices = {
      tables: [
        { ...nothing, sheet: "甲", form: "hebei" },
        { ...nothing, sheet: "乙", area: area("H20:K30") },
      ],
    };
    const { tables } = readWorkbook(sheets, choices);
    expect(tables.map(({ sheet, form }) => [sheet, form])).toEqual([
      ["甲", "hebei"],
      ["乙", "plain"],
    ]);
  });
});

describe("doubts", () => {
  test("are raised where header and content leave two meanings, most likely first", () => {
    const [table] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 绩效标准 |
        | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 按册计数 |
        | 产出指标 | 质量指标 | 合格率 | ≥95% | 按册计数 |`),
    );
    expect(table?.doubts).toEqual([
      {
        column: 4,
        question: {
          zh: "E 列是“指标解释”还是“指标值确定依据”？",
          en: "Is column E “description” or “basis of the target”?",
        },
        choices: ["description", "targetBasis"],
      },
    ]);
  });

  test("are silent where the content decides, and in a blank template", () => {
    const grid = (standard: string): string => `
      | 一级指标 | 二级指标 | 指标内容 | 指标值 | 绩效标准 |
      | 产出指标 | 数量指标 | 培训人数 | ≥100人 | ${standard} |
      | 产出指标 | 质量指标 | 合格率 | ≥95% | ${standard} |`;
    expect(readTables(drawnSheet(grid("计划标准")))[0]?.doubts).toEqual([]);
    expect(readTables(drawnSheet(grid("")))[0]?.doubts).toEqual([]);
  });
});
