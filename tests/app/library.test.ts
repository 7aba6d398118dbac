import type { OpenLibrary } from "../../src/app/library-state";
import type { LibraryRow } from "../../src/app/library-rows";
import * as core from "../../src/app/core";
import { Session } from "../../src/app/session";
import { MemoryHost } from "../../src/host/memory";
import { toA1 } from "../../src/sheet/address";
import { drawnSheet } from "../drawn-sheet";
import { departmentSheets, labourSheet } from "./labour-table";
import { at, notice, openSession, text } from "./open-session";

function open({ state: { library } }: Session): OpenLibrary {
  if (library.kind !== "open") throw new Error(`the library is ${library.kind}`);
  return library;
}

const allRows = (session: Session): readonly LibraryRow[] => {
  const { rows, others, found } = open(session);
  return [...rows, ...others, ...found.map(({ row }) => row)];
};

function row(session: Session, name: string): LibraryRow {
  const found = allRows(session).find(({ entry }) => entry.name === name);
  if (!found) throw new Error(`${name} is not listed`);
  return found;
}

const ticked = (session: Session): readonly string[] =>
  [...open(session).rows, ...open(session).others].flatMap((one) => (one.ticked ? [one.entry.name] : []));

async function opened(): Promise<Session> {
  const { session } = await openSession([labourSheet()]);
  await session.library.open();
  return session;
}

describe("ticking indicators", () => {
  it("keeps what was ticked by hand when another type is chosen, and takes the proposals back", async () => {
    const session = await opened();
    const proposed = ticked(session);
    expect(proposed.length).toBeGreaterThan(0);
    await session.library.tick(row(session, "年度考核合格率").entry.id);
    await session.library.chooseType("training");
    expect(open(session).others.map(({ entry }) => entry.name)).toEqual(["年度考核合格率"]);
    expect(ticked(session)).toContain("培训人次");
    for (const name of proposed) expect(ticked(session)).not.toContain(name);
  });

  it("places indicators of several types with the others, in one step", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.library.open();
    await session.library.tickNone();
    await session.library.search("培训人次");
    await session.library.tick(row(session, "培训人次").entry.id);
    await session.library.search("");
    await session.library.tick(row(session, "年度考核合格率").entry.id);
    await session.library.insert();
    expect(notice(session)).toMatch(/^已插入 2 行指标。/);
    expect([text(host, "C10"), text(host, "C12")]).toEqual(["培训人次", "年度考核合格率"]);
    await session.undo();
    expect(host.workbook[0]).toEqual(labourSheet());
  });

  it("ticks all core indicators or none", async () => {
    const session = await opened();
    await session.library.tickNone();
    expect(ticked(session)).toEqual([]);
    expect(open(session).placement).toBeNull();
    await session.library.tickCore();
    const core = open(session).rows.filter(({ entry, present }) => entry.core && present === null);
    expect(core.length).toBeGreaterThan(0);
    expect(ticked(session)).toEqual(core.map(({ entry }) => entry.name));
  });

  it("does not offer an indicator whose name is ticked under another type", async () => {
    const session = await opened();
    await session.library.tickNone();
    await session.library.search("资金使用合规率");
    const [first, second] = open(session).found;
    if (!first || !second) throw new Error("the name stands under two types");
    expect([first, second].map((one) => one.row.entry.name)).toEqual(["资金使用合规率", "资金使用合规率"]);
    await session.library.tick(first.row.entry.id);
    expect(
      open(session)
        .found.slice(0, 2)
        .map((one) => [one.row.ticked, one.row.hasTwin]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("starts over for another project", async () => {
    const { session } = await openSession([
      drawnSheet(`
        === 两个项目
        | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 劳务派遣人员费用 | 产出指标 | 质量指标 | 工资发放准确率 | =100% |
        | 办公房屋租赁 | 产出指标 | 数量指标 | 租赁房屋间数 | =6间 |`),
    ]);
    await session.library.open();
    expect(open(session).choice.type).toBe("labor-dispatch");
    await session.library.chooseTarget(1);
    expect(open(session).choice.type).toBe("office-lease");
    expect(ticked(session)).not.toContain("租赁房屋间数");
  });
});

describe("rows that the table has", () => {
  it.each([
    ["工资发放准确率", "name", "C10"],
    ["劳务派遣人员数量", "similarity", "C9"],
    ["工资发放及时率", "alias", "C11"],
  ])("recognises %s by %s at %s, and does not offer it", async (name, by, cell) => {
    const sheet = labourSheet();
    const { host, session } = await openSession([sheet]);
    host.edit(sheet.name, at("C9"), "劳务派遣人员的数量");
    await session.library.open();
    const { present } = row(session, name);
    expect(present && [present.by, toA1(present.indicator.name.at)]).toEqual([by, cell]);
    await session.library.tick(row(session, name).entry.id);
    expect(ticked(session)).not.toContain(name);
  });

  it("recognises them among the indicators of another type, too", async () => {
    const session = await opened();
    await session.library.chooseType("training");
    await session.library.search("工资发放准确率");
    expect(row(session, "工资发放准确率").present?.by).toBe("name");
  });
});

describe("searching", () => {
  it("lists indicators of all types, best first, and goes back to the type when the query is cleared", async () => {
    const session = await opened();
    await session.library.search("租房 满意度");
    const { search, found } = open(session);
    expect(search).toMatchObject({ query: "租房 满意度", hasMore: false });
    expect(found[0]?.row.type.id).toBe("office-lease");
    await session.library.search("");
    expect(open(session)).toMatchObject({ search: null, found: [] });
  });

  it("says when more was found than is listed", async () => {
    const session = await opened();
    await session.library.search("率");
    expect(open(session).search?.hasMore).toBe(true);
    expect(open(session).found).toHaveLength(50);
  });

  it("shows what was typed last, whichever answer comes last", async () => {
    const session = await opened();
    await Promise.all([session.library.search("l"), session.library.search("ld"), session.library.search("ldpq")]);
    expect(open(session).search?.query).toBe("ldpq");
    await Promise.all([session.library.search("培训"), session.library.search("")]);
    expect(open(session).search).toBeNull();
  });

  it("says when it could not be loaded, and can be asked again", async () => {
    let isOffline = true;
    const loadLibrarySearch = () => (isOffline ? Promise.reject(new Error("offline")) : core.loadLibrarySearch());
    const session = new Session(new MemoryHost([labourSheet()]), () => Promise.resolve({ ...core, loadLibrarySearch }));
    await session.start();
    await session.library.open();
    await session.library.search("ldpq");
    expect(session.state.activity.kind).toBe("failed");
    expect(open(session).search).toBeNull();
    isOffline = false;
    await session.library.search("ldpq");
    expect(open(session).found[0]?.row.type.id).toBe("labor-dispatch");
  });

  it("ends when a type is chosen", async () => {
    const session = await opened();
    await session.library.search("ldpq");
    await session.library.chooseType("training");
    expect(open(session)).toMatchObject({ search: null, choice: { type: "training" } });
  });
});

describe("what an indicator leaves open", () => {
  it.each([
    ["3", null, "＝3人"],
    ["３", null, "＝3人"],
    ["1,200", null, "＝1200人"],
    ["三人", "“三人”不是数字，请只填数字，单位“人”会自动写上。", ""],
    ["3人", "“3人”不是数字，请只填数字，单位“人”会自动写上。", ""],
    [" ", null, ""],
  ])("takes “%s” as a number: %s", async (typed, fault, written) => {
    const { host, session } = await openSession([labourSheet()]);
    host.edit("劳务派遣", at("C9"), "窗口数量");
    await session.library.open();
    await session.library.tickNone();
    const { entry } = row(session, "劳务派遣人员数量");
    await session.library.tick(entry.id);
    await session.library.answer(entry.id, typed);
    expect(row(session, "劳务派遣人员数量").number).toMatchObject({ answer: typed, parameter: { unit: "人" } });
    expect(row(session, "劳务派遣人员数量").number?.fault?.zh ?? null).toBe(fault);
    await session.library.insert();
    expect([text(host, "C10"), text(host, "E10")]).toEqual(["劳务派遣人员数量", written.replace("＝", "=")]);
  });

  it("asks for budget and year only where the form does not say them, and only for ticked rows", async () => {
    const { session } = await openSession([
      drawnSheet(`
        === 简表
        | 项目名称 | 劳务派遣人员费用 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 工资发放准确率 | =100% |`),
    ]);
    await session.library.open();
    const asked = (): readonly string[] => open(session).asked.map(({ parameter }) => parameter.name);
    expect(asked()).toEqual(["budget"]);
    await session.library.answer("budget", "四万");
    expect(open(session).asked[0]?.fault?.zh).toContain("不是数字");
    await session.library.answer("budget", "4.5");
    expect(row(session, "派遣人员费用总额").filled.value).toBe("4.5");
    await session.library.tickNone();
    expect(asked()).toEqual([]);

    const labour = await opened();
    expect(open(labour).asked).toEqual([]);
    await labour.library.chooseType("office-lease");
    expect(row(labour, "年租金总额").filled.value).toBe("4.5");
  });

  it("takes no braces for a word", async () => {
    const session = await opened();
    await session.library.search("满意度");
    await session.library.chooseType("general");
    const clients = open(session).rows.find(({ entry }) => entry.name.includes("{"));
    if (!clients) throw new Error("no indicator asks who is served");
    await session.library.tickNone();
    if (clients.present) throw new Error("the table has it already");
    await session.library.tick(clients.entry.id);
    await session.library.answer("服务对象", "{n}");
    expect(open(session).asked[0]?.fault?.zh).toBe("请不要使用花括号或换行。");
    await session.library.answer("服务对象", "参训职工");
    expect(row(session, clients.entry.name).filled.name).toBe("参训职工满意度");
  });
});

describe("the user's own sets", () => {
  const own = JSON.stringify({
    version: 1,
    sets: [
      {
        title: "政务窗口劳务",
        keywords: ["劳务派遣", "派遣人员", "窗口服务", "工资和保险"],
        rows: [
          {
            category: "benefit",
            subcategory: "socialBenefit",
            subcategoryCentral: "socialBenefit",
            name: "窗口平均等候时间",
            comparator: "≤",
            unit: "分钟",
            value: "10",
            kind: "numeric",
            direction: "negative",
          },
        ],
      },
    ],
  });

  it("are proposed, listed, searched and inserted like the types of the library", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.ownSets.importText(own, null);
    await session.ownSets.takeOver();
    await session.library.open();
    expect(open(session).detections[0]?.type.title).toBe("政务窗口劳务");
    expect(ticked(session)).toEqual(["窗口平均等候时间"]);
    await session.library.search("pjdh");
    expect(open(session).found[0]?.row.type.title).toBe("政务窗口劳务");
    await session.library.insert();
    expect([text(host, "C14"), text(host, "E14")]).toEqual(["窗口平均等候时间", "≤10分钟"]);
  });

  it("are there as soon as they are made, while the library is open", async () => {
    const session = await opened();
    await session.ownSets.importText(own, null);
    await session.ownSets.takeOver();
    await session.library.search("等候");
    expect(open(session).types.at(-1)?.title).toBe("政务窗口劳务");
    expect(open(session).found.map(({ row: { entry } }) => entry.name)).toEqual(["窗口平均等候时间"]);
  });
});

describe("the library", () => {
  it("goes with the worksheet of the user", async () => {
    const { host, session } = await openSession(departmentSheets());
    await session.library.open();
    host.activate("办公用房");
    await session.library.open();
    expect(open(session).sheet.name).toBe("办公用房");
  });
});
