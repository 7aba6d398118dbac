import { quote } from "../../src/value/quote";

describe("quote", () => {
  test("puts a text in Chinese quotation marks, on one line", () => {
    expect(quote("培训人次")).toBe("“培训人次”");
    expect(quote(" 1.培训5期；\n\n2.培训200人次。\r\n")).toBe("“1.培训5期； 2.培训200人次。”");
  });

  test("shortens what is longer than 30 characters", () => {
    expect(quote("培".repeat(30))).toBe(`“${"培".repeat(30)}”`);
    expect(quote("培".repeat(31))).toBe(`“${"培".repeat(29)}…”`);
    expect(quote("𠮷".repeat(31))).toBe(`“${"𠮷".repeat(29)}…”`);
  });
});
