import fc from "fast-check";
import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";
import { expectInsertion, probes } from "./placing";

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
}

const level = (word: string, isContinued: boolean, manner: Manner): string =>
  isContinued && manner !== "repeat" ? manner : word;

function rowsOf({ counts, manner, isSplit, hasLabel }: Form): readonly string[] {
  let lastCategory = "";
  return groups.flatMap(([category, subcategory], group) =>
    Array.from({ length: counts[group] ?? 0 }, (_, index) => {
      const levels = [level(category, category === lastCategory, manner), level(subcategory, index > 0, manner)];
      const label = hasLabel ? ["^"] : [];
      const name = `${subcategory.replace("指标", "")}情况第${String(index + 1)}项比率`;
      const values = isSplit ? ["≥", "95", "%"] : ["≥95%"];
      lastCategory = category;
      return [...label, ...levels, name, ...values].join(" | ");
    }),
  );
}

function drawingOf(form: Form): string {
  const { isSplit, hasLabel } = form;
  const label = hasLabel ? ["绩效指标"] : [];
  const values = isSplit ? ["指标性质", "指标值", "度量单位"] : ["指标值"];
  const header = [...label, "一级指标", "二级指标", "三级指标", ...values];
  const wide = (first: string): string => [first, ...header.slice(1).map(() => "<")].join(" | ");
  const block = ["项目名称", "劳务派遣人员费用", ...header.slice(2).map(() => "<")].join(" | ");
  return [wide("项目绩效目标表"), block, header.join(" | "), ...rowsOf(form)].map((row) => `| ${row} |`).join("\n");
}

const forms = fc
  .record({
    counts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: groups.length, maxLength: groups.length }),
    manner: fc.constantFrom<Manner>("^", "", "repeat"),
    isSplit: fc.boolean(),
    hasLabel: fc.boolean(),
  })
  .filter(({ counts }) => counts.filter((count) => count > 0).length >= 3);

describe("inserting any rows into any form that writes its levels in one manner", () => {
  it("puts them under their levels, leaves the rest as it was, and can be undone", () => {
    fc.assert(
      fc.property(forms, fc.subarray([...probes], { minLength: 1 }), fc.boolean(), (form, chosen, isStacked) => {
        const drawing = drawingOf(form);
        const width = drawing.split("\n")[0]?.split("|").length ?? 0;
        const gap = `|${"  |".repeat(width - 2)}`;
        const sheet = drawnSheet(isStacked ? [drawing, gap, drawing].join("\n") : drawing);
        const [table] = readTables(sheet);
        const project = table?.projects[0];
        if (!table || !project) throw new Error(`not read as a table:\n${drawing}`);
        expectInsertion(sheet, table, project, chosen);
      }),
      { numRuns: 150, seed: 20_240_601 },
    );
  });
});
