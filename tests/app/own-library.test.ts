import { briefPreferences, type Preferences } from "../../src/app/preferences";
import type { Session } from "../../src/app/session";
import type { MemoryHost } from "../../src/host/memory";
import { parseOwnSets, type OwnSet } from "../../src/library/own-sets";
import { areaFromA1, type Area } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/sheet";
import { drawnSheet } from "../drawn-sheet";
import { departmentSheets, labourSheet, notesSheet } from "./labour-table";
import { findings, notice, openSession, sessionOver } from "./open-session";

const area = (name: string): Area => {
  const found = areaFromA1(name);
  if (!found) throw new Error(`${name} is no area`);
  return found;
};

/** A browser's storage, shared by panes, with so much room. */
class SharedStorage {
  readonly values = new Map<string, string>();
  readonly #panes: { readonly listener: () => void; readonly owner: object }[] = [];
  room = Infinity;

  /** What a pane of its own sees of it. */
  pane(): Preferences {
    const owner = {};
    return {
      read: (key) => this.values.get(key) ?? null,
      write: (key, value) => {
        const others = [...this.values].filter(([name]) => name !== key).reduce((sum, [, one]) => sum + one.length, 0);
        if (value !== null && others + value.length > this.room) return "full";
        if (value === null) this.values.delete(key);
        else this.values.set(key, value);
        for (const pane of this.#panes) if (pane.owner !== owner) pane.listener();
        return "kept";
      },
      keys: (prefix) => [...this.values.keys()].filter((key) => key.startsWith(prefix)),
      watch: (_, listener) => {
        this.#panes.push({ listener, owner });
        return () => undefined;
      },
    };
  }
}

interface OpenPane {
  readonly host: MemoryHost;
  readonly session: Session;
  readonly storage: SharedStorage;
}

async function open(storage = new SharedStorage(), sheets: readonly Sheet[] = [labourSheet()]): Promise<OpenPane> {
  const { host, session } = await openSession(sheets, { preferences: storage.pane() });
  return { host, session, storage };
}

const titles = (session: Session): readonly string[] => session.state.ownSets.sets.map(({ title }) => title);

function setNamed(session: Session, title: string): OwnSet {
  const set = session.state.ownSets.sets.find((one) => one.title === title);
  if (!set) throw new Error(`no set ${title} among ${titles(session).join(" ")}`);
  return set;
}

/** Saves selected rows, or the project's when no area is given. */
async function saveRows({ host, session }: OpenPane, cells: string, title: string): Promise<void> {
  host.select(area(cells));
  await session.ownSets.startFromSheet();
  session.ownSets.describe({ title });
  await session.ownSets.save();
}

const row = {
  category: "output",
  subcategory: "quantity",
  subcategoryCentral: "quantity",
  name: "社区食堂助餐人次",
  comparator: "≥",
  unit: "人次",
  value: "200",
  kind: "numeric",
  direction: "positive",
};

const file = (...sets: readonly unknown[]): string => JSON.stringify({ version: 1, sets });

describe("saving rows of a worksheet as a set", () => {
  it("takes the selected rows, and keeps them for the next pane", async () => {
    const pane = await open();
    pane.host.select(area("A9:F11"));
    await pane.session.ownSets.startFromSheet();
    const { work } = pane.session.state.ownSets;
    expect(work).toMatchObject({ kind: "draft", title: "劳务派遣人员费用", origin: { isWholeProject: false } });
    pane.session.ownSets.describe({ title: "派遣人员", keywords: "派遣，劳务 外包" });
    await pane.session.ownSets.save();
    expect(notice(pane.session)).toBe("已保存“派遣人员”，3 项指标。");

    const later = await open(pane.storage);
    const set = setNamed(later.session, "派遣人员");
    expect(set.keywords).toEqual(["派遣", "劳务", "外包"]);
    expect(set.rows.map(({ name, comparator, value, unit, basis }) => [name, comparator, value, unit, basis])).toEqual([
      ["劳务派遣人数", "=", "3", "人", "劳务派遣协议"],
      ["工资发放准确率", "≥", "98", "%", "劳务派遣协议"],
      ["工资发放时间", null, "每月10日前", "", "劳务派遣协议"],
    ]);
  });

  it("takes all rows of the project, and says so, when a single cell is selected", async () => {
    const { host, session } = await open();
    for (const cell of ["C12", "A9:A12"]) {
      host.select(area(cell));
      await session.ownSets.startFromSheet();
      const { work } = session.state.ownSets;
      expect(work).toMatchObject({ kind: "draft", origin: { isWholeProject: true, project: "劳务派遣人员费用" } });
      expect(work.kind === "draft" && work.rows).toHaveLength(6);
    }
  });

  it("leaves out rows that lack something, and names their cells", async () => {
    const sheet = drawnSheet(`
      === 培训
      | 一级指标 | 二级指标 | 三级指标 | 指标值   |
      | 产出指标 | 数量指标 | 培训人次 | ≥300人次 |
      | 产出指标 | 数量指标 | 培训班次 |          |`);
    const { host, session } = await open(new SharedStorage(), [sheet]);
    host.select(area("A2:D3"));
    await session.ownSets.startFromSheet();
    const skipped = [{ name: "培训班次", at: { row: 2, column: 2 }, lacks: "value" }];
    expect(session.state.ownSets.work).toMatchObject({ rows: [{ row: { name: "培训人次" } }], origin: { skipped } });
    host.select(area("A3:D4"));
    session.ownSets.close();
    await session.ownSets.startFromSheet();
    expect(notice(session)).toBe("选中的行都不能存入指标集。C3“培训班次”：没有指标值。请在表里补全，再保存一次。");
  });

  it.each([
    ["H30:H31", /^选中的单元格不在绩效目标表里。/],
    ["A2:F4", /^选中的区域里没有指标行。/],
  ])("of %s is refused with a reason", async (cells, reason) => {
    const { host, session } = await open();
    host.select(area(cells));
    await session.ownSets.startFromSheet();
    expect(notice(session)).toMatch(reason);
    expect(session.state.ownSets.work.kind).toBe("list");
  });

  it("is refused on a worksheet without a goal table", async () => {
    const { session } = await open(new SharedStorage(), [notesSheet()]);
    await session.ownSets.startFromSheet();
    expect(notice(session)).toMatch(/^当前工作表里没有绩效目标表。/);
  });

  it("ignores what is selected on another worksheet", async () => {
    const { host, session } = await open(new SharedStorage(), departmentSheets());
    host.select(area("A9:F9"));
    host.activate("办公用房");
    await session.ownSets.startFromSheet();
    expect(session.state.ownSets.work).toMatchObject({ title: "办公房屋租赁", origin: { isWholeProject: true } });
  });
});

describe("editing a set", () => {
  it("changes, moves and removes rows, and works out what follows from a value", async () => {
    const pane = await open();
    await saveRows(pane, "A9:F11", "派遣");
    const { session } = pane;
    session.ownSets.edit(setNamed(session, "派遣"));
    session.ownSets.changeRow(0, { comparator: "≤", value: "5", basis: "预算批复" });
    session.ownSets.changeRow(2, { value: "12月31日前完成" });
    session.ownSets.moveRow(0, 1);
    session.ownSets.removeRow(1);
    session.ownSets.describe({ title: "派遣人员" });
    await session.ownSets.save();
    expect(titles(session)).toEqual(["派遣人员"]);
    const { rows } = setNamed(session, "派遣人员");
    expect(
      rows.map(({ name, value, kind, direction, basisType }) => [name, value, kind, direction, basisType]),
    ).toEqual([
      ["劳务派遣人数", "5", "numeric", "negative", "预算支出标准"],
      ["工资发放时间", "12月31日前完成", "deadline", "negative", "计划标准"],
    ]);
    expect(titles((await open(pane.storage)).session)).toEqual(["派遣人员"]);
  });

  it("is refused with the place of each fault, and loses nothing of what was typed", async () => {
    const pane = await open();
    await saveRows(pane, "A9:F10", "派遣");
    await saveRows(pane, "A11:F11", "时效");
    const { session } = pane;
    session.ownSets.edit(setNamed(session, "派遣"));
    session.ownSets.describe({ title: "时效" });
    session.ownSets.changeRow(0, { name: " " });
    session.ownSets.changeRow(1, { value: "全部准确" });
    await session.ownSets.save();
    expect(notice(session)).toBe("没有保存，有 3 处需要改正，已列在下方。");
    expect(session.state.ownSets.work).toMatchObject({
      title: "时效",
      problems: [
        "已经有名为“时效”的指标集，请换一个名称。",
        "第 1 行：指标名称不能为空。",
        "第 2 行：选了“≥”，指标值就要填数字；填文字时请把比较符号改为“无”。",
      ],
    });
    expect(titles(session)).toEqual(["派遣", "时效"]);
  });

  it("cannot leave a set without rows", async () => {
    const pane = await open();
    await saveRows(pane, "A9:F10", "派遣");
    pane.session.ownSets.edit(setNamed(pane.session, "派遣"));
    for (const number of [0, 1]) pane.session.ownSets.removeRow(number);
    await pane.session.ownSets.save();
    expect(pane.session.state.ownSets.work).toMatchObject({ problems: ["指标集里没有指标，至少要保留一行。"] });
  });

  it("duplicates under a free title; deletes, and brings back beside what has taken the title", async () => {
    const pane = await open();
    const { session } = pane;
    await saveRows(pane, "A9:F9", "派遣");
    await session.ownSets.duplicate(setNamed(session, "派遣"));
    expect(titles(session)).toEqual(["派遣", "派遣（2）"]);
    await session.ownSets.remove(setNamed(session, "派遣"));
    expect([titles(session), notice(session)]).toEqual([["派遣（2）"], "已删除“派遣”。"]);
    await saveRows(pane, "A10:F11", "派遣");
    await session.ownSets.bringBack();
    expect(titles(session)).toEqual(["派遣", "派遣（2）", "派遣（3）"]);
    expect(session.state.ownSets.deleted).toBeNull();
  });
});

describe("two panes with one storage", () => {
  it("see each other's sets at once", async () => {
    const first = await open();
    const second = await open(first.storage);
    await saveRows(first, "A9:F9", "派遣");
    await second.session.settings.open();
    expect(titles(second.session)).toEqual(["派遣"]);
  });

  it("never lose what the other has changed meanwhile", async () => {
    const first = await open();
    await saveRows(first, "A9:F11", "派遣");
    const second = await open(first.storage);
    first.session.ownSets.edit(setNamed(first.session, "派遣"));
    second.session.ownSets.edit(setNamed(second.session, "派遣"));
    first.session.ownSets.changeRow(0, { value: "5" });
    second.session.ownSets.changeRow(0, { value: "8" });
    await first.session.ownSets.save();
    await second.session.ownSets.save();
    expect(notice(second.session)).toBe("“派遣”已在另一个窗格里改过，您的修改另存为“派遣（2）”，两个都保留。");
    const values = second.session.state.ownSets.sets.map(({ title, rows }) => [title, rows[0]?.value]);
    expect(values).toEqual([
      ["派遣", "5"],
      ["派遣（2）", "8"],
    ]);
  });
});

describe("the storage", () => {
  const damagedKey = "own-set:own-75b2";

  it("loses no other set to a damaged one, and keeps its text to be exported", async () => {
    const pane = await open();
    await saveRows(pane, "A9:F9", "派遣");
    pane.storage.values.set(damagedKey, '{"version":1,"sets":[{"tit');
    const later = await open(pane.storage);
    expect(titles(later.session)).toEqual(["派遣"]);
    expect(notice(later.session)).toMatch(/^1 个指标集无法完整读取，原文已另存，.*其他指标集不受影响。$/);
    await later.session.ownSets.exportDamaged();
    const { work } = later.session.state.ownSets;
    expect(work.kind === "outgoing" && JSON.parse(work.text)).toEqual([
      { key: damagedKey, text: '{"version":1,"sets":[{"tit' },
    ]);
    await later.session.ownSets.forgetDamaged();
    expect(pane.storage.values.has(damagedKey)).toBe(false);
    expect([titles(later.session), later.session.state.ownSets.damaged]).toEqual([["派遣"], []]);
  });

  it("uses the rows of a damaged set that can be read, and puts its text aside before writing over it", async () => {
    const pane = await open();
    await saveRows(pane, "A9:F11", "派遣");
    const [key = ""] = pane.storage.pane().keys("own-set:");
    const damaged = (pane.storage.values.get(key) ?? "").replace('"人"', "7");
    pane.storage.values.set(key, damaged);
    const { session } = await open(pane.storage);
    expect(setNamed(session, "派遣").rows).toHaveLength(2);
    session.ownSets.edit(setNamed(session, "派遣"));
    session.ownSets.describe({ keywords: "派遣" });
    await session.ownSets.save();
    expect(setNamed(session, "派遣").keywords).toEqual(["派遣"]);
    expect(session.state.ownSets.damaged.map((one) => one.text)).toEqual([damaged]);
  });

  it("says when it is full, and keeps what was there and what was typed", async () => {
    const pane = await open();
    await saveRows(pane, "A9:F9", "派遣");
    pane.storage.room = 100;
    await saveRows(pane, "A10:F11", "质量");
    expect(notice(pane.session)).toMatch(/^没有保存：本机为加载项保留的存储空间已满。/);
    expect(pane.session.state.ownSets.work).toMatchObject({ kind: "draft", title: "质量" });
    expect(titles((await open(pane.storage)).session)).toEqual(["派遣"]);
    await pane.session.ownSets.importText(file({ title: "社区助餐", rows: [row] }), null);
    expect(notice(pane.session)).toMatch(/^存储空间已满：导入了 0 个，没有导入“社区助餐”。/);
  });

  it("that lasts until the pane closes is used, and the user told to export", async () => {
    const { host, session } = await openSession([labourSheet()], { preferences: briefPreferences() });
    await saveRows({ host, session, storage: new SharedStorage() }, "A9:F9", "派遣");
    expect(titles(session)).toEqual(["派遣"]);
    expect(notice(session)).toMatch(/关闭窗格后就会丢失，请导出文件保存。$/);
    await session.ownSets.duplicate(setNamed(session, "派遣"));
    expect(notice(session)).toMatch(/^已保存“派遣（2）”，1 项指标。.+请导出文件保存。$/);
    expect(titles(await sessionOver(host))).toEqual([]);
  });
});

describe("importing", () => {
  it("takes an exported file over in another place, to the letter", async () => {
    const pane = await open();
    await saveRows(pane, "A9:F11", "派遣");
    await saveRows(pane, "A12:F14", "其余");
    await pane.session.ownSets.export(pane.session.state.ownSets.sets);
    const { work } = pane.session.state.ownSets;
    if (work.kind !== "outgoing") throw new Error("nothing was exported");
    const colleague = await open();
    await colleague.session.ownSets.importText(work.text, "指标集.json");
    expect(notice(colleague.session)).toBe("导入了 2 个指标集。");
    expect(colleague.session.state.ownSets.sets).toEqual(pane.session.state.ownSets.sets);
    await colleague.session.ownSets.importText(work.text, "指标集.json");
    expect(notice(colleague.session)).toBe("导入了 0 个指标集，2 个相同或跳过的没有改动。");
  });

  it("asks about conflicts and does with each what the user says", async () => {
    const { session } = await open();
    await session.ownSets.importText(
      file(...["甲", "乙", "丙"].map((title) => ({ title, rows: [{ ...row, name: `${title}的数量` }] }))),
      null,
    );
    const changed = ["甲", "乙", "丙"].map((title) => ({ title, rows: [{ ...row, name: `${title}的人数` }] }));
    await session.ownSets.importText(
      file(...changed, { title: "丁", rows: [{ ...row, name: "乙的数量" }] }),
      "新.json",
    );
    expect(notice(session)).toBe("请先确认再导入：4 个指标集与已有的重复。");
    const { work } = session.state.ownSets;
    if (work.kind !== "incoming") throw new Error("nothing is asked");
    expect(work.conflicts.map(({ reason, incoming }) => [incoming.title, reason])).toEqual([
      ["甲", "title"],
      ["乙", "title"],
      ["丙", "title"],
      ["丁", "content"],
    ]);
    await session.ownSets.takeOver();
    expect(notice(session)).toMatch(/^还有重复的指标集没有选择处理办法/);
    session.ownSets.settle(work.conflicts, "keep");
    session.ownSets.settle(work.conflicts.slice(0, 1), "replace");
    session.ownSets.settle(work.conflicts.slice(1, 2), "both");
    await session.ownSets.takeOver();
    expect(notice(session)).toBe("导入了 2 个指标集，2 个相同或跳过的没有改动。");
    expect(session.state.ownSets.sets.map(({ title, rows }) => [title, rows[0]?.name])).toEqual([
      ["丙", "丙的数量"],
      ["甲", "甲的人数"],
      ["乙", "乙的数量"],
      ["乙（2）", "乙的人数"],
    ]);
  });

  it("offers what can be read of a file and names the rest with its path", async () => {
    const { session } = await open();
    await session.ownSets.importText(file({ title: "甲", rows: [row, { ...row, unit: 3 }] }), "坏.json");
    expect(session.state.ownSets.work).toMatchObject({
      kind: "incoming",
      added: ["甲"],
      problems: ["sets[0].rows[1].unit 应填文字（加引号）。"],
    });
    expect(titles(session)).toEqual([]);
    await session.ownSets.takeOver();
    expect(setNamed(session, "甲").rows).toHaveLength(1);
  });

  it.each([
    ["{", /^没有导入。指标集文件不是有效的 JSON/],
    ["<!doctype html><title>登录</title>", /^没有导入。得到的是网页，不是指标集文件。/],
  ])("of %j is refused", async (content, reason) => {
    const { session } = await open();
    await session.ownSets.importText(content, null);
    expect(notice(session)).toMatch(reason);
    expect(session.state.ownSets.work.kind).toBe("list");
  });

  it("from an address remembers it, and says why when nothing comes", async () => {
    const { session, storage } = await open();
    const address = "https://neiwang.example/指标集.json";
    await session.ownSets.importFrom("neiwang", () => Promise.resolve({ kind: "status", status: 404 }));
    expect(notice(session)).toBe("服务器上没有这个文件（404）。请检查地址。");
    await session.ownSets.importFrom(address, () => Promise.resolve({ kind: "refused", reason: "policy" }));
    expect(notice(session)).toMatch(/^加载项没有获准读取这台服务器。.*SHARED_SETS/);
    expect(session.state.ownSets.address).toBe("");
    const text = file({ title: "社区助餐", rows: [row] });
    await session.ownSets.importFrom(address, (asked) =>
      Promise.resolve(asked === address ? { kind: "text", text } : { kind: "refused", reason: "address" }),
    );
    expect(titles(session)).toEqual(["社区助餐"]);
    expect((await open(storage)).session.state.ownSets.address).toBe(address);
  });

  it("never makes a formula or a prototype of what a file says: cells get its texts", async () => {
    const { host, session } = await open();
    const hostile = `{"version":1,"sets":[
      {"title":"constructor","keywords":["__proto__"],"rows":[
        ${JSON.stringify({ ...row, name: "=1+1", description: "+A1", basis: "@SUM(A1)", value: "5" })},
        ${JSON.stringify({ ...row, name: '=HYPERLINK("http://x")', comparator: null, kind: "qualitative", value: "-2+3", unit: "" })}]},
      {"title":"乙","__proto__":{"polluted":true},"rows":[${JSON.stringify(row)}]}]}`;
    await session.ownSets.importText(hostile, "恶意.json");
    expect(session.state.ownSets.work).toMatchObject({
      problems: ["sets[1] 没有名为“__proto__”的设置项，请删去或改正拼写。"],
    });
    await session.ownSets.takeOver();
    expect(titles(session)).toEqual(["constructor"]);
    expect("polluted" in {}).toBe(false);

    await session.library.open();
    await session.library.chooseType(setNamed(session, "constructor").id);
    await session.library.insert();
    expect(notice(session)).toMatch(/^已插入 2 /);
    const sheet = host.workbook[0];
    if (!sheet) throw new Error("the workbook has a sheet");
    const cells = sheet.texts.flat();
    const wanted = ["=1+1", "+A1", "@SUM(A1)", "≥5人次", '=HYPERLINK("http://x")', "-2+3"];
    expect(cells).toEqual(expect.arrayContaining(wanted));
    expect(sheet.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });
});

it("the names of own sets count as in the library", async () => {
  const sheet = drawnSheet(`
    === 古树
    | 项目名称 | 古树名木保护 | | | |
    | 一级指标 | 二级指标 | 三级指标         | 指标值 | 指标值确定依据 |
    | 效益指标 | 社会效益 | 古树名木保护株数 | ≥12株  | 普查结果       |`);
  const { session } = await open(new SharedStorage(), [sheet]);
  const strangers = (): readonly string[] =>
    findings(session).flatMap((finding) => (finding.rule === "not-in-library" ? finding.text : []));
  await session.choosePreset("strict");
  await session.check();
  expect(strangers()).toEqual(["古树名木保护株数"]);
  await session.ownSets.importText(file({ title: "古树", rows: [{ ...row, name: "古树名木保护株数" }] }), null);
  await session.check();
  expect(strangers()).toEqual([]);
});

it("an exported file is a file of sets", async () => {
  const pane = await open();
  await saveRows(pane, "A9:F11", "派遣");
  await pane.session.ownSets.export([setNamed(pane.session, "派遣")]);
  const { work } = pane.session.state.ownSets;
  expect(work).toMatchObject({ kind: "outgoing", what: "sets", count: 1, fileName: "指标集-派遣.json" });
  expect(work.kind === "outgoing" && parseOwnSets(work.text)).toEqual({
    kind: "sets",
    sets: pane.session.state.ownSets.sets,
    problems: [],
  });
});
