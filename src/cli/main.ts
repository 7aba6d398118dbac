import * as z from "zod";
import { loadLibrary } from "../library/load-library";
import { openSearch } from "../library/search";
import { allRules } from "../rules";
import { summarize } from "../summary/summarize";
import { readWorkbook } from "../table/read-workbook";
import { checkCommand } from "./check-command";
import { help } from "./help";
import { inspectTables } from "./inspect";
import { foundAsText, libraryAsText } from "./library-text";
import { withEachWorkbook, type OpenedWorkbook } from "./open-workbook";
import { newCommand } from "./new-command";
import { parseArguments, type Command } from "./parse-arguments";
import { rulePage } from "../check/rule-page";
import { rulesAsText } from "./rules-text";
import { summariesAsJson, type FileSummary } from "./summary-json";
import { summariesAsText } from "./summary-text";
import type { ExitCode, Terminal } from "./terminal";
import { version } from "./version";

async function inspect(files: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { results, isComplete } = await withEachWorkbook(files, terminal, ({ file, sheets }) =>
    inspectTables(file, sheets),
  );
  const result = files.length === 1 ? results[0] : results;
  if (result !== undefined) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  return isComplete ? 0 : 2;
}

function summaryOf({ file, sheets }: OpenedWorkbook): FileSummary {
  const workbook = readWorkbook(sheets);
  return { file, tables: workbook.tables.length, summary: summarize(workbook) };
}

async function summary(
  { files, format }: Extract<Command, { kind: "summary" }>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { results, isComplete } = await withEachWorkbook(files, terminal, summaryOf);
  if (results.length > 0) terminal.out(format === "json" ? summariesAsJson(results) : summariesAsText(results));
  return isComplete ? 0 : 2;
}

async function library(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const standard = loadLibrary();
  if (words.length === 0) {
    terminal.out(libraryAsText(standard));
    return 0;
  }
  const query = words.join(" ");
  const index = await openSearch(standard);
  terminal.out(foundAsText(index.search(query), query));
  return 0;
}

function rules(id: string | null, terminal: Terminal): ExitCode {
  if (id === null) {
    terminal.out(rulesAsText(allRules));
    return 0;
  }
  const rule = allRules.find((candidate) => candidate.id === id);
  if (!rule) {
    terminal.error(`没有名为“${id}”的规则，可用 jixiao rules 查看全部规则。\n`);
    return 2;
  }
  terminal.out(rulePage(rule, "zh"));
  return 0;
}

async function perform(command: Command, terminal: Terminal): Promise<ExitCode> {
  switch (command.kind) {
    case "help":
      terminal.out(help);
      return 0;
    case "version":
      terminal.out(`${version}\n`);
      return 0;
    case "inspect":
      return inspect(command.files, terminal);
    case "check":
      return checkCommand(command, terminal);
    case "summary":
      return summary(command, terminal);
    case "library":
      return library(command.words, terminal);
    case "rules":
      return rules(command.id, terminal);
    case "new":
      return newCommand(command, terminal);
  }
}

/** Runs one command line of the `jixiao` command; `args` are the words after its name. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  z.config(z.locales.zhCN());
  const parsed = parseArguments(args);
  if (parsed.kind === "misuse") {
    terminal.error(`${parsed.message}\n`);
    return 2;
  }
  return perform(parsed.command, terminal);
}
