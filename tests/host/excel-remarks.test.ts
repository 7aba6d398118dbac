import { excelHost } from "../../src/host/excel/excel-host";
import type { Host } from "../../src/host/host";
import { remarkContent, remarkText } from "../../src/host/remark-format";
import { fromA1, toA1 } from "../../src/sheet/address";
import type { Mark, RemarkKind } from "../../src/sheet/mark";
import { fakeMarks, userState, type FakeExcel } from "./fake-excel";
import { copySheet, freshId, insertRows, type FakeRemark } from "./fake-workbook";
import { SHEET, excelWithGoals, marks, set } from "./goal-sheet";

const remarked = (cell: string, text: string, kind: RemarkKind = "comment"): Mark => {
  const [mark] = marks("error", cell);
  if (!mark) throw new Error(`no cell ${cell}`);
  return { ...mark, remark: { kind, text } };
};

/** "D4 comment 错误…" for each remark of ours, by cell. */
const ours = (excel: FakeExcel, sheet = SHEET): readonly string[] =>
  excel
    .find(sheet)
    .remarks.flatMap(({ kind, row, column, content }) => {
      const text = remarkText(content);
      return text === null ? [] : [`${toA1({ row, column })} ${kind} ${text}`];
    })
    .sort();

function write(excel: FakeExcel, cell: string, kind: RemarkKind, content: string): FakeRemark {
  const { row, column } = fromA1(cell) ?? { row: 0, column: 0 };
  const remark: FakeRemark = { id: freshId(), kind, row, column, content, replies: [] };
  excel.find(SHEET).remarks.push(remark);
  return remark;
}

async function open(version = "1.18"): Promise<{ excel: FakeExcel; host: Host }> {
  const excel = excelWithGoals();
  excel.version = version;
  return { excel, host: await excelHost() };
}

const first = [remarked("D4", "错误：指标值缺少单位。"), remarked("D5", "警告：“及时”无法衡量。")];

async function withFirst(version?: string): Promise<{ excel: FakeExcel; host: Host }> {
  const opened = await open(version);
  await opened.host.read(SHEET);
  await opened.host.mark(SHEET, first);
  opened.excel.requests.length = 0;
  return opened;
}

describe("words beside marked cells", () => {
  test.each(["1.10", "1.14", "1.18"])("go with the marks in one request, with ExcelApi %s", async (version) => {
    const { excel, host } = await open(version);
    await host.read(SHEET);
    await host.mark(SHEET, first);
    expect(excel.requests).toHaveLength(2);
    expect(ours(excel)).toEqual(["D4 comment 错误：指标值缺少单位。", "D5 comment 警告：“及时”无法衡量。"]);
    expect(excel.find(SHEET).remarks[0]?.content.split("\n")[0]).toBe("【绩效表助手】");
    expect(fakeMarks(excel.find(SHEET))).toHaveLength(2);
  });

  test("stay where they say the same, change where they do not, and go with their marks", async () => {
    const { excel, host } = await withFirst();
    const [kept] = excel.find(SHEET).remarks;
    await host.read(SHEET);
    await host.mark(SHEET, [remarked("D4", "错误：指标值为空。"), remarked("D2", "提示：可写得更具体。")]);
    expect(excel.requests).toHaveLength(3);
    expect(ours(excel)).toEqual(["D2 comment 提示：可写得更具体。", "D4 comment 错误：指标值为空。"]);
    expect(excel.find(SHEET).remarks[0]?.id).toBe(kept?.id);
    await host.mark(SHEET, marks("error", "D4"));
    expect(ours(excel)).toEqual([]);
    expect(fakeMarks(excel.find(SHEET))).toHaveLength(1);
  });

  test("may be notes, and comments become notes when they are wanted as such", async () => {
    const { excel, host } = await withFirst();
    await host.mark(SHEET, [remarked("D4", "错误：指标值缺少单位。", "note")]);
    expect(ours(excel)).toEqual(["D4 note 错误：指标值缺少单位。"]);
    insertRows(excel.find(SHEET), 1, 2);
    await host.mark(SHEET, [remarked("D6", "错误：已改。", "note"), remarked("D7", "提示", "note")]);
    expect(ours(excel)).toEqual(["D6 note 错误：已改。", "D7 note 提示"]);
    await host.mark(SHEET, []);
    expect(excel.find(SHEET).remarks).toEqual([]);
  });

  test("leave those of other people alone, and their cells", async () => {
    const { excel, host } = await open();
    write(excel, "D4", "comment", "请核对单位。");
    write(excel, "C2", "note", "去年也是这样写的。");
    write(excel, "B2", "note", "“【绩效表助手】”是工具写的。");
    const before = userState(excel);
    await host.read(SHEET);
    await host.mark(SHEET, [...first, remarked("C2", "提示：名称过长。")]);
    expect(ours(excel)).toEqual(["D5 comment 警告：“及时”无法衡量。"]);
    await host.mark(SHEET, []);
    expect(userState(excel)).toEqual(before);
    expect(excel.find(SHEET).remarks).toHaveLength(3);
  });

  test("stay once somebody has answered: an answer is not ours to delete", async () => {
    const { excel, host } = await withFirst();
    excel.find(SHEET).remarks[0]?.replies.push("已按要求修改。");
    await host.mark(SHEET, [remarked("D4", "错误：又变了。")]);
    await host.mark(SHEET, []);
    expect(ours(excel)).toEqual(["D4 comment 错误：指标值缺少单位。"]);
  });

  test("are known and removed by another pane, also on a copy of the sheet, and there only", async () => {
    const { excel } = await withFirst();
    copySheet(excel.sheets, SHEET, "副本");
    const another = await excelHost();
    await another.mark("副本", []);
    expect([ours(excel, "副本"), ours(excel).length]).toEqual([[], 2]);
    await another.mark(SHEET, []);
    expect(ours(excel)).toEqual([]);
  });

  test("move with their cells when rows are inserted along with them, and are not doubled", async () => {
    const { excel, host } = await withFirst();
    const result = await host.write(
      { sheet: SHEET, edits: [{ kind: "insert-rows", row: 2, count: 2, like: 1 }, set("C3", null, "开班期数")] },
      () => ({
        marks: [remarked("D6", "错误：指标值缺少单位。"), remarked("D3", "提示：新行。")],
        save: new Map(),
        reveal: null,
      }),
    );
    expect(result).toEqual({ kind: "written", unfinished: null });
    expect(ours(excel)).toEqual(["D3 comment 提示：新行。", "D6 comment 错误：指标值缺少单位。"]);
    expect(excel.requests).toHaveLength(3);
  });

  test("are left out where Excel cannot write them; the marks are there", async () => {
    const { excel, host } = await open("1.9");
    await host.mark(SHEET, first);
    expect([ours(excel), fakeMarks(excel.find(SHEET)).length]).toEqual([[], 2]);
    const { excel: newer, host: other } = await open("1.17");
    await other.mark(SHEET, [remarked("D4", "错误", "note")]);
    expect([ours(newer), fakeMarks(newer.find(SHEET)).length]).toEqual([[], 1]);
  });

  test("are not written on a protected sheet", async () => {
    const { excel, host } = await open();
    excel.find(SHEET).isProtected = true;
    await expect(host.mark(SHEET, first)).rejects.toMatchObject({ code: "sheet-protected" });
    expect(ours(excel)).toEqual([]);
  });

  test("are written in several requests when one would carry too much", async () => {
    const { excel, host } = await open();
    const many = Array.from({ length: 1_000 }, (_, row) => remarked(toA1({ row, column: 9 }), "长".repeat(2_000)));
    await host.read(SHEET);
    await host.mark(SHEET, many);
    expect(excel.requests).toHaveLength(3);
    expect(ours(excel)).toHaveLength(1_000);
  });
});

describe("a note that this Excel does not show refuses a comment", () => {
  test("the other cells get theirs, and all are marked", async () => {
    const { excel, host } = await open("1.14");
    write(excel, "D4", "note", "看不见的备注");
    await host.read(SHEET);
    await host.mark(SHEET, [remarked("D2", "一"), ...first]);
    expect(ours(excel)).toEqual(["D2 comment 一", "D5 comment 警告：“及时”无法衡量。"]);
    expect(fakeMarks(excel.find(SHEET))).toHaveLength(3);
  });

  test("when there are many, they are given up and the failure is told", async () => {
    const { excel, host } = await open("1.14");
    const cells = Array.from({ length: 30 }, (_, row) => toA1({ row, column: 9 }));
    for (const cell of cells) write(excel, cell, "note", "看不见的备注");
    await expect(
      host.mark(
        SHEET,
        cells.map((cell) => remarked(cell, "错误")),
      ),
    ).rejects.toMatchObject({
      code: "unknown",
    });
    expect(fakeMarks(excel.find(SHEET))).toHaveLength(30);
  });
});

test("when Excel fails half way, the next marks put right what is left, and nothing of anybody else's changes", async () => {
  const { excel: reference, host: calm } = await withFirst();
  const second = [remarked("D4", "错误：指标值为空。"), remarked("D2", "提示：可写得更具体。")];
  await calm.read(SHEET);
  await calm.mark(SHEET, second);
  const actions = reference.requests.at(-1) ?? 0;
  expect(actions).toBeGreaterThan(10);
  for (let done = 0; done <= actions; done += 1) {
    const { excel, host } = await withFirst();
    write(excel, "C2", "comment", "请核对。");
    const before = userState(excel);
    await host.read(SHEET);
    excel.faults.push({ kind: "none" }, { kind: "fail", code: "GeneralException", actions: done });
    await host.mark(SHEET, second).catch(() => undefined);
    await host.mark(SHEET, second);
    expect({ done, ours: ours(excel) }).toEqual({ done, ours: ours(reference) });
    expect(userState(excel)).toEqual(before);
  }
});

test("a comment that was deleted since the read does not get in the way", async () => {
  const { excel, host } = await withFirst();
  await host.read(SHEET);
  excel.find(SHEET).remarks.shift();
  await host.mark(SHEET, first);
  expect(ours(excel)).toHaveLength(2);
  expect(excel.find(SHEET).remarks.every(({ content }) => content.startsWith(remarkContent("").trim()))).toBe(true);
});
