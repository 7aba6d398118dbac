import fc from "fast-check";
import type { Project } from "../../src/table/goal-table";
import { readTables } from "../../src/table/read-tables";
import { Canvas } from "./canvas";

/** What a header block states, and the labels and texts it states it with. */
interface Statement {
  readonly key: "code" | "name" | "unit" | "supervisor" | "goal" | "total" | "fiscal" | "other";
  readonly label: string;
  readonly text: string;
  readonly isBlank: boolean;
}

type Arrangement = "left" | "above" | "embedded";

interface Block {
  readonly arrangement: Arrangement;
  readonly perRow: number;
  readonly knowsMerges: boolean;
  readonly top: number;
  readonly unitNote: "corner" | "group" | "amount";
  readonly isYuan: boolean;
  readonly labels: readonly number[];
  readonly blanks: readonly boolean[];
  readonly order: readonly number[];
}

const labels: Readonly<Record<Statement["key"], readonly string[]>> = {
  code: ["项目编码", "项目代码", "项目 编号"],
  name: ["项目名称", "项目支出名称", "项 目 名 称", "专项名称"],
  unit: ["预算单位", "单位名称", "预算部门"],
  supervisor: ["主管部门", "主管部门及代码", "业务主管部门"],
  goal: ["绩效目标", "年度绩效目标", "年度总体目标", "绩 效 目 标"],
  total: ["预算数", "年度资金总额", "资金总额", "项目总预算"],
  fiscal: ["其中：财政拨款", "其中：财政    资金", "（一）财政拨款", "其中：本年财政拨款"],
  other: ["其他资金", "其它资金", "（二）其他资金"],
};

const texts: Readonly<Record<Statement["key"], string>> = {
  code: "13080424P00004010001R",
  name: "干部培训项目",
  unit: "某市工业和信息化局",
  supervisor: "某市人民政府",
  goal: "完成干部培训，提升履职能力。",
  total: "120.5",
  fiscal: "100",
  other: "20.5",
};

const amounts: ReadonlySet<Statement["key"]> = new Set(["total", "fiscal", "other"]);
const keys = Object.keys(texts) as readonly Statement["key"][];

const blocks: fc.Arbitrary<Block> = fc.record({
  arrangement: fc.constantFrom("left", "above", "embedded"),
  perRow: fc.integer({ min: 1, max: 3 }),
  knowsMerges: fc.boolean(),
  top: fc.integer({ min: 0, max: 3 }),
  unitNote: fc.constantFrom("corner", "group", "amount"),
  isYuan: fc.boolean(),
  labels: fc.array(fc.nat({ max: 11 }), { minLength: 8, maxLength: 8 }),
  blanks: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  order: fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
});

const width = 6;

function statementsOf(block: Block): readonly Statement[] {
  const unit = block.isYuan ? "元" : "万元";
  const all = keys.map((key, index): Statement => {
    const choices = labels[key];
    const label = choices[(block.labels[index] ?? 0) % choices.length] ?? "";
    const isAmount = amounts.has(key);
    const isBlank = (block.blanks[index] ?? false) && key !== "total" && block.arrangement === "left";
    const text = isAmount && block.unitNote === "amount" ? texts[key] + unit : texts[key];
    return {
      key,
      label: isAmount && block.unitNote === "group" ? `${label}（${unit}）` : label,
      text: isBlank ? "" : text,
      isBlank,
    };
  });
  const money = all.filter(({ key }) => amounts.has(key));
  const rest = all.filter(({ key }) => !amounts.has(key));
  const shuffled = rest.map((each, index) => ({ each, at: block.order[index] ?? 0 })).sort((a, b) => a.at - b.at);
  return [...shuffled.map(({ each }) => each), ...money];
}

function writeBlock(canvas: Canvas, block: Block): number {
  const statements = statementsOf(block);
  let row = block.top;
  canvas.merge({ top: row, left: 0, bottom: row, right: width - 1 }, "项目绩效目标表");
  row += 1;
  if (block.unitNote === "corner") canvas.write(row++, width - 1, block.isYuan ? "金额单位：元" : "单位：万元");
  for (let start = 0; start < statements.length; start += block.perRow) {
    const inRow = statements.slice(start, start + block.perRow);
    const span = Math.floor(width / inRow.length);
    for (const [index, { label, text }] of inRow.entries()) {
      const left = index * span;
      const right = index === inRow.length - 1 ? width - 1 : left + span - 1;
      if (block.arrangement === "left") {
        canvas.write(row, left, label);
        canvas.merge({ top: row, left: left + 1, bottom: row, right }, text);
      } else if (block.arrangement === "above") {
        canvas.merge({ top: row, left, bottom: row, right }, label);
        canvas.merge({ top: row + 1, left, bottom: row + 1, right }, text);
      } else canvas.merge({ top: row, left, bottom: row, right }, `${label}：${text}`);
    }
    row += block.arrangement === "above" ? 2 : 1;
  }
  return row;
}

function readBack({
  projectCode,
  projectName,
  budgetUnit,
  supervisor,
  goal,
  totalFunding,
  fiscalFunding,
  otherFunding,
}: Project): unknown {
  return {
    code: projectCode?.text,
    name: projectName?.text,
    unit: budgetUnit?.text,
    supervisor: supervisor?.text,
    goal: goal?.text,
    total: totalFunding?.fen,
    fiscal: fiscalFunding?.fen,
    other: otherFunding?.fen,
  };
}

function wanted(block: Block): unknown {
  const fenPerUnit = block.isYuan ? 100 : 1_000_000;
  return Object.fromEntries(
    statementsOf(block).map(({ key, isBlank }) => {
      if (!amounts.has(key)) return [key, isBlank ? "" : texts[key]];
      return [key, isBlank ? null : Math.round(Number(texts[key]) * fenPerUnit)];
    }),
  );
}

/** Milliseconds: the property tests share the machine with others. */
const patience = 60_000;

describe("a header block in any arrangement", () => {
  test(
    "says the same",
    () => {
      fc.assert(
        fc.property(blocks, (block) => {
          const canvas = new Canvas();
          const row = writeBlock(canvas, block);
          for (const [column, text] of ["一级指标", "二级指标", "三级指标", "指标值", "备注", "说明"].entries())
            canvas.write(row, column, text);
          for (const [column, text] of ["产出指标", "数量指标", "培训人数", "≥100人"].entries())
            canvas.write(row + 1, column, text);
          const [table] = readTables(canvas.sheet("表", 0, 0, block.knowsMerges));
          const project = table?.projects[0];
          expect(project && readBack(project)).toEqual(wanted(block));
          expect(table?.title?.text).toBe("项目绩效目标表");
          expect(table?.headerRows).toEqual([row]);
        }),
        { seed: 20240606, numRuns: 250 },
      );
    },
    patience,
  );
});
