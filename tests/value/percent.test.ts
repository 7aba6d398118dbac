import { readPercent } from "../../src/value/percent";

describe("readPercent", () => {
  it.each([
    ["a share with a percent format", 0.25, "25%", "0%", 25],
    ["all of it with a percent format", 1, "100%", "0%", 100],
    ["more than all of it", 1.2, "120%", "0.00%", 120],
    ["a share whose format is not known", 0.5, "50%", "General", 50],
    ["a bare share", 0.25, "0.25", "General", 25],
    ["a bare 1", 1, "1", "General", 100],
    ["a whole number", 25, "25", "General", 25],
    ["nothing spent yet", 0, "0", "General", 0],
    ["noise of binary fractions", 0.57 * 1, "57%", "0%", 57],
    ["text", "25%", "25%", "@", 25],
    ["text in full width", "２５％", "２５％", "@", 25],
    ["text without a sign", "25", "25", "@", 25],
    ["a share as text", "0.25", "0.25", "@", 25],
    ["a small percentage as text", "0.5%", "0.5%", "@", 0.5],
    ["百分比 spelled out", "25百分比", "25百分比", "@", 25],
  ])("reads %s", (_what, content, text, numberFormat, expected) => {
    expect(readPercent(content, text, numberFormat)).toBe(expected);
  });

  it.each([
    [null, "", "General"],
    ["", "", "@"],
    ["二十五", "二十五", "@"],
    ["≥25%", "≥25%", "@"],
    [Number.NaN, "#DIV/0!", "0%"],
  ])("reads no percentage from %j", (content, text, numberFormat) => {
    expect(readPercent(content, text, numberFormat)).toBeNull();
  });
});
