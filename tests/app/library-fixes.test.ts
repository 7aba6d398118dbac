import type { OpenLibrary } from "../../src/app/library-state";
import type { Session } from "../../src/app/session";
import { drawnSheet } from "../drawn-sheet";
import { findings, findingAt, notice, openSession, text, type OpenSession } from "./open-session";

const drawing = `
  === 劳务派遣
  | 项目名称 | 劳务派遣人员费用 | | | |
  | 预算数 | #4.50 | | | 单位：万元 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
  | 产出指标 | 质量指标 | 工资发放准确率 | =100% | 劳务派遣合同 |
  | 产出指标 | 时效指标 | 工资发放及时率 | =100% | 劳务派遣合同 |
  | 产出指标 | 成本指标 | 人均用工成本 | ≤4.5万元 | 劳务派遣合同 |
  | 效益指标 | 社会效益指标 | 窗口业务按时办结率 | ≥95% | 上年实际 |
  | 满意度指标 | 服务对象满意度指标 | 用工科室满意度 | ≥95% | 上年调查结果 |`;

async function checked(sheet = drawing): Promise<OpenSession> {
  const opened = await openSession([drawnSheet(sheet)]);
  await opened.session.choosePreset("strict");
  await opened.session.check();
  return opened;
}

function open({ state: { library } }: Session): OpenLibrary {
  if (library.kind !== "open") throw new Error(`the library is ${library.kind}`);
  return library;
}

const ticked = (session: Session): readonly string[] =>
  [...open(session).rows, ...open(session).others].flatMap((row) => (row.ticked ? [row.entry.name] : []));

describe("what the rules of the library offer", () => {
  it("missing core indicators are ticked in the library, to be inserted together", async () => {
    const { session } = await checked();
    const [finding] = findings(session).filter(({ rule }) => rule === "library-core-indicator-missing");
    if (finding?.fix?.kind !== "insert") throw new Error("no insertion is offered");
    expect(finding.fix.names).toEqual(["劳务派遣人员数量", "派遣人员费用总额"]);
    await session.library.openFor(finding);
    expect(open(session).choice.type).toBe("labor-dispatch");
    expect(ticked(session)).toEqual(finding.fix.names);
    await session.library.insert();
    expect(notice(session)).toMatch(/^已插入 2 行指标。/);
    expect(findings(session).map(({ rule }) => rule)).not.toContain("library-core-indicator-missing");
  });

  it.each([
    ["a unit", "产出指标 | 数量指标 | 劳务派遣人员数量 | =3人次", "=3人"],
    ["a direction", "产出指标 | 质量指标 | 派遣人员出勤率 | ≤98%", "≥98%"],
  ])("%s other than the library's is replaced in place, and only when the user asks", async (_, row, after) => {
    const { host, session } = await checked(`
      === 劳务派遣
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | ${row} | 劳务派遣合同 |`);
    const finding = findingAt(session, "library-unit-or-direction-mismatch", "D3");
    expect(finding.fix).toMatchObject({ kind: "confirm", replacements: [{ after }] });
    await session.fixAll();
    expect(text(host, "D3")).not.toBe(after);
    await session.fix(findingAt(session, "library-unit-or-direction-mismatch", "D3"));
    expect(text(host, "D3")).toBe(after);
    expect(session.state.library.kind).toBe("closed");
  });

  it("an indicator outside the library stays; the one most like it is ticked, of whichever type", async () => {
    const { host, session } = await checked();
    const finding = findingAt(session, "not-in-library", "C7");
    if (finding.fix?.kind !== "insert") throw new Error("nothing like it is offered");
    expect(finding.message.zh).toContain(finding.fix.names[0]);
    await session.library.openFor(finding);
    expect(ticked(session)).toEqual(finding.fix.names);
    expect(text(host, "C7")).toBe("窗口业务按时办结率");
  });
});
