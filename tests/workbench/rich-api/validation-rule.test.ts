import { describeRule, kindOf, ruleFrom } from "../../../src/workbench/rich-api/objects/validation-rule";

describe("a validation as add-ins describe it", () => {
  it.each([
    [{ list: { inCellDropDown: true, source: "个,人次" } }, "List", ['"个,人次"']],
    [{ list: { inCellDropDown: false, source: "=参数!$A$1:$A$9" } }, "List", ["参数!$A$1:$A$9"]],
    [{ wholeNumber: { formula1: 1, formula2: "=$D$1", operator: "NotBetween" } }, "WholeNumber", ["1", "$D$1"]],
    [{ decimal: { formula1: 0, formula2: "", operator: "GreaterThanOrEqualTo" } }, "Decimal", ["0"]],
    [{ custom: { formula: "=LEN(A1)<9" } }, "Custom", ["LEN(A1)<9"]],
  ])("%j is kept in the words of files and answered again", (described, kind, formulas) => {
    const rule = ruleFrom(described);
    expect(rule.formulas).toEqual(formulas);
    expect(kindOf(rule)).toBe(kind);
    expect(describeRule(rule)).toEqual(described);
  });

  it.each([
    [{}],
    [null],
    ["list"],
    [{ list: { source: "" } }],
    [{ list: { source: "个".repeat(256) } }],
    [{ list: { source: "个" }, custom: { formula: "=TRUE" } }],
  ])("%j is refused", (described) => {
    expect(() => ruleFrom(described)).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  });
});
