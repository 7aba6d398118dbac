import fc from "fast-check";
import { oursIn, remarkChanges, type PlacedRemark } from "../../src/host/remark-changes";
import { remarkContent, remarkText } from "../../src/host/remark-format";
import { fromA1, toA1 } from "../../src/sheet/address";
import type { Mark, RemarkKind } from "../../src/sheet/mark";

function at(cell: string): Mark["at"] {
  const address = fromA1(cell);
  if (!address) throw new Error(`no cell ${cell}`);
  return address;
}

const mark = (cell: string, kind: RemarkKind, text: string): Mark => ({
  at: at(cell),
  severity: "error",
  remark: { kind, text },
});

const found = (cell: string, kind: RemarkKind, ours: string | null): PlacedRemark => ({
  kind,
  id: kind === "comment" ? `{${cell}}` : "",
  at: at(cell),
  ours,
});

const told = (placed: readonly PlacedRemark[], marks: readonly Mark[]): readonly string[] =>
  remarkChanges(placed, marks).map((change) => {
    if (change.kind === "add") return `add ${change.as} ${toA1(change.at)} ${change.text}`;
    const cell = toA1(change.remark.at);
    return change.kind === "remove" ? `remove ${cell}` : `reword ${cell} ${change.text}`;
  });

describe("the changes that bring remarks up to date", () => {
  test("add one for each mark that has words", () => {
    const silent: Mark = { at: at("A1"), severity: "info" };
    expect(told([], [mark("D4", "comment", "错误：指标值为空。"), silent])).toEqual([
      "add comment D4 错误：指标值为空。",
    ]);
  });

  test("leave one that says the same, reword one that says something else, remove one without a mark", () => {
    const placed = [found("D4", "comment", "甲"), found("D5", "comment", "乙"), found("D6", "comment", "丙")];
    expect(told(placed, [mark("D4", "comment", "甲"), mark("D5", "comment", "新")])).toEqual([
      "reword D5 新",
      "remove D6",
    ]);
  });

  test("replace a comment by a note, the old one first", () => {
    expect(told([found("D4", "comment", "甲")], [mark("D4", "note", "甲")])).toEqual(["remove D4", "add note D4 甲"]);
  });

  test("touch nothing of anybody else's, and put nothing beside it", () => {
    const placed = [found("D4", "note", null), found("D5", "comment", null)];
    expect(told(placed, [mark("D4", "comment", "甲"), mark("D5", "comment", "乙")])).toEqual([]);
    expect(told(placed, [])).toEqual([]);
  });
});

describe("a remark of ours", () => {
  test("is known by its first line, however the spreadsheet ends lines", () => {
    expect(remarkText("【绩效表助手】\r\n错误：指标值为空。\r\n依据：财预〔2021〕101号\r\n")).toBe(
      "错误：指标值为空。\n依据：财预〔2021〕101号",
    );
  });

  test.each(["请核对金额。", "见【绩效表助手】的提示", "", "绩效表助手\n错误"])("is not “%s”", (content) => {
    expect(remarkText(content)).toBeNull();
  });

  test("that somebody has answered is theirs, too", () => {
    expect(oursIn(remarkContent("错误"), 0)).toBe("错误");
    expect(oursIn(remarkContent("错误"), 1)).toBeNull();
  });

  test("comes back as it was written, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const back = remarkText(remarkContent(text));
        expect(back).not.toBeNull();
        expect(remarkText(remarkContent(back ?? ""))).toBe(back);
      }),
    );
  });
});
