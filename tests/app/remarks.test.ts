import { briefPreferences } from "../../src/app/preferences";
import { remarksIn } from "../../src/app/remark-kinds";
import { remarkWriter } from "../../src/app/remark-writer";
import { marksOf, REMARK_LIMIT, unremarked } from "../../src/app/marks-of";
import type { Finding } from "../../src/check/finding";
import { MemoryHost } from "../../src/host/memory";
import { toA1 } from "../../src/sheet/address";
import { labourSheet } from "./labour-table";
import { at, findingAt, notice, openSession, sessionOver } from "./open-session";

const finding = (change: Partial<Finding>): Finding => ({
  rule: "unit-missing",
  severity: "error",
  sheet: "劳务派遣",
  at: at("E14"),
  table: 0,
  project: 0,
  field: "targetValue",
  subject: "办事群众满意度",
  text: "≥94",
  message: { zh: "指标值“≥94”没有单位。", en: "The target “≥94” has no unit." },
  source: { zh: "财预〔2021〕101号", en: "Caiyu [2021] No. 101" },
  also: [],
  ...change,
});

const write = remarkWriter("comment", "zh");

describe("what is written beside a cell", () => {
  test("are severity, reason and source of each finding there", () => {
    const { kind, text } = write(at("E14"), [
      finding({}),
      finding({ severity: "info", message: { zh: "阈值偏低。", en: "Low." }, source: { zh: "", en: "" } }),
    ]);
    expect(kind).toBe("comment");
    expect(text).toBe("错误：指标值“≥94”没有单位。\n依据：财预〔2021〕101号\n\n提示：阈值偏低。");
  });

  test("is in the language of the pane", () => {
    expect(remarkWriter("note", "en")(at("E14"), [finding({})])).toEqual({
      kind: "note",
      text: "Error: The target “≥94” has no unit.\nSource: Caiyu [2021] No. 101",
    });
  });

  test("says what would put it right, at the cell itself and not at the others it names", () => {
    const one = finding({ fix: { kind: "insert", names: ["项目验收合格率"] }, also: [at("C14")] });
    expect(write(at("E14"), [one]).text).toContain("\n建议：从指标库补充：项目验收合格率。");
    expect(write(at("C14"), [one]).text).not.toContain("建议");
  });

  test("stays short: ten findings, and long lines are cut and stay one line", () => {
    const many = Array.from({ length: 12 }, () => finding({ message: { zh: `甲\n${"长".repeat(500)}`, en: "" } }));
    const { text } = write(at("E14"), many);
    expect(text).toMatch(/另有 2 个问题，请看窗格中的清单。$/);
    expect(text.match(/^错误：甲 长+…$/gmu)).toHaveLength(10);
    expect(text.length).toBeLessThan(4_000);
  });
});

describe("the marks of a worksheet", () => {
  test("have words only when there is somebody to write them", () => {
    expect(marksOf("劳务派遣", [finding({})])).toEqual([{ at: at("E14"), severity: "error" }]);
    expect(marksOf("劳务派遣", [finding({})], write)[0]?.remark?.kind).toBe("comment");
    expect(marksOf("其他", [finding({})], write)).toEqual([]);
  });

  test("have words on the gravest cells when there are too many", () => {
    const rows = Array.from({ length: REMARK_LIMIT + 5 }, (_, row) =>
      finding({ at: { row, column: 4 }, severity: row < 10 ? "info" : "error" }),
    );
    const marks = marksOf("劳务派遣", rows, write);
    const silent = marks.filter(({ remark }) => !remark);
    expect(silent.map(({ at: cell }) => toA1(cell))).toEqual(["E6", "E7", "E8", "E9", "E10"]);
    expect(unremarked(marks)).toBe(5);
    expect(unremarked(marks.slice(0, 10))).toBe(0);
  });
});

describe("a session", () => {
  test("writes nothing beside cells until it is asked to, and takes it away again", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    expect(host.remarksOn("劳务派遣")).toEqual([]);
    await session.chooseRemarks("comment");
    const cells = host.marksOn("劳务派遣").length;
    expect(host.remarksOn("劳务派遣")).toHaveLength(cells);
    expect(notice(session)).toMatch(/^发现 \d+ 个问题/);
    await session.chooseRemarks(null);
    expect(host.remarksOn("劳务派遣")).toEqual([]);
    expect(host.marksOn("劳务派遣")).toHaveLength(cells);
  });

  test("takes the words away along with the problem", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.chooseRemarks("comment");
    await session.check();
    expect(host.remarksOn("劳务派遣").map(({ id }) => id)).toContain("E14");
    await session.fix(findingAt(session, "unit-missing", "E14"));
    expect(host.remarksOn("劳务派遣").map(({ id }) => id)).not.toContain("E14");
  });

  test("remembers the choice for the user, as far as the spreadsheet can do it", async () => {
    const preferences = briefPreferences();
    const { host, session } = await openSession([labourSheet()], { preferences });
    await session.chooseRemarks("note");
    expect((await sessionOver(host, { preferences })).state.remarks).toBe("note");
    const older = new MemoryHost([labourSheet()], "劳务派遣", new Map([["notes", "ExcelApi 1.18"]]));
    expect((await sessionOver(older, { preferences })).state.remarks).toBeNull();
  });

  test.each(["", "fill", "constructor"])("takes “%s” for no choice", (kept) => {
    expect(remarksIn(kept, { name: "", level: "", lacks: new Map() })).toBeNull();
  });
});
