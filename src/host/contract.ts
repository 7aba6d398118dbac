import { areaToA1, fromA1, toA1, type Address, type Area } from "../sheet/address";
import { invertPatch } from "../sheet/invert-patch";
import type { Mark, Severity } from "../sheet/mark";
import type { Edit, Patch, SetEdit } from "../sheet/patch";
import { contentAt, numberFormatAt, sameContent, textAt, valueAt, type Content, type Sheet } from "../sheet/sheet";
import { HostError, type Host, type HostErrorCode, type HostEvent } from "./host";

/** A worksheet to try things on: it does not exist when a case begins, and what the case leaves of it is removed. */
export interface Scratch {
  readonly sheet: string;
  /** The marks that the sheet shows, where the tester can see them; the port cannot tell. */
  readonly marksOn?: (sheet: string) => Promise<readonly Mark[]>;
}

/** One promise of the port. `run` throws an Error that says what was expected and what came instead. */
export interface ContractCase {
  readonly name: string;
  readonly run: (host: Host, scratch: Scratch) => Promise<void>;
}

// Undefined has no JSON.
const show = (thing: unknown): string => String(JSON.stringify(thing));

function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (show(found) !== show(expected)) throw new Error(`${what}: expected ${show(expected)}, found ${show(found)}`);
}

function expectTrue(what: string, condition: boolean): void {
  if (!condition) throw new Error(what);
}

async function expectRefused(what: string, code: HostErrorCode, action: Promise<unknown>): Promise<void> {
  try {
    await action;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expectEqual(what, error.code, code);
    return;
  }
  throw new Error(`${what}: expected the error ${code}, but it worked`);
}

function cell(a1: string): Address {
  const at = fromA1(a1);
  if (!at) throw new Error(`no cell ${a1}`);
  return at;
}

const set = (a1: string, before: Content, after: Content): SetEdit => ({ kind: "set", at: cell(a1), before, after });

const area = (first: string, last: string): Area => {
  const { row: top, column: left } = cell(first);
  const { row: bottom, column: right } = cell(last);
  return { top, left, bottom, right };
};

const fill = (rows: readonly (readonly Content[])[]): readonly Edit[] =>
  rows.flatMap((contents, row) =>
    contents.flatMap((after, column): readonly Edit[] =>
      after === null ? [] : [{ kind: "set", at: { row, column }, before: null, after }],
    ),
  );

async function writeOrFail(host: Host, patch: Patch): Promise<void> {
  const result = await host.write(patch);
  if (result.kind === "stale") throw new Error(`not written, stale: ${result.cells.map(toA1).join(", ")}`);
}

async function prepare(
  host: Host,
  { sheet }: Scratch,
  rows: readonly (readonly Content[])[],
  more: readonly Edit[] = [],
): Promise<void> {
  await writeOrFail(host, { sheet, edits: [{ kind: "add-sheet" }, ...fill(rows), ...more] });
}

async function expectStale(host: Host, patch: Patch, cells: readonly string[]): Promise<void> {
  const result = await host.write(patch);
  if (result.kind === "written") throw new Error(`written although stale: ${cells.join(", ")}`);
  expectEqual("stale cells", result.cells.map(toA1).sort(), [...cells].sort());
}

const contents = (sheet: Sheet, cells: readonly string[]): readonly Content[] =>
  cells.map((a1) => contentAt(sheet, cell(a1)));

/** Merged areas in A1 notation, or null where the host cannot tell them. */
const mergesIn = ({ merges }: Sheet): readonly string[] | null => merges && merges.map(areaToA1).sort();

function expectMerges(sheet: Sheet, expected: readonly string[]): void {
  const found = mergesIn(sheet);
  if (found) expectEqual("merged areas", found, expected);
}

/** Everything of a sheet that a mark must not touch. */
const withoutMarks = (sheet: Sheet): unknown => ({ ...sheet, name: "" });

const LOOKALIKES = [
  "≥95%",
  "007",
  "=1+1",
  "12月31日",
  "3-5",
  "1/2",
  "95%",
  "TRUE",
  "1e5",
  "-5",
  "+3",
  "@甲",
  "'引号",
  "#N/A",
];

const GOALS: readonly (readonly Content[])[] = [
  ["一级指标", "三级指标", "指标值"],
  ["产出指标", "设置产业引导项目数", "≥1个"],
  [null, "项目验收合格率", "≥95%"],
  [null, "资金拨付及时率", "100%"],
  ["效益指标", "带动就业人数", "≥200人次"],
];

const marksAt = (severity: Severity, ...cells: readonly string[]): readonly Mark[] =>
  cells.map((a1) => ({ at: cell(a1), severity }));

async function expectMarks({ sheet, marksOn }: Scratch, expected: readonly Mark[]): Promise<void> {
  if (!marksOn) return;
  const list = (marks: readonly Mark[]): readonly string[] =>
    marks.map(({ at, severity }) => `${toA1(at)} ${severity}`).sort();
  expectEqual("marks", list(await marksOn(sheet)), list(expected));
}

const writing: readonly ContractCase[] = [
  {
    name: "text stays text, whatever it looks like",
    async run(host, scratch) {
      await prepare(
        host,
        scratch,
        LOOKALIKES.map((text) => [text]),
      );
      const sheet = await host.read(scratch.sheet);
      const cells = LOOKALIKES.map((_, row) => toA1({ row, column: 0 }));
      expectEqual("contents", contents(sheet, cells), LOOKALIKES);
      expectEqual(
        "texts",
        cells.map((a1) => textAt(sheet, cell(a1))),
        LOOKALIKES,
      );
    },
  },
  {
    name: "text keeps its spaces, line breaks and rare characters",
    async run(host, scratch) {
      const texts = [" 前后空格 ", "第一行\n第二行", "𠮷野家", 'a"b<c>&d', "全角　空格", "x".repeat(3_000)];
      await prepare(host, scratch, [texts]);
      const sheet = await host.read(scratch.sheet);
      expectEqual(
        "contents",
        texts.map((_, column) => contentAt(sheet, { row: 0, column })),
        texts,
      );
    },
  },
  {
    name: "numbers, truth values and formulas are kept as such",
    async run(host, scratch) {
      await prepare(host, scratch, [[600, 0, -1.5, 693.5, true, false, { formula: "=SUM(A1:D1)" }]]);
      const sheet = await host.read(scratch.sheet);
      expectEqual("contents", contents(sheet, ["A1", "B1", "C1", "D1", "E1", "F1", "G1"]), [
        600,
        0,
        -1.5,
        693.5,
        true,
        false,
        { formula: "=SUM(A1:D1)" },
      ]);
      expectEqual("text of 693.5", textAt(sheet, cell("D1")), "693.5");
    },
  },
  {
    name: "null empties a cell",
    async run(host, scratch) {
      await prepare(host, scratch, [["甲", "乙"]]);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("A1", "甲", null)] });
      const sheet = await host.read(scratch.sheet);
      expectEqual("contents", contents(sheet, ["A1", "B1"]), [null, "乙"]);
      expectEqual("value of A1", valueAt(sheet, cell("A1")), null);
    },
  },
  {
    name: "cells far apart are written together",
    async run(host, scratch) {
      const cells = ["A1", "C1", "D1", "H20", "B200", "Z3", "AA3"];
      await prepare(
        host,
        scratch,
        [],
        cells.map((a1) => set(a1, null, `在${a1}`)),
      );
      const sheet = await host.read(scratch.sheet);
      expectEqual(
        "contents",
        contents(sheet, cells),
        cells.map((a1) => `在${a1}`),
      );
      expectEqual("content between", contents(sheet, ["B1", "C2"]), [null, null]);
    },
  },
  {
    name: "a patch without edits is written and changes nothing",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const before = await host.read(scratch.sheet);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [] });
      expectEqual("sheet", await host.read(scratch.sheet), before);
    },
  },
  {
    name: "a stale patch is refused as a whole and names every stale cell",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const before = await host.read(scratch.sheet);
      const edits = [set("C2", "≥1个", "≥2个"), set("C3", "≥90%", "≥99%"), set("E9", "有过内容", null)];
      await expectStale(host, { sheet: scratch.sheet, edits }, ["C3", "E9"]);
      expectEqual("sheet", await host.read(scratch.sheet), before);
    },
  },
  {
    name: "undo takes a change back",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const patch = { sheet: scratch.sheet, edits: [set("C2", "≥1个", 2), set("B3", "项目验收合格率", null)] };
      await writeOrFail(host, patch);
      expectEqual("changed", contents(await host.read(scratch.sheet), ["C2", "B3"]), [2, null]);
      await writeOrFail(host, invertPatch(patch));
      expectEqual("taken back", contents(await host.read(scratch.sheet), ["C2", "B3"]), ["≥1个", "项目验收合格率"]);
    },
  },
];

const reshaping: readonly ContractCase[] = [
  {
    name: "inserted rows shift what is below and grow a merged area around them; undo puts all back",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS, [{ kind: "merge", area: area("A2", "A4") }]);
      const edits: readonly Edit[] = [
        { kind: "insert-rows", row: 2, count: 2, like: 2 },
        set("B3", null, "培训人数"),
        set("C3", null, "≥200人次"),
        set("C7", "≥200人次", "≥300人次"),
      ];
      await writeOrFail(host, { sheet: scratch.sheet, edits });
      const after = await host.read(scratch.sheet);
      expectMerges(after, ["A2:A6"]);
      expectEqual("contents", contents(after, ["A2", "B3", "B4", "B5", "C5", "A7", "C7"]), [
        "产出指标",
        "培训人数",
        null,
        "项目验收合格率",
        "≥95%",
        "效益指标",
        "≥300人次",
      ]);
      await writeOrFail(host, invertPatch({ sheet: scratch.sheet, edits }));
      const undone = await host.read(scratch.sheet);
      expectMerges(undone, ["A2:A4"]);
      expectEqual("contents after undo", contents(undone, ["B3", "C3", "B4", "C5", "B6"]), [
        "项目验收合格率",
        "≥95%",
        "资金拨付及时率",
        "≥200人次",
        null,
      ]);
    },
  },
  {
    name: "a merged area is extended over rows appended to its group",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS, [{ kind: "merge", area: area("A2", "A4") }]);
      const edits: readonly Edit[] = [
        { kind: "insert-rows", row: 4, count: 1, like: 3 },
        { kind: "unmerge", area: area("A2", "A4") },
        { kind: "merge", area: area("A2", "A5") },
        set("B5", null, "开班期数"),
      ];
      await writeOrFail(host, { sheet: scratch.sheet, edits });
      const after = await host.read(scratch.sheet);
      expectMerges(after, ["A2:A5"]);
      expectEqual("contents", contents(after, ["A2", "B5", "A6"]), ["产出指标", "开班期数", "效益指标"]);
      await writeOrFail(host, invertPatch({ sheet: scratch.sheet, edits }));
      const undone = await host.read(scratch.sheet);
      expectMerges(undone, ["A2:A4"]);
      expectEqual("contents after undo", contents(undone, ["B4", "A5"]), ["资金拨付及时率", "效益指标"]);
    },
  },
  {
    name: "inserted rows take the number formats of the row they are to be like, but not its merged cells",
    async run(host, scratch) {
      const amounts = area("B2", "B2");
      await prepare(
        host,
        scratch,
        [
          ["项目", "金额"],
          ["产业引导资金", 600],
          ["合计", 600],
        ],
        [
          { kind: "style", area: amounts, style: { numberFormat: "0.00" } },
          { kind: "merge", area: area("C2", "D2") },
        ],
      );
      const edits: readonly Edit[] = [{ kind: "insert-rows", row: 2, count: 1, like: 1 }, set("B3", null, 50)];
      await writeOrFail(host, { sheet: scratch.sheet, edits });
      const after = await host.read(scratch.sheet);
      expectEqual("number format", numberFormatAt(after, cell("B3")), "0.00");
      expectEqual("text", textAt(after, cell("B3")), "50.00");
      expectMerges(after, ["C2:D2"]);
    },
  },
  {
    name: "a sum grows around rows inserted inside it, and shrinks with undo",
    async run(host, scratch) {
      await prepare(host, scratch, [[1], [2], [3], [{ formula: "=SUM(A1:A3)" }]]);
      const edits: readonly Edit[] = [{ kind: "insert-rows", row: 1, count: 2, like: 1 }];
      await writeOrFail(host, { sheet: scratch.sheet, edits });
      expectEqual("formula", contents(await host.read(scratch.sheet), ["A6"]), [{ formula: "=SUM(A1:A5)" }]);
      await writeOrFail(host, invertPatch({ sheet: scratch.sheet, edits }));
      expectEqual("formula after undo", contents(await host.read(scratch.sheet), ["A4"]), [{ formula: "=SUM(A1:A3)" }]);
    },
  },
  {
    name: "rows that hold anything are not deleted",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const insert: Patch = { sheet: scratch.sheet, edits: [{ kind: "insert-rows", row: 2, count: 1, like: 2 }] };
      await writeOrFail(host, insert);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("F3", null, "我的备注")] });
      await expectStale(host, invertPatch(insert), ["F3"]);
      expectEqual("contents", contents(await host.read(scratch.sheet), ["F3", "B4"]), ["我的备注", "项目验收合格率"]);
    },
  },
  {
    name: "merging cells never loses content",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      await expectStale(host, { sheet: scratch.sheet, edits: [{ kind: "merge", area: area("A2", "B3") }] }, [
        "B2",
        "B3",
      ]);
      expectEqual("contents", contents(await host.read(scratch.sheet), ["A2", "B2"]), [
        "产出指标",
        "设置产业引导项目数",
      ]);
    },
  },
];

const wholeSheets: readonly ContractCase[] = [
  {
    name: "a sheet is added, listed last, empty, and removed again",
    async run(host, scratch) {
      const { sheet } = scratch;
      await writeOrFail(host, { sheet, edits: [{ kind: "add-sheet" }] });
      expectEqual("last sheet", (await host.sheets()).at(-1)?.name, sheet);
      const empty = await host.read(sheet);
      expectEqual("used area", empty.used, null);
      expectEqual(
        "name, visibility, protection",
        [empty.name, empty.visibility, empty.isProtected],
        [sheet, "visible", false],
      );
      await writeOrFail(host, { sheet, edits: [{ kind: "remove-sheet" }] });
      expectTrue("the sheet is still there", !(await host.sheets()).some(({ name }) => name === sheet));
    },
  },
  {
    name: "an added sheet is dressed, filled and taken back in one step each",
    async run(host, { sheet }) {
      const edits: readonly Edit[] = [
        { kind: "add-sheet" },
        {
          kind: "style",
          area: area("A1", "B1"),
          style: { bold: true, fill: "#DDEBF7", align: "center", columnWidth: 20 },
        },
        { kind: "style", area: area("A1", "B2"), style: { border: true, wrap: true, size: 11, color: "#000000" } },
        { kind: "style", area: area("B2", "B2"), style: { numberFormat: "0.00", rowHeight: 24, align: "right" } },
        ...fill([
          ["项目", "金额（万元）"],
          ["产业引导资金", 600],
        ]),
      ];
      await writeOrFail(host, { sheet, edits });
      const added = await host.read(sheet);
      expectEqual(
        "texts",
        ["A2", "B2"].map((a1) => textAt(added, cell(a1))),
        ["产业引导资金", "600.00"],
      );
      await writeOrFail(host, invertPatch({ sheet, edits }));
      expectTrue("the sheet is still there", !(await host.sheets()).some(({ name }) => name === sheet));
    },
  },
  {
    name: "a sheet on which somebody wrote is not removed",
    async run(host, scratch) {
      const added: Patch = { sheet: scratch.sheet, edits: [{ kind: "add-sheet" }, set("A1", null, "汇总")] };
      await writeOrFail(host, added);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("B7", null, "批注")] });
      await expectStale(host, invertPatch(added), ["B7"]);
      expectEqual("contents", contents(await host.read(scratch.sheet), ["A1", "B7"]), ["汇总", "批注"]);
    },
  },
  {
    name: "a sheet is not added over one of the same name",
    async run(host, scratch) {
      await prepare(host, scratch, [["原有"]]);
      await expectRefused(
        "adding",
        "sheet-exists",
        host.write({ sheet: scratch.sheet, edits: [{ kind: "add-sheet" }] }),
      );
      expectEqual("contents", contents(await host.read(scratch.sheet), ["A1"]), ["原有"]);
    },
  },
  {
    name: "what is asked of a missing sheet fails and says so",
    async run(host, { sheet }) {
      await expectRefused("read", "sheet-missing", host.read(sheet));
      await expectRefused("write", "sheet-missing", host.write({ sheet, edits: [set("A1", null, "甲")] }));
      await expectRefused("mark", "sheet-missing", host.mark(sheet, marksAt("error", "A1")));
      await expectRefused("reveal", "sheet-missing", host.reveal(sheet, area("A1", "A1")));
    },
  },
  {
    name: "revealing a cell goes to its sheet, and reading without a name reads it",
    async run(host, scratch) {
      await prepare(host, scratch, [["甲"]]);
      const back = (await host.sheets()).find(({ isActive }) => isActive)?.name;
      await host.reveal(scratch.sheet, area("A1", "C2"));
      expectEqual(
        "active sheet",
        (await host.sheets()).filter(({ isActive }) => isActive).map(({ name }) => name),
        [scratch.sheet],
      );
      expectEqual("sheet read", (await host.read()).name, scratch.sheet);
      if (back !== undefined) await host.reveal(back, area("A1", "A1"));
    },
  },
];

const marking: readonly ContractCase[] = [
  {
    name: "marks appear, are replaced and cleared, and touch nothing else",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS, [{ kind: "merge", area: area("A2", "A4") }]);
      const before = withoutMarks(await host.read(scratch.sheet));
      const first = [...marksAt("error", "C2", "C3", "B5"), ...marksAt("warning", "A1"), ...marksAt("info", "C5")];
      await host.mark(scratch.sheet, first);
      await expectMarks(scratch, first);
      expectEqual("sheet with marks", withoutMarks(await host.read(scratch.sheet)), before);
      const second = [...marksAt("warning", "C2", "B2"), ...marksAt("error", "C4")];
      await host.mark(scratch.sheet, second);
      await expectMarks(scratch, second);
      await host.mark(scratch.sheet, marksAt("info", "A2"));
      await expectMarks(scratch, marksAt("info", "A2"));
      await host.mark(scratch.sheet, []);
      await expectMarks(scratch, []);
      await host.mark(scratch.sheet, []);
      expectEqual("sheet without marks", withoutMarks(await host.read(scratch.sheet)), before);
    },
  },
  {
    name: "marks on thousands of scattered cells appear and go",
    async run(host, scratch) {
      await prepare(host, scratch, [["甲"]]);
      const scattered = Array.from({ length: 3_000 }, (_, index): Mark => ({
        at: { row: index * 2, column: (index % 5) * 2 },
        severity: index % 2 === 0 ? "error" : "warning",
      }));
      await host.mark(scratch.sheet, scattered);
      await expectMarks(scratch, scattered);
      await host.mark(scratch.sheet, []);
      await expectMarks(scratch, []);
    },
  },
  {
    name: "a cell below inserted rows keeps its mark",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      await host.mark(scratch.sheet, marksAt("error", "C5"));
      await writeOrFail(host, { sheet: scratch.sheet, edits: [{ kind: "insert-rows", row: 2, count: 2, like: 1 }] });
      await expectMarks(scratch, marksAt("error", "C7"));
      await host.mark(scratch.sheet, []);
      await expectMarks(scratch, []);
    },
  },
];

const KEY = "selftest";

const keeping: readonly ContractCase[] = [
  {
    name: "a value is kept in the workbook, replaced and forgotten",
    async run(host) {
      await host.save(KEY, null);
      expectEqual("before", await host.load(KEY), null);
      const long = "第𠮷步“撤销”\n".repeat(12_000);
      for (const value of ['{"步骤":[]}', long, "短", ""]) {
        await host.save(KEY, value);
        expectEqual("kept", await host.load(KEY), value);
      }
      await host.save(KEY, null);
      expectEqual("forgotten", await host.load(KEY), null);
    },
  },
  {
    name: "keys are kept apart",
    async run(host) {
      await host.save(KEY, "一");
      await host.save(`${KEY}:0`, "二");
      expectEqual("both", [await host.load(KEY), await host.load(`${KEY}:0`)], ["一", "二"]);
      await host.save(KEY, null);
      expectEqual("the other", [await host.load(KEY), await host.load(`${KEY}:0`)], [null, "二"]);
      await host.save(`${KEY}:0`, null);
    },
  },
];

const waiting: readonly ContractCase[] = [
  {
    name: "operations run in the order in which they were asked for",
    async run(host, scratch) {
      const { sheet } = scratch;
      const added = prepare(host, scratch, [["一"]]);
      const first = host.read(sheet);
      const changed = writeOrFail(host, { sheet, edits: [set("A1", "一", "二")] });
      const second = host.read(sheet);
      await Promise.all([added, changed]);
      expectEqual("contents", [contentAt(await first, cell("A1")), contentAt(await second, cell("A1"))], ["一", "二"]);
    },
  },
  {
    name: "an operation that fails does not stop the next",
    async run(host, scratch) {
      const failed = expectRefused("read", "sheet-missing", host.read(scratch.sheet));
      const next = prepare(host, scratch, [["一"]]);
      await failed;
      await next;
      expectEqual("contents", contents(await host.read(scratch.sheet), ["A1"]), ["一"]);
    },
  },
  {
    name: "whoever watches hears our writes as our own, and nothing after they stop",
    async run(host, scratch) {
      await prepare(host, scratch, [["一"]]);
      const heard: HostEvent[] = [];
      const stop = await host.watch((event) => heard.push(event));
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("A1", "一", "二")] });
      await host.read(scratch.sheet);
      await stop();
      const others = heard.filter((event) => event.kind === "changed" && !event.own);
      expectEqual("changes of others", others, []);
      const count = heard.length;
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("A1", "二", "三")] });
      await host.read(scratch.sheet);
      expectEqual("events after stopping", heard.slice(count), []);
    },
  },
];

/** What every host promises. Each case is run on its own scratch worksheet by `runContractCase`. */
export const hostContract: readonly ContractCase[] = [
  ...writing,
  ...reshaping,
  ...wholeSheets,
  ...marking,
  ...keeping,
  ...waiting,
];

/** Empties and removes a worksheet that a case left behind. */
async function removeScratch(host: Host, name: string): Promise<void> {
  if (!(await host.sheets()).some((sheet) => sheet.name === name)) return;
  const sheet = await host.read(name);
  const { used } = sheet;
  const edits: Edit[] = [];
  for (let row = used?.top ?? 0; used && row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const at = { row, column };
      const before = contentAt(sheet, at);
      if (!sameContent(before, null)) edits.push({ kind: "set", at, before, after: null });
    }
  }
  await host.write({ sheet: name, edits: [...edits, { kind: "remove-sheet" }] });
}

async function freeName(host: Host): Promise<string> {
  const names = new Set((await host.sheets()).map(({ name }) => name));
  let number = 1;
  while (names.has(`绩效表助手自检${number}`)) number += 1;
  return `绩效表助手自检${number}`;
}

/** Runs one case on a worksheet of its own and removes what it leaves; throws what the case throws. */
export async function runContractCase(
  host: Host,
  { run }: ContractCase,
  marksOn?: (sheet: string) => Promise<readonly Mark[]>,
): Promise<void> {
  const sheet = await freeName(host);
  try {
    await run(host, marksOn ? { sheet, marksOn } : { sheet });
  } finally {
    await removeScratch(host, sheet);
  }
}
