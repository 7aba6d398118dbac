import * as core from "../../src/app/core";
import { Session } from "../../src/app/session";
import type { TableReading } from "../../src/app/table-reading";
import type { Finding } from "../../src/check/finding";
import { MemoryHost } from "../../src/host/memory";
import { areaFromA1, toA1, type Area } from "../../src/sheet/address";
import { departmentSheets, labourSheet, notesSheet } from "./labour-table";
import { roadSheet } from "./road-table";

async function openSession(host: MemoryHost): Promise<Session> {
  const session = new Session(host, () => Promise.resolve(core));
  await session.start();
  return session;
}

/** The pane is closed and opened again. */
const reopened = (host: MemoryHost): Promise<Session> => openSession(host);

function area(name: string): Area {
  const found = areaFromA1(name);
  if (!found) throw new Error(`${name} is no area`);
  return found;
}

const notice = ({ state: { activity } }: Session): string =>
  activity.kind === "ready" || activity.kind === "failed" ? (activity.notice?.zh ?? "") : "";

const findings = ({ state: { check } }: Session): readonly Finding[] =>
  check.kind === "checked" ? check.report.findings : [];

const cellsOf = (session: Session, rule: string): readonly string[] =>
  findings(session)
    .filter((finding) => finding.rule === rule)
    .map(({ at }) => toA1(at));

function firstReading({ state: { settings } }: Session): TableReading {
  const reading = settings.kind === "open" ? settings.readings[0] : undefined;
  if (!reading) throw new Error("no table is shown");
  return reading;
}

const fieldOfColumn = (session: Session, column: number): string | null | undefined =>
  firstReading(session).columns.find((one) => one.column === column)?.field;

const doubtsOf = ({ state: { check } }: Session): readonly string[] =>
  check.kind === "checked"
    ? check.report.tables.flatMap(({ doubts }) => doubts.map(({ question }) => question.zh))
    : [];

describe("reading a worksheet as the user says", () => {
  it("shows range, columns and form of the active worksheet's tables before any check", async () => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.settings.open();
    const { table, columns, isChosen } = firstReading(session);
    expect(table.form).toBe("hebei");
    expect(columns.map(({ header, field }) => `${header}:${String(field)}`)).toEqual([
      "一级指标:category",
      "二级指标:subcategory",
      "三级指标:name",
      "绩效指标描述:description",
      "指标值:targetValue",
      "指标值确定依据:targetBasis",
    ]);
    expect(isChosen).toBe(false);
  });

  it("asks about a column it is not sure of until the answer is given, which survives closing the pane", async () => {
    const host = new MemoryHost([roadSheet()]);
    const session = await openSession(host);
    await session.check();
    expect(doubtsOf(session)).toEqual(["D 列是“指标解释”还是“指标值确定依据”？"]);
    await session.settings.chooseColumn("公路养护", 3, "targetBasis");
    expect(doubtsOf(session)).toEqual([]);

    const later = await reopened(host);
    await later.settings.open();
    expect(firstReading(later).columns[3]).toMatchObject({ field: "targetBasis", isChosen: true, isUnsure: false });
  });

  it("checks again with a column's new meaning", async () => {
    const session = await openSession(new MemoryHost([roadSheet()]));
    await session.choosePreset("strict");
    await session.check();
    expect(cellsOf(session, "basis-is-collection-method")).toEqual([]);
    await session.settings.chooseColumn("公路养护", 3, "targetBasis");
    expect(cellsOf(session, "basis-is-collection-method")).toEqual(["D6"]);
  });

  it("gives a meaning to one column only", async () => {
    const session = await openSession(new MemoryHost([roadSheet()]));
    await session.settings.open();
    await session.settings.chooseColumn("公路养护", 3, "remark");
    await session.settings.chooseColumn("公路养护", 4, "remark");
    expect(session.state.choices.tables).toEqual([
      { sheet: "公路养护", area: null, columns: [{ column: 4, field: "remark" }], form: null },
    ]);
  });

  it("leaves a worksheet to the reader again, even when a choice has made its table disappear", async () => {
    const host = new MemoryHost([roadSheet()]);
    const session = await openSession(host);
    await session.settings.open();
    await session.settings.chooseColumn("公路养护", 2, null);
    await session.settings.chooseColumn("公路养护", 4, null);
    expect(session.state.settings).toMatchObject({ sheet: "公路养护", readings: [] });
    await session.settings.forgetChoices("公路养护", null);
    expect(fieldOfColumn(session, 4)).toBe("targetValue");
    expect(host.settings.has("reading")).toBe(false);
  });

  it("takes the form profile that the user chose", async () => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.settings.open();
    const { table } = firstReading(session);
    await session.settings.chooseForm(table, "central-88");
    expect(firstReading(session)).toMatchObject({ chosenForm: "central-88", table: { form: "central-88" } });
    await session.settings.forgetChoices(table.sheet, table);
    expect(firstReading(session)).toMatchObject({ chosenForm: null, table: { form: "hebei" } });
  });

  it("reads the selected cells as a table, and lets the area grow with the rows inserted into it", async () => {
    const host = new MemoryHost([labourSheet()]);
    const session = await openSession(host);
    host.select(area("A8:F10"));
    await session.settings.open();
    await session.settings.pointAtTable();
    expect(notice(session)).toBe("已把“劳务派遣”的 A8:F10 当作指标表。");
    expect(firstReading(session)).toMatchObject({ isPointedAt: true, table: { dataRows: [8, 9] } });

    const edits = [{ kind: "insert-rows", row: 10, count: 2, like: 9 }] as const;
    const moved = core.movedChoices(session.state.choices, { sheet: "劳务派遣", edits });
    expect(moved.tables[0]?.area).toEqual(area("A8:F12"));
  });

  it("says what to select when nothing that can be a table is selected", async () => {
    const host = new MemoryHost([labourSheet()]);
    const session = await openSession(host);
    await session.settings.pointAtTable();
    expect(notice(session)).toBe("请先在工作表上选中整张表，从表头到最后一行，再点一次。");
    expect(session.state.choices.tables).toEqual([]);
  });

  it("inserts library rows by the same reading", async () => {
    const host = new MemoryHost([labourSheet()]);
    const session = await openSession(host);
    host.select(area("A8:F10"));
    await session.settings.pointAtTable();
    await session.library.open();
    const { library } = session.state;
    expect(library.kind === "open" && library.target.table.dataRows).toEqual([8, 9]);
  });

  it.each([
    "{",
    `{"version":1,"tables":[{"sheet":"公路养护","area":null,"columns":[{"column":3,"field":"nonsense"}],"form":null}]}`,
  ])("ignores damaged choices, and says so: %s", async (stored) => {
    const host = new MemoryHost([roadSheet()]);
    host.settings.set("reading", stored);
    const session = await openSession(host);
    expect(notice(session)).toBe("工作簿中保存的读表设置已损坏，未采用。请到“设置”重新选择。");
    await session.check();
    expect(doubtsOf(session)).toHaveLength(1);
  });

  it("shows the rules on a worksheet without tables too", async () => {
    const session = await openSession(new MemoryHost([notesSheet()]));
    await session.settings.open();
    const { settings } = session.state;
    expect(settings).toMatchObject({ kind: "open", sheet: "说明", readings: [] });
    expect(settings.kind === "open" && settings.rules.length).toBeGreaterThan(60);
  });
});

const badRuleSet = JSON.stringify({ rules: { "unit-mising": "error", "vague-wording": { options: { words: [] } } } });

const bureauRules = JSON.stringify({
  name: "鹰手营子矿区财政局规则",
  preset: "submission",
  rules: { "unit-missing": "off" },
  custom: [
    {
      id: "dispatch-basis",
      field: "targetBasis",
      condition: { doesNotMatch: "协议" },
      message: "请写明协议编号。",
      severity: "error",
    },
  ],
});

describe("choosing the rules", () => {
  it("switches a rule off, and on again as the preset has it", async () => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.check();
    expect(cellsOf(session, "unit-missing")).toEqual(["E14"]);
    await session.settings.changeRule("unit-missing", () => "off");
    expect(cellsOf(session, "unit-missing")).toEqual([]);
    await session.settings.resetRules();
    expect(cellsOf(session, "unit-missing")).toEqual(["E14"]);
  });

  it("gives the findings of a rule another severity, and fixes by the same rules", async () => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.check();
    await session.settings.changeRule("unit-missing", () => "info");
    expect(findings(session).find(({ rule }) => rule === "unit-missing")?.severity).toBe("info");
    await session.settings.changeRule("trailing-punctuation", () => "off");
    await session.fixAll();
    expect(findings(session).some(({ rule }) => rule === "trailing-punctuation")).toBe(false);
  });

  it("judges by changed options, without asking rules that the preset does not ask", async () => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.choosePreset("strict");
    await session.check();
    expect(cellsOf(session, "indicator-count-out-of-range")).toEqual([]);
    await session.settings.changeRule("indicator-count-out-of-range", () => ({ options: { fewest: 7 } }));
    expect(cellsOf(session, "indicator-count-out-of-range")).toHaveLength(1);
    await session.choosePreset("recommended");
    expect(cellsOf(session, "indicator-count-out-of-range")).toEqual([]);
  });

  it("refuses an option that the rule cannot use, and says why", async () => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.settings.changeRule("satisfaction-threshold-unusual", () => ({ options: { low: "八十" } }));
    expect(notice(session)).toBe("没有更改：rules.satisfaction-threshold-unusual.options.low 应填数字。");
    expect(session.state.ruleSettings.changes.rules).toEqual({});
  });

  it("takes over a rule set with rules of its own, and names the rule that found something", async () => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.check();
    await session.settings.importRules(bureauRules);
    expect(session.state.preset).toBe("submission");
    expect(cellsOf(session, "dispatch-basis")).toEqual(["F9", "F10", "F11", "F12"]);
    expect(new Set(findings(session).map(({ rule }) => rule))).toEqual(new Set(["dispatch-basis"]));
  });

  it("lists in Chinese what is wrong with a rule set, and keeps the rules as they are", async () => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.settings.open();
    await session.settings.changeRule("unit-missing", () => "off");
    await session.settings.importRules(badRuleSet);
    const { settings, ruleSettings } = session.state;
    const faults = settings.kind === "open" ? settings.faults : [];
    expect(faults).toEqual([
      "rules.vague-wording.options 没有名为“words”的设置项，请删去或改正拼写。",
      "没有名为“unit-mising”的规则，是不是“unit-missing”？",
    ]);
    expect(ruleSettings.changes.rules).toEqual({ "unit-missing": "off" });
    await session.settings.importRules(bureauRules);
    expect(session.state.settings).toMatchObject({ faults: [] });
  });

  it.each(["", "  ", `{"rules":${" ".repeat(200_001)}{}}`])("refuses what cannot be a rule set (%#)", async (text) => {
    const session = await openSession(new MemoryHost([labourSheet()]));
    await session.settings.open();
    await session.settings.importRules(text);
    expect(session.state.settings).toMatchObject({ faults: [expect.stringMatching(/^(?:没有内容|规则集过大)，?/)] });
  });

  it("keeps the settings in the workbook only when asked to", async () => {
    const host = new MemoryHost([labourSheet()]);
    const session = await openSession(host);
    await session.settings.changeRule("unit-missing", () => "off");
    expect(host.settings.has("rules")).toBe(false);
    expect((await reopened(host)).state.ruleSettings.changes.rules).toEqual({});

    await session.settings.keepRules(true);
    await session.settings.changeRule("vague-wording", () => "error");
    const { changes, isKept } = (await reopened(host)).state.ruleSettings;
    expect(isKept).toBe(true);
    expect(changes.rules).toEqual({ "unit-missing": "off", "vague-wording": "error" });

    await session.settings.keepRules(false);
    expect(host.settings.has("rules")).toBe(false);
  });

  it("checks a reopened workbook by the custom rules kept in it", async () => {
    const host = new MemoryHost(departmentSheets());
    const session = await openSession(host);
    await session.settings.importRules(bureauRules);
    await session.settings.keepRules(true);
    const later = await reopened(host);
    await later.check();
    expect(cellsOf(later, "dispatch-basis")).toEqual(["F9", "F10", "F11", "F12"]);
  });

  it("ignores damaged rule settings, and says so", async () => {
    const host = new MemoryHost([labourSheet()]);
    host.settings.set("rules", badRuleSet);
    const session = await openSession(host);
    expect(notice(session)).toMatch(/^工作簿中保存的规则设置已损坏或与当前版本不符，未采用。/);
    await session.check();
    expect(cellsOf(session, "unit-missing")).toEqual(["E14"]);
  });
});
