import type { CheckReport } from "../../src/cli/check-report";
import { findingsAsHtml } from "../../src/cli/findings-html";
import { findingsAsJson } from "../../src/cli/findings-json";
import { findingsAsSarif } from "../../src/cli/findings-sarif";
import { findingsAsText } from "../../src/cli/findings-text";
import { presetRuleSet } from "../../src/check/rule-set";
import type { Finding } from "../../src/check/finding";
import { fromA1 } from "../../src/sheet/address";
import type { Field } from "../../src/table/goal-table";
import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";

const sheet = drawnSheet(`
  | 一级指标 | 二级指标 | 三级指标 | 指标值   |
  | 产出指标 | 数量指标 | 培训人次 | ≥200人次 |`);
const tables = readTables(sheet);

function finding(cell: string, text: string, more: Partial<Finding> = {}): Finding {
  const at = fromA1(cell);
  if (!at) throw new Error(`${cell} is no address`);
  return {
    rule: "unit-missing",
    severity: "error",
    sheet: sheet.name,
    at,
    table: 0,
    project: 0,
    field: "targetValue",
    subject: "培训人次",
    text,
    message: { zh: "请补写单位。", en: "Please add the unit." },
    source: { zh: "财预〔2021〕101号", en: "Caiyu [2021] No. 101" },
    also: [],
    ...more,
  };
}

const reportOf = (...findings: readonly Finding[]): CheckReport => ({
  ruleSet: presetRuleSet("recommended"),
  profile: "auto",
  files: [{ file: "表格/三月 <稿>.xlsx", sheets: 1, tables, findings, ignored: 0 }],
});

const hostile = "<img src=x onerror=alert(1)>\u001b[2J\u202e=1+1\r\n\t'\"&";

describe("as text", () => {
  it("a long cell is quoted from its beginning, a blank one is called blank", () => {
    const text = findingsAsText(reportOf(finding("D2", "一".repeat(40)), finding("C2", " \n")), false);
    expect(text).toContain(`  错误 D2 “${"一".repeat(24)}…” 请补写单位。\n       依据：财预〔2021〕101号\n`);
    expect(text).toContain("  错误 C2 （空白） 请补写单位。\n");
  });

  it("nothing from a cell reaches the terminal as a command, and each finding keeps to its lines", () => {
    const text = findingsAsText(reportOf(finding("D2", hostile, { message: { zh: hostile, en: "" } })), false);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text.split("\n").filter((line) => line.includes(" D2 "))).toHaveLength(1);
  });

  it("severities are coloured where that is wanted", () => {
    const report = reportOf(finding("D2", "≥94", { severity: "warning" }));
    expect(findingsAsText(report, true)).toContain("  \u001b[33m警告\u001b[0m D2 “≥94” ");
    expect(findingsAsText(report, false)).not.toContain("\u001b");
  });

  it("what belongs to no table stands under the workbook", () => {
    const text = findingsAsText(reportOf(finding("B4", "总体目标", { sheet: "部门整体绩效目标" })), false);
    expect(text).toContain("\n工作表“部门整体绩效目标” 整个工作簿\n  错误 B4 “总体目标” ");
  });
});

describe("as a page", () => {
  const page = findingsAsHtml(reportOf(finding("D2", hostile, { message: { zh: hostile, en: "" }, severity: "info" })));

  it("text from cells and file names is never markup", () => {
    expect(page).not.toContain("<img");
    expect(page).not.toContain("<稿>");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(page).toContain("<h2>文件 表格/三月 &lt;稿&gt;.xlsx</h2>");
  });

  it("needs nothing from elsewhere and can be printed", () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|https?:/);
    expect(page).toContain("@media print");
  });

  it("names level, cell, content, problem and source", () => {
    expect(findingsAsHtml(reportOf(finding("D2", "≥94")))).toContain(
      '<tr><td class="error">错误</td><td>D2</td><td class="content">≥94</td><td>请补写单位。</td><td>财预〔2021〕101号</td></tr>',
    );
  });

  it("says so when nothing was found", () => {
    expect(findingsAsHtml(reportOf())).toMatch(/<p>未发现问题，已检查 \d+ 条规则。<\/p>/);
  });
});

describe("as SARIF", () => {
  const logOf = (report: CheckReport): Sarif => JSON.parse(findingsAsSarif(report)) as Sarif;

  it("each result names its rule, level, file and cell", () => {
    const [run] = logOf(reportOf(finding("D2", "≥94"), finding("C2", "培训", { severity: "info" }))).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(run?.results).toHaveLength(2);
    expect(run?.results.map(({ level }) => level)).toEqual(["error", "note"]);
    for (const result of run?.results ?? []) expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(run?.results[0]?.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: "%E8%A1%A8%E6%A0%BC/%E4%B8%89%E6%9C%88%20%3C%E7%A8%BF%3E.xlsx" } },
        logicalLocations: [{ name: "D2", fullyQualifiedName: `'${sheet.name}'!D2`, kind: "cell" }],
      },
    ]);
  });

  it.each([
    ["/数据/a#b.xlsx", "file:///%E6%95%B0%E6%8D%AE/a%23b.xlsx"],
    ["C:\\数据\\a.xlsx", "file:///C:/%E6%95%B0%E6%8D%AE/a.xlsx"],
    ["../a.xlsx", "../a.xlsx"],
  ])("the path %s is the address %s", (file, uri) => {
    const log = logOf({
      ...reportOf(),
      files: [{ file, sheets: 1, tables, findings: [finding("D2", "≥94")], ignored: 0 }],
    });
    expect(log.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe("as JSON", () => {
  const field = (content: Field["content"]): Field => ({
    role: "targetValue",
    sheet: sheet.name,
    at: { row: 1, column: 3 },
    text: "95%",
    raw: "95%",
    content,
  });

  it("a fix tells what stands in the cell, a formula as it is typed", () => {
    const fix = { kind: "safe", replacements: [{ field: field({ formula: "=B1" }), after: 0.95 }] } as const;
    const { files } = JSON.parse(findingsAsJson(reportOf(finding("D2", "95%", { fix })))) as Findings;
    expect(files[0]?.findings[0]?.fix).toEqual([{ cell: "D2", before: "=B1", after: 0.95 }]);
  });

  it("rows to be inserted are no change of a cell", () => {
    const fix = { kind: "insert", names: ["数量指标"] } as const;
    const { files } = JSON.parse(findingsAsJson(reportOf(finding("A1", "", { fix })))) as Findings;
    expect(files[0]?.findings[0]).not.toHaveProperty("fix");
  });
});

interface Findings {
  readonly files: readonly { readonly findings: readonly { readonly fix?: unknown }[] }[];
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}
