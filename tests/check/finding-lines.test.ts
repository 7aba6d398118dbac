import type { Finding } from "../../src/check/finding";
import { findingLines } from "../../src/check/finding-lines";
import { allRules } from "../../src/rules";

const rules = new Map(allRules.map((rule) => [rule.id, rule]));

const finding = (row: number, rule: string, severity: Finding["severity"] = "warning"): Finding => ({
  rule,
  severity,
  sheet: "表1",
  at: { row, column: 6 },
  table: 0,
  project: 0,
  field: "targetBasis",
  subject: "培训人次",
  text: "年初工作计划",
  message: { zh: "确定依据过于笼统。", en: "The basis is too general." },
  source: { zh: "评审惯例", en: "Review practice" },
  also: [],
});

describe("findings as lines", () => {
  it("share a line when one rule repeats down the table, where the first of them stood", () => {
    const repeated = [3, 5, 6].map((row) => finding(row, "basis-too-generic"));
    const other = finding(4, "unit-missing");
    const lines = findingLines(
      [repeated[0], other, repeated[1], repeated[2]].flatMap((one) => one ?? []),
      rules,
    );
    expect(lines).toMatchObject([
      { kind: "many", findings: repeated },
      { kind: "one", finding: other },
    ]);
    expect(lines[0]?.kind === "many" && lines[0].message.zh).toContain("3 项");
  });

  it("keep a line each when there are few of them, or the rule has no sentence for many", () => {
    const few = [3, 5].map((row) => finding(row, "basis-too-generic"));
    const own = [3, 5, 6].map((row) => finding(row, "duplicate-indicator-name"));
    expect(rules.get("duplicate-indicator-name")?.many).toBeUndefined();
    expect(findingLines([...few, ...own], rules).map(({ kind }) => kind)).toEqual(Array(5).fill("one"));
  });

  it("never share a line with findings of another severity", () => {
    const mixed = [
      finding(3, "basis-too-generic", "error"),
      finding(5, "basis-too-generic"),
      finding(6, "basis-too-generic"),
    ];
    expect(findingLines(mixed, rules).map(({ kind }) => kind)).toEqual(["one", "one", "one"]);
  });
});
