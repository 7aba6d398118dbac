import { readTargetValue } from "../../src/value/read-target-value";
import { systemSign } from "../../src/value/system-sign";

describe("systemSign", () => {
  test.each([">", "≥", "=", "≤", "<"] as const)("%s is written so that it is read as itself", (comparator) => {
    expect(readTargetValue({ value: `${systemSign(comparator)}6间` })).toMatchObject({ kind: "numeric", comparator });
  });

  test("nothing it writes begins a formula", () => {
    expect(systemSign("=")).toBe("＝");
  });
});
