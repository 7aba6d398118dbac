import type { Field } from "../../src/table/goal-table";
import { rewrite } from "../../src/table/rewrite";
import type { Content } from "../../src/sheet/sheet";

const field = (content: Content, text: string): Field => ({
  role: "targetValue",
  sheet: "表1",
  at: { row: 3, column: 2 },
  text,
  raw: typeof content === "string" ? content : text,
  content,
});

describe("rewrite", () => {
  test("replaces a cell's text, white space around it included", () => {
    expect(rewrite(field("≥96百分比", "≥96百分比"), "≥96%")).toBe("≥96%");
    expect(rewrite(field(" ≥96%\n_x000D_", "≥96%"), "≥96%")).toBe("≥96%");
  });

  test("replaces a number, a blank and a percentage by text", () => {
    expect(rewrite(field(6, "6"), "＝6间")).toBe("＝6间");
    expect(rewrite(field(null, ""), "%")).toBe("%");
    expect(rewrite(field(0.95, "95%"), "≥95%")).toBe("≥95%");
  });

  test("keeps the label that stands before the text in its cell", () => {
    expect(rewrite(field("年度目标：培训5期；", "培训5期；"), "培训5期。")).toBe("年度目标：培训5期。");
  });

  test("never touches a formula, nor a cell whose content is not what the field says", () => {
    expect(rewrite(field({ formula: "=B3" }, "6间"), "＝6间")).toBeNull();
    expect(rewrite(field("第5页", "培训5期"), "培训6期")).toBeNull();
    expect(rewrite(field("年度目标：", ""), "培训5期")).toBeNull();
  });
});
