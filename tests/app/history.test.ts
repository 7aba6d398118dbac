import * as fc from "fast-check";
import { readHistory, writeHistory } from "../../src/app/history";
import { withStep, type Step } from "../../src/app/undo-history";

const step = (name: string, text = "≥94%"): Step => ({
  label: { zh: name, en: name },
  when: "2026-03-02T01:30:00.000Z",
  undo: {
    kind: "patch",
    patch: { sheet: "表1", edits: [{ kind: "set", at: { row: 13, column: 5 }, before: text, after: "≥94" }] },
  },
});

const names = (steps: readonly Step[]): readonly string[] => steps.map(({ label }) => label.zh);

const content = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ formula: fc.string() }),
);
const address = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
const edit = fc.record({ kind: fc.constant("set" as const), at: address, before: content, after: content });
const label = fc.record({ zh: fc.string(), en: fc.string() });
const patch = fc.record({ sheet: fc.string(), edits: fc.array(edit) });
const ignore = fc.record({
  what: fc.record({ scope: fc.constant("workbook" as const), rule: fc.string() }),
  reason: fc.constantFrom("上级统一要求", "合同原文如此"),
  who: fc.string(),
  when: fc.string(),
});
const places = fc.uniqueArray(address, {
  maxLength: 8,
  selector: ({ row, column }) => `${String(row)} ${String(column)}`,
});
const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const);
const marks = fc.tuple(places, severity).map(([cells, one]) => cells.map((at) => ({ at, severity: one })));
const marksUndo = fc.record({
  kind: fc.constant("marks" as const),
  of: fc.constantFrom("check" as const, "clearing" as const),
  sheets: fc.array(fc.record({ sheet: fc.string(), marks }), { maxLength: 3 }),
});
const undo = fc.oneof(
  marksUndo,
  fc.record({ kind: fc.constant("patch" as const), patch }),
  fc.record({ kind: fc.constant("ignores" as const), add: fc.array(ignore), remove: fc.array(ignore) }),
);
const anyStep = fc.record({ label, when: fc.string(), undo });

/** Steps with their marks in reading order: they are kept block by block. */
const inOrder = (steps: readonly Step[]): readonly Step[] =>
  steps.map((one) =>
    one.undo.kind === "marks"
      ? {
          ...one,
          undo: {
            ...one.undo,
            sheets: one.undo.sheets.map(({ sheet, marks: list }) => ({
              sheet,
              marks: [...list].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column),
            })),
          },
        }
      : one,
  );

describe("the history kept in the workbook", () => {
  it("reads what was written", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        expect(inOrder(readHistory(writeHistory(steps)))).toEqual(inOrder(steps));
      }),
    );
  });

  it("keeps the last 50 steps", () => {
    const steps = Array.from({ length: 60 }, (_, number) => step(String(number)));
    const kept = steps.reduce<readonly Step[]>((history, one) => withStep(history, one, null), []);
    expect(names(kept)).toEqual(Array.from({ length: 50 }, (_, number) => String(number + 10)));
  });

  it("lets the oldest steps go when they would make the workbook heavy", () => {
    const heavy = "字".repeat(300_000);
    expect(names(readHistory(writeHistory([step("一", heavy), step("二", heavy), step("三")])))).toEqual(["二", "三"]);
  });

  it("leaves a damaged step out and keeps the others", () => {
    const damaged = writeHistory([step("一"), step("二"), step("三")]).replace('"row":13', '"row":-13');
    expect(names(readHistory(damaged))).toEqual(["二", "三"]);
    const middle = writeHistory([step("一"), step("二", "≥95%"), step("三")]).replace('≥95%"', '≥95%","x":1,"y":""');
    expect(names(readHistory(middle))).toEqual(["一", "三"]);
  });

  it.each(["", "null", "{}", "[1,", '[{"__proto__":{"polluted":true}}]'])(
    "is empty when the workbook holds %j",
    (text) => {
      expect(readHistory(text)).toEqual([]);
      expect({}).not.toHaveProperty("polluted");
    },
  );
});
