import { checkSheets } from "../../src/app/check-sheets";
import { facetsOf, isNarrowed, listed, noFilter, type Filter } from "../../src/app/filter";
import { tableKey, type Report } from "../../src/app/report";
import { presetRuleSet } from "../../src/check/rule-set";
import { toA1 } from "../../src/sheet/address";
import type { Severity } from "../../src/sheet/mark";
import { departmentSheets } from "./labour-table";

function report(): Report {
  const basis = { choices: { tables: [] }, ruleSet: presetRuleSet("strict") };
  const found = checkSheets({ scope: "workbook", sheets: departmentSheets(), area: null }, basis, []);
  if (!found) throw new Error("the department has tables");
  return found;
}

const filter = (change: Partial<Filter>): Filter => ({ ...noFilter, ...change });

const cells = (change: Partial<Filter>): readonly string[] =>
  listed(report(), filter(change)).map(({ sheet, at }) => `${sheet} ${toA1(at)}`);

describe("the filter", () => {
  it("lists everything until something is asked", () => {
    expect(listed(report(), noFilter)).toEqual(report().findings);
    expect(report().findings.length).toBeGreaterThan(5);
  });

  it("lists one rule, and what a rule's category holds", () => {
    const unit = report().findings.filter(({ rule }) => rule === "unit-missing");
    expect(unit).toHaveLength(1);
    expect(listed(report(), filter({ rule: "unit-missing" }))).toEqual(unit);
    const category = report().rules.get("unit-missing")?.category ?? null;
    expect(listed(report(), filter({ category }))).toEqual(expect.arrayContaining(unit));
    expect(listed(report(), filter({ category: "arithmetic", rule: "unit-missing" }))).toEqual([]);
  });

  it("lists one table of the workbook", () => {
    const own = cells({ table: tableKey({ sheet: "办公用房", table: 0 }) });
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((cell) => cell.startsWith("办公用房 "))).toBe(true);
  });

  it("lists what can be put right here", () => {
    const fixable = listed(report(), filter({ fixable: true }));
    expect(fixable.length).toBeGreaterThan(0);
    expect(fixable.every(({ fix }) => fix !== undefined)).toBe(true);
    expect(fixable.length).toBeLessThan(report().findings.length);
  });

  it.each([
    ["a cell", "e14", "劳务派遣 E14"],
    ["what the cell says", "≥94", "劳务派遣 E14"],
    ["the indicator's name", "办事群众满意度", "劳务派遣 E14"],
    ["the message, in English too", "UNIT", "劳务派遣 E14"],
    ["several words that all occur", "≥94  单位", "劳务派遣 E14"],
  ])("finds %s", (_, words, cell) => {
    expect(cells({ words })).toContain(cell);
    expect(cells({ words }).length).toBeLessThan(report().findings.length);
  });

  it("finds nothing by words that do not all occur", () => {
    expect(cells({ words: "≥94 没有这样的字" })).toEqual([]);
  });

  it("lists nothing of what is not ignored when only that is asked for", () => {
    expect(listed(report(), filter({ ignored: true }))).toEqual([]);
  });

  it("is narrowed by everything but severities", () => {
    expect(isNarrowed(noFilter)).toBe(false);
    expect(isNarrowed(filter({ severities: new Set<Severity>() }))).toBe(false);
    for (const change of [{ rule: "unit-missing" }, { fixable: true }, { words: "x" }, { table: "0 表" }]) {
      expect(isNarrowed(filter(change))).toBe(true);
    }
  });
});

describe("the counts of the filter", () => {
  it("say what each choice would list", () => {
    const all = report();
    const facets = facetsOf(all, noFilter);
    for (const { value, count } of facets.rules) expect(listed(all, filter({ rule: value }))).toHaveLength(count);
    for (const { value, count } of facets.categories) {
      expect(listed(all, filter({ category: value }))).toHaveLength(count);
    }
    for (const { value, count } of facets.tables) expect(listed(all, filter({ table: value }))).toHaveLength(count);
    expect(listed(all, filter({ fixable: true }))).toHaveLength(facets.fixable);
    expect(facets.rules.length).toBeGreaterThan(2);
    expect(facets.tables).toHaveLength(2);
  });

  it("keep to the other choices", () => {
    const facets = facetsOf(report(), filter({ rule: "unit-missing", severities: new Set<Severity>(["warning"]) }));
    expect(facets.severities).toEqual({ error: 1, warning: 0, info: 0 });
    expect(facets.rules.map(({ value }) => value)).not.toContain("unit-missing");
    expect(facets.tables).toEqual([]);
  });
});
