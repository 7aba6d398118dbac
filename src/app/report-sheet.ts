import type { Finding } from "../check/finding";
import type { Ignore } from "../check/ignores";
import type { Text } from "../rules/rule";
import { toA1, type Address } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import type { Edit, Patch, Style } from "../sheet/patch";
import type { Content } from "../sheet/sheet";
import { contentText } from "./content-text";
import type { Report } from "./report";

/** A finding as a person reads it on a list away from the pane. */
export interface ReportRow {
  readonly sheet: string;
  readonly at: Address;
  readonly rule: string;
  readonly severity: string;
  /** What the cell displays. */
  readonly text: string;
  readonly message: string;
  readonly source: string;
  readonly advice: string;
  /** The reason to ignore it, who gave it and when; "" when it is not ignored. */
  readonly ignored: string;
}

type Language = keyof Text;

const SHEET_NAME: Text = { zh: "问题清单", en: "Problems" };

const headers: readonly Text[] = [
  { zh: "序号", en: "No." },
  { zh: "工作表", en: "Worksheet" },
  { zh: "单元格", en: "Cell" },
  { zh: "规则", en: "Rule" },
  { zh: "级别", en: "Severity" },
  { zh: "内容", en: "Content" },
  { zh: "问题", en: "Problem" },
  { zh: "依据", en: "Source" },
  { zh: "建议", en: "Suggestion" },
  { zh: "是否忽略", en: "Ignored" },
];

/** Column widths in characters, in the order of the headers. */
const widths = [6, 16, 8, 22, 8, 24, 48, 24, 30, 24];

/** What the severities are called. */
export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "警告", en: "Warning" },
  info: { zh: "提示", en: "Note" },
};

/** What would put a finding right, as a sentence; "" when nobody can tell. */
export function adviceFor({ fix, at }: Finding): Text {
  if (!fix) return { zh: "", en: "" };
  if (fix.kind === "insert") {
    return { zh: `从指标库补充：${fix.names.join("、")}。`, en: `Add from the library: ${fix.names.join(", ")}.` };
  }
  const changes = fix.replacements.map(({ field, after }) => {
    const cell = toA1(field.at) === toA1(at) ? "" : toA1(field.at);
    const text = contentText(after);
    return text === ""
      ? { zh: `清空${cell && ` ${cell} `}`, en: `Clear ${cell || "it"}` }
      : { zh: `${cell && `${cell} `}改为“${text}”`, en: `Change ${cell || "it"} to “${text}”` };
  });
  return { zh: `${changes.map(({ zh }) => zh).join("；")}。`, en: `${changes.map(({ en }) => en).join("; ")}.` };
}

const dayOf = (when: string): string => when.slice(0, 10);

function ignoredBecause({ reason, who, when }: Ignore, language: Language): string {
  const facts = [who, dayOf(when)].filter((fact) => fact !== "");
  return language === "zh" ? `已忽略：${reason}（${facts.join("，")}）` : `Ignored: ${reason} (${facts.join(", ")})`;
}

/** What a check found and what is ignored, one row for each finding, in reading order with the ignored ones last. */
export function reportRows({ findings, ignored, rules }: Report, language: Language): readonly ReportRow[] {
  const rowFor = (finding: Finding, ignore: Ignore | null): ReportRow => ({
    sheet: finding.sheet,
    at: finding.at,
    rule: rules.get(finding.rule)?.title[language] ?? finding.rule,
    severity: severityNames[finding.severity][language],
    text: finding.text,
    message: finding.message[language],
    source: finding.source[language],
    advice: adviceFor(finding)[language],
    ignored: ignore ? ignoredBecause(ignore, language) : "",
  });
  return [
    ...findings.map((finding) => rowFor(finding, null)),
    ...ignored.map(({ finding, ignore }) => rowFor(finding, ignore)),
  ];
}

/** 问题清单, or 问题清单2, 3 … when a worksheet has that name; spreadsheets do not tell upper from lower case. */
function freeName(existingNames: readonly string[], base: string): string {
  const taken = new Set(existingNames.map((name) => name.toLowerCase()));
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${String(number)}`;
  return name;
}

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function linkTo({ sheet, at }: ReportRow): Content {
  const target = `#'${sheet.replaceAll("'", "''")}'!${toA1(at)}`;
  return { formula: `=HYPERLINK(${inQuotes(target)},${inQuotes(toA1(at))})` };
}

const cellsOf = (row: ReportRow, place: number): readonly Content[] => [
  place + 1,
  row.sheet,
  linkTo(row),
  row.rule,
  row.severity,
  row.text,
  row.message,
  row.source,
  row.advice,
  row.ignored,
];

const headerStyle: Style = { bold: true, fill: "#DDEBF7", align: "center", wrap: true, border: true };
const bodyStyle: Style = { border: true, wrap: true };
const linkStyle: Style = { color: "#0563C1", align: "center" };

const styleEdit = (top: number, bottom: number, left: number, right: number, style: Style): Edit => ({
  kind: "style",
  area: { top, left, bottom, right },
  style,
});

const setEdits = (row: number, cells: readonly Content[]): readonly Edit[] =>
  cells.flatMap((after, column): readonly Edit[] =>
    after === "" ? [] : [{ kind: "set", at: { row, column }, before: null, after }],
  );

/**
 * A new worksheet with these rows, under a name that none of `existingNames` takes. The cells are links; apart from them
 * nothing is a formula, whatever the workbook's own texts look like.
 */
export function reportSheet(rows: readonly ReportRow[], existingNames: readonly string[], language: Language): Patch {
  const right = headers.length - 1;
  const body =
    rows.length === 0
      ? []
      : [styleEdit(1, rows.length, 0, right, bodyStyle), styleEdit(1, rows.length, 2, 2, linkStyle)];
  return {
    sheet: freeName(existingNames, SHEET_NAME[language]),
    edits: [
      { kind: "add-sheet" },
      styleEdit(0, 0, 0, right, headerStyle),
      ...body,
      ...widths.map((columnWidth, column) => styleEdit(0, 0, column, column, { columnWidth })),
      ...setEdits(
        0,
        headers.map((header) => header[language]),
      ),
      ...rows.flatMap((row, place) => setEdits(place + 1, cellsOf(row, place))),
    ],
  };
}

/** A text that may stand between two tabs, and that no spreadsheet takes for a formula when it is pasted. */
function pastable(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

/** The same rows as tab-separated text, with a header line. */
export const reportText = (rows: readonly ReportRow[], language: Language): string =>
  [
    headers.map((header) => header[language]),
    ...rows.map((row, place) => cellsOf(row, place).map((cell, column) => (column === 2 ? toA1(row.at) : cell))),
  ]
    .map((cells) => cells.map((cell) => pastable(contentText(cell))).join("\t"))
    .join("\n");
