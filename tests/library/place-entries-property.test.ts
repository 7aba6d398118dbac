import fc from "fast-check";
import { columnName } from "../../src/sheet/address";
import { contentAt, type Content, type Sheet } from "../../src/sheet/sheet";
import type { GoalTable } from "../../src/table/goal-table";
import { readTables } from "../../src/table/read-tables";
import { drawnWithFormulas, expectInsertion, probes } from "./placing";

const groups = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["产出指标", "成本指标"],
  ["效益指标", "经济效益指标"],
  ["效益指标", "社会效益指标"],
  ["效益指标", "可持续影响指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

type Manner = "^" | "" | "repeat";

interface Form {
  /** Rows of each group, in the order of `groups`; a group without rows is missing. */
  readonly counts: readonly number[];
  readonly manner: Manner;
  readonly isSplit: boolean;
  readonly hasLabel: boolean;
  /** Whether rows are numbered, and how far before the numbers start again. */
  readonly numbering: "none" | "through" | "by category";
  /** Whether there are weights, with their total below. */
  readonly hasWeights: boolean;
}

const level = (word: string, isContinued: boolean, manner: Manner): string =>
  isContinued && manner !== "repeat" ? manner : word;

function rowsOf({ counts, manner, isSplit, hasLabel, numbering, hasWeights }: Form): readonly string[] {
  let lastCategory = "";
  let number = 0;
  return groups.flatMap(([category, subcategory], group) =>
    Array.from({ length: counts[group] ?? 0 }, (_, index) => {
      const isContinued = category === lastCategory;
      number = numbering === "by category" && !isContinued ? 1 : number + 1;
      const levels = [level(category, isContinued, manner), level(subcategory, index > 0, manner)];
      const label = hasLabel ? ["^"] : [];
      const numbers = numbering === "none" ? [] : [`#${String(number)}`];
      const name = `${subcategory.replace("指标", "")}情况第${String(index + 1)}项比率`;
      const values = isSplit ? ["≥", "#95", "%"] : ["≥95%"];
      lastCategory = category;
      return [...label, ...numbers, ...levels, name, ...values, ...(hasWeights ? ["#5"] : [])].join(" | ");
    }),
  );
}

const columnsOf = ({ isSplit, hasLabel, numbering, hasWeights }: Form): readonly string[] => [
  ...(hasLabel ? ["绩效指标"] : []),
  ...(numbering === "none" ? [] : ["序号"]),
  ...["一级指标", "二级指标", "三级指标"],
  ...(isSplit ? ["指标性质", "指标值", "度量单位"] : ["指标值"]),
  ...(hasWeights ? ["权重"] : []),
];

const HEAD = 3;

/** The form's lines from this row of the sheet on, counted from zero. */
function linesOf(form: Form, from: number): readonly string[] {
  const header = columnsOf(form);
  const wide = (first: string): string => [first, ...header.slice(1).map(() => "<")].join(" | ");
  const block = ["项目名称", "劳务派遣人员费用", ...header.slice(2).map(() => "<")].join(" | ");
  const rows = rowsOf(form);
  const weight = columnName(header.length - 1);
  const [first, last] = [from + HEAD + 1, from + HEAD + rows.length];
  const total = ["合计", ...header.slice(2).map(() => ""), `ƒSUM(${weight}${String(first)}:${weight}${String(last)})`];
  const lines = [wide("项目绩效目标表"), block, header.join(" | "), ...rows];
  return form.hasWeights ? [...lines, total.join(" | ")] : lines;
}

function drawingOf(form: Form, isStacked: boolean): string {
  const above = linesOf(form, 0);
  const gap = columnsOf(form)
    .map(() => "")
    .join(" | ");
  const lines = isStacked ? [...above, gap, ...linesOf(form, above.length + 1)] : above;
  return lines.map((row) => `| ${row} |`).join("\n");
}

const forms = fc
  .record({
    counts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: groups.length, maxLength: groups.length }),
    manner: fc.constantFrom<Manner>("^", "", "repeat"),
    isSplit: fc.boolean(),
    hasLabel: fc.boolean(),
    numbering: fc.constantFrom<Form["numbering"]>("none", "through", "by category"),
    hasWeights: fc.boolean(),
  })
  .filter(({ counts }) => counts.filter((count) => count > 0).length >= 3);

const values = fc.constantFrom("95", "100", "4.50", "007", "=1+1", "+86", "12月31日", "1/2", "@合格", "{n}", "-5");

const chosen = fc
  .tuple(fc.subarray([...probes], { minLength: 1 }), fc.array(values, { minLength: 12, maxLength: 12 }))
  .map(([entries, texts]) => entries.map((entry, index) => ({ ...entry, value: texts[index] ?? entry.value })));

/** The formula below the weights of a table, and the one that adds up the rows from its first to its last indicator. */
function totalsOf(sheet: Sheet, table: GoalTable): readonly [found: Content, right: Content] {
  const rows = table.projects.flatMap(({ indicators }) => indicators.map(({ row }) => row + 1));
  const column = table.columns.find(({ field }) => field === "weight")?.column ?? 0;
  const name = columnName(column);
  const last = Math.max(...rows);
  const right = { formula: `=SUM(${name}${String(Math.min(...rows))}:${name}${String(last)})` };
  return [contentAt(sheet, { row: last, column }), right];
}

/** The serial numbers of a table, and those that its form's manner of counting gives. */
function numbersOf(sheet: Sheet, table: GoalTable, { numbering }: Form): readonly [found: unknown, right: unknown] {
  const column = table.columns.find(({ field }) => field === "sequence")?.column ?? -1;
  const indicators = table.projects.flatMap((project) => project.indicators);
  let number = 0;
  const right = indicators.map(({ categoryKind }, index) => {
    const isContinued = numbering === "through" || categoryKind === indicators[index - 1]?.categoryKind;
    return (number = isContinued ? number + 1 : 1);
  });
  return [indicators.map(({ row }) => contentAt(sheet, { row, column })), right];
}

describe("inserting any rows into any form that writes its levels in one manner", () => {
  it("puts them under their levels, leaves the rest as it was, adds them up, and can be undone", () => {
    fc.assert(
      fc.property(forms, chosen, fc.boolean(), fc.boolean(), (form, entries, isStacked, isLower) => {
        const sheet = drawnWithFormulas(drawingOf(form, isStacked));
        const tables = readTables(sheet);
        expect(tables).toHaveLength(isStacked ? 2 : 1);
        const table = tables[isStacked && isLower ? 1 : 0];
        const project = table?.projects[0];
        if (!table || !project) throw new Error("not read as a table");
        const changed = expectInsertion(sheet, table, project, entries);
        for (const now of form.hasWeights ? readTables(changed) : []) {
          const [found, right] = totalsOf(changed, now);
          expect(found).toEqual(right);
        }
        for (const now of form.numbering === "none" ? [] : readTables(changed)) {
          const [found, right] = numbersOf(changed, now, form);
          expect(found).toEqual(right);
        }
      }),
      { numRuns: 150, seed: 20_240_601 },
    );
  });
});
