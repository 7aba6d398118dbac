import { jsonFault } from "../../src/library/json-fault";

function faultOf(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    return jsonFault(text, error);
  }
  throw new Error(`${text} is JSON`);
}

describe("where a text stops being JSON", () => {
  it.each([
    ['{"version":1,', "内容不完整"],
    ['{\n  "version": 1,\n  sets: []\n}', "第 3 行第 3 个字符附近"],
    ["乱码", "“乱”附近"],
  ])("%j: %s", (text, place) => {
    expect(faultOf(text)).toBe(place);
  });

  it.each([
    ["JSON.parse: expected property name or '}' at line 2 column 7 of the JSON data", "第 2 行第 7 个字符附近"],
    ["JSON Parse error: Unexpected EOF", "内容不完整"],
    ["JSON Parse error: Unrecognized token '<'", "“<”附近"],
    ["JSON Parse error: Expected '}'", "位置不明"],
  ])("is told by other browsers too: %s", (message, place) => {
    expect(jsonFault("{}", new SyntaxError(message))).toBe(place);
  });
});
