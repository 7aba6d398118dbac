import { checkWorkbook } from "../../src/check/check-workbook";
import type { Finding } from "../../src/check/finding";
import type { Rule } from "../../src/rules/rule";
import { toA1 } from "../../src/sheet/address";
import { applyPatch } from "../../src/sheet/apply-patch";
import type { SetEdit } from "../../src/sheet/patch";
import type { Sheet } from "../../src/sheet/sheet";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnWorkbook } from "../drawn-sheet";

/** What the rule, alone and at every severity, finds on these sheets. */
export function findingsOf(rule: Rule, sheets: readonly Sheet[], options: unknown = {}): readonly Finding[] {
  const active = [{ rule, options: rule.options.parse(options), minimum: "info" as const }];
  return checkWorkbook(readWorkbook(sheets), { name: rule.id, preset: "strict", active });
}

const cellsOf = (found: readonly { readonly sheet: string; readonly at: Finding["at"] }[]): readonly string[] =>
  found.map(({ sheet, at }) => `${sheet}!${toA1(at)}`);

function applyFixes(sheets: readonly Sheet[], findings: readonly Finding[]): readonly Sheet[] {
  return sheets.map((sheet) => {
    const edits = findings.flatMap(({ fix }): SetEdit[] =>
      fix && fix.kind !== "insert"
        ? fix.replacements
            .filter(({ field }) => field.sheet === sheet.name)
            .map(({ field, after }) => ({ kind: "set", at: field.at, before: field.content, after }))
        : [],
    );
    const result = applyPatch(sheet, { sheet: sheet.name, edits });
    if (result.kind === "stale") throw new Error(`a fix does not know what stands in ${result.cells.map(toA1).join()}`);
    return result.sheet;
  });
}

/** Runs the rule on a drawing and compares every marked cell and every message; then applies the fixes and wants them gone. */
export function expectDrawing(rule: Rule, drawing: string, options: unknown = {}): void {
  const { sheets, marked, messages } = drawnWorkbook(drawing);
  const findings = findingsOf(rule, sheets, options);
  expect(cellsOf(findings)).toEqual(cellsOf(marked));
  expect(findings.map(({ message }) => message.zh)).toEqual(messages);
  const repaired = findingsOf(rule, applyFixes(sheets, findings), options);
  const fixable = new Set(cellsOf(findings.filter(({ fix }) => fix && fix.kind !== "insert")));
  expect(cellsOf(repaired).filter((cell) => fixable.has(cell))).toEqual([]);
}

/** A rule's tests: its two examples, then the cases; each case's name says the behaviour, its drawing is the evidence. */
export function testRule(rule: Rule, cases: Readonly<Record<string, string>>, options: unknown = {}): void {
  describe(rule.id, () => {
    test("the bad example is reported as drawn", () => {
      expect(drawnWorkbook(rule.examples.bad).marked).not.toHaveLength(0);
      expectDrawing(rule, rule.examples.bad, rule.examples.options);
    });
    test("the good example is left alone", () => {
      expect(drawnWorkbook(rule.examples.good).marked).toHaveLength(0);
      expectDrawing(rule, rule.examples.good, rule.examples.options);
    });
    test.each(Object.entries(cases))("%s", (_, drawing) => {
      expectDrawing(rule, drawing, options);
    });
  });
}
