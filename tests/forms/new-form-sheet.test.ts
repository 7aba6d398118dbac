import fc from "fast-check";
import { blankProject, formNames, type NewForm } from "../../src/forms/new-form";
import { newFormName, newFormSheet } from "../../src/forms/new-form-sheet";
import type { FilledEntry } from "../../src/library/fill-entry";
import { areaToA1, toA1 } from "../../src/sheet/address";
import type { Edit } from "../../src/sheet/patch";
import { contentAt, type Sheet } from "../../src/sheet/sheet";
import { readTables } from "../../src/table/read-tables";
import type { GoalTable, Project } from "../../src/table/goal-table";
import { formOf, rowsOf, sheetOf, studentAid } from "./formed";

function read(sheet: Sheet): { readonly table: GoalTable; readonly project: Project } {
  const [table, ...more] = readTables(sheet);
  const project = table?.projects[0];
  if (!table || !project || more.length > 0) throw new Error("the reader finds one table with one project");
  return { table, project };
}

const headerOf = ({ projectName, projectCode, budgetUnit, implementer, supervisor, goal, year }: Project): unknown => ({
  projectName: projectName?.text,
  projectCode: projectCode?.text,
  unit: (budgetUnit ?? implementer)?.text,
  supervisor: supervisor?.text,
  goal: goal?.text,
  year,
});

const levelsOf = ({ indicators }: Project): readonly string[] =>
  indicators.map(
    ({ category, subcategory, name }) => `${category?.text ?? ""} ${subcategory?.text ?? ""} ${name.text}`,
  );

describe("a new form of Hebei", () => {
  const sheet = sheetOf(formOf("hebei"));
  const { table, project } = read(sheet);

  it("is read back as what it is", () => {
    expect(table).toMatchObject({
      form: "hebei",
      taxonomy: "88",
      moneyUnit: "万元",
      moneyUnitStated: true,
      headerRows: [8],
    });
    expect(headerOf(project)).toEqual({
      projectName: "家庭经济困难学生资助",
      projectCode: "13080424P00003710001A",
      unit: "350012某区教育局本级",
      supervisor: undefined,
      goal: "1.资助家庭经济困难学生500人次。\n2.受助学生无一人因贫失学。",
      year: 2024,
    });
    expect(project.purpose?.text).toBe("用于发放国家助学金和生活补助");
    expect([project.totalFunding, project.fiscalFunding, project.otherFunding].map((amount) => amount?.fen)).toEqual([
      83_000_000, 80_000_000, 3_000_000,
    ]);
    expect(project.spendingPlan.map(({ label, percent }) => [label, percent])).toEqual([
      ["3月底", 0],
      ["6月底", 50],
      ["10月底", 50],
      ["12月底", 100],
    ]);
  });

  it("holds the chosen rows in the official order", () => {
    expect(levelsOf(project)).toEqual([
      "产出指标 数量指标 资助学生人次",
      "产出指标 质量指标 资助对象认定准确率",
      "产出指标 质量指标 应助尽助率",
      "产出指标 质量指标 资助名单公示率",
      "产出指标 时效指标 资助资金发放及时率",
      "产出指标 成本指标 资助资金总额",
      "产出指标 成本指标 人均资助标准",
      "效益指标 社会效益指标 受助学生因贫失学人数",
      "效益指标 社会效益指标 资助政策知晓率",
      "满意度指标 服务对象满意度指标 受助学生及家长满意度",
    ]);
    expect(project.indicators.map(({ targetValue }) => targetValue.text).slice(4, 8)).toEqual([
      "=100%",
      "≤83万元",
      "={n}元/人·年",
      "=0人",
    ]);
  });

  it("has the areas of the published form", () => {
    const merges = (sheet.merges ?? []).map(areaToA1);
    for (const area of ["A1:G1", "B3:C3", "E3:G3", "A4:A5", "B5:G5", "A6:A7", "F6:G6", "B8:G8", "D9:E9"]) {
      expect(merges).toContain(area);
    }
    expect(merges).toEqual(expect.arrayContaining(["A10:A16", "A17:A18"]));
    expect(merges.filter((area) => area.startsWith("B10"))).toEqual([]);
  });

  it("is titled for the project", () => {
    expect(contentAt(sheet, { row: 0, column: 0 })).toBe("家庭经济困难学生资助绩效目标表");
  });
});

describe("a new form after 101号", () => {
  const sheet = sheetOf(formOf("central-101"));
  const { table, project } = read(sheet);

  it("is read back as what it is", () => {
    expect(table).toMatchObject({ taxonomy: "101", moneyUnit: "万元", moneyUnitStated: true, headerRows: [9] });
    expect(headerOf(project)).toEqual({
      projectName: "家庭经济困难学生资助",
      projectCode: "13080424P00003710001A",
      unit: "350012某区教育局本级",
      supervisor: "某区教育局",
      goal: "1.资助家庭经济困难学生500人次。\n2.受助学生无一人因贫失学。",
      year: 2024,
    });
    expect([project.totalFunding, project.fiscalFunding, project.otherFunding].map((amount) => amount?.fen)).toEqual([
      83_000_000, 80_000_000, 3_000_000,
    ]);
  });

  it("begins with the costs and merges the levels", () => {
    expect(levelsOf(project).slice(0, 3)).toEqual([
      "成本指标 经济成本指标 资助资金总额",
      "成本指标 经济成本指标 人均资助标准",
      "产出指标 数量指标 资助学生人次",
    ]);
    expect((sheet.merges ?? []).map(areaToA1)).toEqual(expect.arrayContaining(["A11:A12", "B11:B12", "B14:B16"]));
  });

  it("keeps comparator, number and unit apart, the number as a number", () => {
    const [cost] = project.indicators;
    expect([cost?.comparator?.content, cost?.targetValue.content, cost?.unit?.content]).toEqual(["≤", 83, "万元"]);
    expect(cost?.target).toMatchObject({ kind: "numeric", comparator: "≤", number: 83, unit: "万元" });
  });

  it("weighs the classes as the guideline does, 90 in all", () => {
    const weights = new Map<string, number>();
    for (const { category, weight } of project.indicators) {
      const word = category?.text ?? "";
      weights.set(word, (weights.get(word) ?? 0) + Number(weight?.content));
    }
    expect(Object.fromEntries(weights)).toEqual({ 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 });
  });

  it("gives the points of a missing class to benefit", () => {
    const entries = rowsOf("student-aid").filter(({ entry }) => entry.category !== "satisfaction");
    const rows = read(sheetOf(formOf("central-101", entries))).project.indicators;
    const benefit = rows.filter(({ categoryKind }) => categoryKind === "benefit");
    expect(benefit.map(({ weight }) => weight?.content)).toEqual([15, 15]);
  });
});

const styledWith = (edits: readonly Edit[], fill: string): readonly string[] =>
  edits.flatMap((edit) => (edit.kind === "style" && edit.style.fill === fill ? [areaToA1(edit.area)] : []));

const edited = <Kind extends Edit["kind"]>({ patch }: NewForm, kind: Kind): readonly Extract<Edit, { kind: Kind }>[] =>
  patch.edits.filter((edit): edit is Extract<Edit, { kind: Kind }> => edit.kind === kind);

describe.each(formNames)("a new form %s", (form) => {
  it("colours exactly the cells in which something is left to fill in", () => {
    const { patch, open: said } = formOf(form);
    const open = patch.edits.flatMap((edit) =>
      edit.kind === "set" && typeof edit.after === "string" && edit.after.includes("{") ? [toA1(edit.at)] : [],
    );
    expect(open).toHaveLength(2);
    expect(styledWith(patch.edits, "#FFF2CC")).toEqual(open);
    expect(said.map(toA1)).toEqual(open);
  });

  it("colours what is blank in the header as well", () => {
    const blank = formOf(form, rowsOf("student-aid"), { ...studentAid, projectCode: "", otherFunding: null });
    const known = new Set(formOf(form).open.map(toA1));
    const added = blank.open.map(toA1).filter((cell) => !known.has(cell));
    expect(added).toEqual({ hebei: ["B3", "G4"], "central-101": ["G4", "D8"] }[form]);
  });

  it("offers the official words for the levels over all rows", () => {
    const lists = edited(formOf(form), "offer");
    const closed = lists.filter(({ list }) => list.refusal !== null);
    expect(closed[0]?.list).toMatchObject({ prompt: "请从列表中选择一级指标。" });
    expect(closed[0]?.list.options).toContain("产出指标");
    expect(closed[1]?.list.options).toContain("时效指标");
    for (const { area } of lists) expect(area.bottom - area.top + 1).toBe(10);
  });

  it("never offers more than a worksheet can hold", () => {
    const lists = edited(formOf(form), "offer").map(({ list }) => list);
    expect(lists.length).toBeGreaterThan(1);
    for (const { options } of lists) {
      expect(options.join(",").length).toBeLessThanOrEqual(255);
      expect(options.filter((option) => /[",]/.test(option))).toEqual([]);
    }
  });

  it("repeats the header of the grid on every printed page", () => {
    const made = formOf(form);
    const [setup, ...more] = edited(made, "print").map((edit) => edit.setup);
    if (!setup || more.length > 0) throw new Error("a form is set up for print once");
    const [row] = setup.titleRows;
    const header = made.patch.edits.find((edit) => edit.kind === "set" && edit.after === "三级指标");
    expect(header).toMatchObject({ at: { row } });
    expect(setup.area).toEqual(sheetOf(made).used);
  });

  it("puts the rows in the same order whatever order they were chosen in", () => {
    const entries = rowsOf("student-aid");
    const byName = [...entries].sort((a, b) => a.name.localeCompare(b.name));
    const levels = (chosen: readonly FilledEntry[]): readonly string[] =>
      levelsOf(read(sheetOf(formOf(form, chosen))).project).map((text) => text.replace(/ [^ ]*$/, ""));
    expect(levels(byName)).toEqual(levels(entries));
  });

  it("makes a row as high as its longest text needs", () => {
    const [first, ...others] = rowsOf("student-aid");
    if (!first) throw new Error("the type has rows");
    const heightOf = (description: string): number => {
      const made = formOf(form, [{ ...first, description }, ...others.slice(0, 1)]);
      const row = (edited(made, "print")[0]?.setup.titleRows[0] ?? 0) + 1;
      const heights = made.patch.edits.flatMap((edit) =>
        edit.kind === "style" && edit.area.top === row && edit.style.rowHeight !== undefined
          ? [edit.style.rowHeight]
          : [],
      );
      return heights[0] ?? 0;
    };
    expect(heightOf("按学期统计的实际获得资助的学生人次，".repeat(6))).toBeGreaterThan(2 * heightOf("学生人次"));
    expect(heightOf("长".repeat(5000))).toBeLessThanOrEqual(409);
  });

  it("keeps its blank goal apart from the header of the grid", () => {
    const { table, project } = read(sheetOf(formOf(form, rowsOf("student-aid"), { ...studentAid, goal: "" })));
    expect(table.headerRows).toHaveLength(1);
    expect(project.goal?.text).toBe("");
  });

  it("stands empty when nothing is known and nothing chosen", () => {
    const sheet = sheetOf(newFormSheet({ form, project: blankProject, entries: [] }, "项目绩效目标表"));
    expect(sheet.texts.flat()).toContain("三级指标");
  });

  it("takes whatever a set says as text", () => {
    const [model] = rowsOf("student-aid");
    if (!model) throw new Error("the type has rows");
    const texts = fc.oneof(fc.string(), fc.constantFrom("=1+1", "+7", "@a", "1/2", "{n}", "__proto__", "'x", "{{}}"));
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts, texts, texts), { maxLength: 8 }), texts, (rows, projectName) => {
        const entries = rows.map(([name, description, value, basis]): FilledEntry => ({
          ...model,
          name,
          description,
          value,
          basis,
        }));
        const project = { ...studentAid, projectName };
        const { patch } = newFormSheet({ form, project, entries }, newFormName(projectName, []));
        const contents = patch.edits.flatMap((edit) => (edit.kind === "set" ? [edit.after] : []));
        expect(contents.filter((content) => typeof content === "object")).toEqual([]);
        expect(sheetOf({ patch }).name).not.toBe("");
      }),
      { numRuns: 60 },
    );
  });
});

describe("the name of a new form's worksheet", () => {
  it("is the project's", () => {
    expect(newFormName("家庭经济困难学生资助", [])).toBe("家庭经济困难学生资助");
  });

  it("is one that no other worksheet has", () => {
    expect(newFormName("", ["绩效目标表"])).toBe("绩效目标表2");
  });
});
