import { writeFile } from "node:fs/promises";
import { checkWorkbook } from "../check/check-workbook";
import { applyIgnores, readIgnores } from "../check/ignores";
import { IGNORES } from "../check/kept-as";
import type { RuleSet } from "../check/rule-set";
import { joinSetting } from "../host/setting-parts";
import type { ReadingChoices } from "../table/reading-choices";
import { readWorkbook } from "../table/read-workbook";
import type { CheckReport, FileReport } from "./check-report";
import { fileSystemMessage, isFileSystemError } from "./file-problem";
import { findWorkbooks } from "./find-workbooks";
import { findingsAsHtml } from "./findings-html";
import { findingsAsJson } from "./findings-json";
import { findingsAsSarif } from "./findings-sarif";
import { findingsAsText } from "./findings-text";
import { loadRuleSet } from "./load-rule-set";
import { withEachWorkbook, type OpenedWorkbook } from "./open-workbook";
import type { CheckFormat, Command } from "./parse-arguments";
import type { ExitCode, Terminal } from "./terminal";

type CheckCommand = Extract<Command, { kind: "check" }>;

const choicesFor = ({ sheets }: OpenedWorkbook, profile: string): ReadingChoices => ({
  tables: profile === "auto" ? [] : sheets.map(({ name }) => ({ sheet: name, area: null, columns: [], form: profile })),
});

function checkFile(
  opened: OpenedWorkbook,
  ruleSet: RuleSet,
  { profile, withIgnored }: Pick<CheckCommand, "profile" | "withIgnored">,
): FileReport {
  const workbook = readWorkbook(opened.sheets, choicesFor(opened, profile));
  const ignores = withIgnored ? [] : readIgnores(joinSetting(IGNORES, opened.settings));
  const names = opened.sheets.map(({ name }) => name);
  const { findings, ignored } = applyIgnores(checkWorkbook(workbook, ruleSet), ignores, names);
  return {
    file: opened.file,
    sheets: opened.sheets.length,
    tables: workbook.tables,
    findings,
    ignored: ignored.length,
  };
}

const formatters: Readonly<Record<CheckFormat, (report: CheckReport, isColoured: boolean) => string>> = {
  text: findingsAsText,
  json: findingsAsJson,
  sarif: findingsAsSarif,
  html: findingsAsHtml,
};

/** Writes the result where the user wants it; false when that is not possible. */
async function deliver(result: string, output: string | null, terminal: Terminal): Promise<boolean> {
  if (output === null) {
    terminal.out(result);
    return true;
  }
  try {
    await writeFile(output, result);
    return true;
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    terminal.error(`结果没有写入。${fileSystemMessage(output, error)}\n`);
    return false;
  }
}

/** `jixiao check`: checks workbooks and prints what was found. */
export async function checkCommand(command: CheckCommand, terminal: Terminal): Promise<ExitCode> {
  const { paths, rules, profile, format, output } = command;
  const loaded = await loadRuleSet(rules);
  if (loaded.kind === "invalid") {
    terminal.error(`${loaded.message}\n`);
    return 2;
  }
  const { ruleSet } = loaded;
  const { files, problems } = await findWorkbooks(paths);
  for (const problem of problems) terminal.error(`${problem}\n`);
  const { results, isComplete } = await withEachWorkbook(files, terminal, (opened) =>
    checkFile(opened, ruleSet, command),
  );
  if (results.length === 0 && !(isComplete && problems.length === 0)) return 2;
  const report: CheckReport = { ruleSet, profile, files: results };
  const isDelivered = await deliver(
    formatters[format](report, terminal.isColoured && output === null),
    output,
    terminal,
  );
  if (!isComplete || !isDelivered || problems.length > 0) return 2;
  return results.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0;
}
