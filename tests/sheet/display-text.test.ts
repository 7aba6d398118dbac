import { displayText } from "../../src/sheet/display-text";
import type { Value } from "../../src/sheet/sheet";

test.each<readonly [Value, string, string]>([
  [null, "0.00", ""],
  ["≥95%", "General", "≥95%"],
  ["007", "@", "007"],
  ["12月31日", "0.00", "12月31日"],
  [600, "General", "600"],
  [0.95, "0%", "95%"],
  [1234567.5, "#,##0.00", "1,234,567.50"],
  [45657, 'yyyy"年"m"月"d"日"', "2024年12月31日"],
  [45657, "[$-804]aaaa", "星期二"],
  [true, "General", "TRUE"],
])("%p under the format %p shows as %p", (value, numberFormat, text) => {
  expect(displayText(value, numberFormat)).toBe(text);
});

test("a text takes the shape that a format with a part for texts gives it", () => {
  expect(displayText("甲", "0;-0;0;@单位")).toBe("甲单位");
});

test("a value under a format that cannot be read shows as General", () => {
  expect(displayText(600, '0"万元')).toBe("600");
});
