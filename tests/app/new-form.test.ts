import type { FormDraft, OpenNewForm } from "../../src/app/new-form-state";
import type { Session } from "../../src/app/session";
import type { MemoryHost } from "../../src/host/memory";
import { textAt, type Sheet } from "../../src/sheet/sheet";
import { at, callKinds, notice, openSession } from "./open-session";
import { labourSheet } from "./labour-table";

function asked({ state: { newForm } }: Session): OpenNewForm {
  if (newForm.kind === "closed") throw new Error("no new form is asked for");
  return newForm;
}

const faultOf = (session: Session, field: keyof FormDraft): string | undefined => asked(session).faults[field]?.zh;

async function askFor(change: Partial<FormDraft>): Promise<{ host: MemoryHost; session: Session }> {
  const opened = await openSession([labourSheet()]);
  await opened.session.newForm.open();
  await opened.session.newForm.change(change);
  return opened;
}

function sheetNamed(host: MemoryHost, name: string): Sheet {
  const sheet = host.workbook.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const studentAid = {
  projectName: "家庭经济困难学生资助",
  year: "2025年",
  budgetUnit: "350012某区教育局本级",
  totalFunding: "83",
  fiscalFunding: "80",
};

describe("asking for a new form", () => {
  it("proposes the type that the name speaks for, and a name for the worksheet", async () => {
    const { session } = await askFor({ projectName: "家庭经济困难学生资助" });
    expect(asked(session).type?.title).toBe("学生资助");
    expect(asked(session).sheet).toBe("家庭经济困难学生资助");
    expect(asked(session).faults).toEqual({});
  });

  it("proposes a name that no worksheet has", async () => {
    const { host, session } = await openSession([{ ...labourSheet(), name: "绩效目标表" }]);
    await session.newForm.open();
    expect(asked(session).sheet).toBe("绩效目标表2");
    expect(callKinds(host).filter((kind) => kind === "sheets")).toHaveLength(1);
  });

  it("keeps to the type that the user has chosen", async () => {
    const { session } = await askFor({ projectName: "家庭经济困难学生资助" });
    const other = asked(session).types.find(({ title }) => title.includes("培训"));
    await session.newForm.change({ type: other?.id ?? null });
    await session.newForm.change({ goal: "资助家庭经济困难学生" });
    expect(asked(session).type?.title).toBe(other?.title);
  });

  it("adds up what is left blank", async () => {
    const { session } = await askFor({ totalFunding: "83.1", fiscalFunding: "80" });
    expect(asked(session).amounts).toEqual({ otherFunding: 3_100_000 });
    await session.newForm.change({ totalFunding: "", otherFunding: "0.3", fiscalFunding: "0.1" });
    expect(asked(session).amounts).toEqual({ totalFunding: 400_000 });
  });

  it.each<[Partial<FormDraft>, keyof FormDraft, string]>([
    [{ totalFunding: "六百" }, "totalFunding", "“六百”不是金额，请以万元为单位填写数字，如 83 或 83.5。"],
    [{ fiscalFunding: "-3" }, "fiscalFunding", "“-3”不是金额，请以万元为单位填写数字，如 83 或 83.5。"],
    [
      { totalFunding: "83", fiscalFunding: "80", otherFunding: "2" },
      "totalFunding",
      "财政拨款与其他资金合计 82.00 万元，与资金总额 83.00 万元不一致，请核对。",
    ],
    [{ totalFunding: "83", fiscalFunding: "90" }, "fiscalFunding", "90.00 万元超过资金总额 83.00 万元，请核对。"],
    [{ year: "25年" }, "year", "“25年”不是年度，请填四位年份，如 2025。"],
    [{ sheet: "劳务派遣" }, "sheet", "工作簿里已经有名为“劳务派遣”的工作表，请换一个名称。"],
    [{ sheet: "资助/补助" }, "sheet", "工作表名称“资助/补助”含有 Excel 不允许的字符（如 : / ? * [ ]），请去掉。"],
    [{ sheet: "资".repeat(32) }, "sheet", "工作表名称最多 31 个字，请写短一些。"],
    [{ sheet: " " }, "sheet", "请填写工作表名称。"],
  ])("tells at once what is wrong in %j", async (change, field, message) => {
    const { session } = await askFor(change);
    expect(faultOf(session, field)).toBe(message);
  });

  it("asks for a type only once the user wants the worksheet", async () => {
    const { host, session } = await askFor({ projectName: "某项目" });
    expect(faultOf(session, "type")).toBeUndefined();
    await session.newForm.create();
    expect(faultOf(session, "type")).toBe("请选择项目类型，以便填入这类项目的核心指标。");
    expect(notice(session)).toBe("没有新建：请先改正标红的内容，再点“新建工作表”。");
    expect(callKinds(host)).not.toContain("write");
  });
});

describe("making a new form", () => {
  it("adds the worksheet, goes there, and says what is left to fill in", async () => {
    const { host, session } = await askFor(studentAid);
    const before = host.calls.length;
    await session.newForm.create();
    expect(notice(session)).toMatch(
      /^已新建工作表“家庭经济困难学生资助”，填入 \d+ 个核心指标。还有 \d+ 处标黄的单元格要填写：B3、/,
    );
    expect(host.calls.slice(before).map(({ kind }) => kind)).toEqual(["write"]);
    const sheet = sheetNamed(host, "家庭经济困难学生资助");
    expect(["A1", "A2", "E2", "C4", "E4", "G4"].map((cell) => textAt(sheet, at(cell)))).toEqual([
      "家庭经济困难学生资助绩效目标表",
      "350012某区教育局本级",
      "2025年度",
      "83.00",
      "80.00",
      "3.00",
    ]);
    expect(host.selected).toMatchObject({ sheet: "家庭经济困难学生资助", area: { top: 2, left: 1 } });
  });

  it("fills in the core indicators only, with the budget in them", async () => {
    const { host, session } = await askFor(studentAid);
    const core =
      asked(session)
        .type?.rows.filter((row) => row.core)
        .map(({ name }) => name) ?? [];
    expect(core.length).toBeGreaterThan(2);
    await session.newForm.create();
    const texts = sheetNamed(host, "家庭经济困难学生资助").texts.flat();
    for (const row of asked(session).types.flatMap((type) => (type.id === "student-aid" ? type.rows : []))) {
      expect([row.name, texts.includes(row.name)]).toEqual([row.name, row.core]);
    }
    expect(texts).toContain("≤83万元");
  });

  it("is taken back in one step", async () => {
    const { host, session } = await askFor({ ...studentAid, form: "central-101", supervisor: "某区教育局" });
    await session.newForm.create();
    expect(textAt(sheetNamed(host, "家庭经济困难学生资助"), at("B5"))).toBe("某区教育局");
    await session.undo();
    expect(notice(session)).toBe("已撤销“新建工作表‘家庭经济困难学生资助’”。");
    expect(host.workbook.map(({ name }) => name)).toEqual(["劳务派遣"]);
  });

  it("is not taken back when somebody has typed into it", async () => {
    const { host, session } = await askFor(studentAid);
    await session.newForm.create();
    host.edit("家庭经济困难学生资助", at("B3"), "13080424P00003710001A");
    await session.undo();
    expect(notice(session)).toMatch(/^没有撤销/);
    expect(host.workbook).toHaveLength(2);
  });

  it("starts afresh afterwards, for the same unit and year", async () => {
    const { session } = await askFor(studentAid);
    await session.newForm.create();
    const { draft, sheets } = asked(session);
    expect([draft.projectName, draft.totalFunding, draft.budgetUnit, draft.year]).toEqual([
      "",
      "",
      "350012某区教育局本级",
      "2025年",
    ]);
    expect(sheets).toEqual(["劳务派遣", "家庭经济困难学生资助"]);
  });

  it("tells of a worksheet of that name that somebody added meanwhile", async () => {
    const { host, session } = await askFor({ ...studentAid, sheet: "资助" });
    host.failNext("sheet-exists");
    await session.newForm.create();
    expect(notice(session)).toBe("工作簿里已经有名为“资助”的工作表，请换一个名称。");
    expect(host.workbook).toHaveLength(1);
  });

  it("tells what to do in a protected workbook", async () => {
    const { host, session } = await askFor(studentAid);
    host.protectStructure();
    await session.newForm.create();
    expect(notice(session)).toMatch(/^工作簿结构受保护/);
    expect(asked(session).draft.projectName).toBe("家庭经济困难学生资助");
  });

  it("may use a name again after the step was taken back", async () => {
    const { host, session } = await askFor({ ...studentAid, sheet: "资助" });
    await session.newForm.create();
    await session.undo();
    await session.newForm.change({ ...studentAid, sheet: "资助" });
    await session.newForm.create();
    expect(host.workbook.map(({ name }) => name)).toEqual(["劳务派遣", "资助"]);
  });
});
