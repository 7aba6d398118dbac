import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeIgnores, type Ignore } from "../../src/check/ignores";
import { splitSetting } from "../../src/host/setting-parts";
import { drawSheet } from "../xlsx/xlsx-package";
import { jixiao } from "./transcript";

const rows = [
  ["一级指标", "二级指标", "三级指标", "指标值", "指标值确定依据"],
  ["产出指标", "数量指标", "培训教师人次", "≥200人次", "年度培训计划第三条"],
  ["满意度指标", "服务对象满意度指标", "教师满意度", "≥94", "问卷调查结果"],
];

const cellsXml = `<sheetData>${rows
  .map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`)
  .join("")}</sheetData>`;

const decision: Ignore = {
  what: { scope: "workbook", rule: "unit-missing" },
  reason: "系统里单位另填",
  who: "审核人",
  when: "2026-03-02T08:00:00.000Z",
};

const attribute = (text: string): string =>
  JSON.stringify(text).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

let file = "";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  file = join(folder, "绩效目标表.xlsx");
  const properties = [...splitSetting("ignores", writeIgnores([decision]))].map(
    ([name, value]) => `<we:property name="${name}" value="${attribute(value)}"/>`,
  );
  writeFileSync(
    file,
    drawSheet(cellsXml, {
      moreParts: {
        "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="urn:we"><we:properties>${properties.join("")}</we:properties></we:webextension>`,
      },
    }),
  );
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Checked {
  readonly files: readonly { readonly findings: readonly { readonly rule: string }[]; readonly ignored: number }[];
}

const rulesAndIgnored = (out: string): readonly (readonly [string, number])[] =>
  (JSON.parse(out) as Checked).files.map(({ findings, ignored }) => [
    findings.map(({ rule }) => rule).join(" "),
    ignored,
  ]);

describe("what a workbook says is to be ignored", () => {
  it("is counted, and not listed", async () => {
    const { out } = await jixiao("check", file, "--format", "json");
    const [[rules = "", ignored] = []] = rulesAndIgnored(out);
    expect(rules).not.toContain("unit-missing");
    expect(ignored).toBe(1);
  });

  it("is told of at the end, with how to see it", async () => {
    const { out } = await jixiao("check", file);
    expect(out.trimEnd()).toMatch(/另有 1 个问题已由填表人或审核人注明原因忽略，加上 --with-ignored 可以一并列出。$/);
  });

  it("is listed when that is asked for", async () => {
    const { out, exitCode } = await jixiao("check", file, "--format", "json", "--with-ignored");
    const [[rules = "", ignored] = []] = rulesAndIgnored(out);
    expect(rules).toContain("unit-missing");
    expect(ignored).toBe(0);
    expect(exitCode).toBe(1);
  });

  it("is asked for in no other command", async () => {
    const { error, exitCode } = await jixiao("inspect", file, "--with-ignored");
    expect(exitCode).toBe(2);
    expect(error).toContain("inspect 没有“--with-ignored”这个选项");
  });
});
