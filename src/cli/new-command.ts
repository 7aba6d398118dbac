import { writeFile } from "node:fs/promises";
import { blankProject, type FormName } from "../forms/new-form";
import { newFormName, newFormSheet } from "../forms/new-form-sheet";
import { fillEntry, type FilledEntry } from "../library/fill-entry";
import { loadLibrary } from "../library/load-library";
import type { ProjectType } from "../library/schema";
import { typeNamed } from "../library/type-named";
import { fileSystemMessage, isFileSystemError } from "./file-problem";
import type { Command } from "./parse-arguments";
import { printable } from "./printable";
import type { ExitCode, Terminal } from "./terminal";
import { formAsXlsx } from "./write-form";

type NewCommand = Extract<Command, { kind: "new" }>;

const formTitles: Readonly<Record<FormName, string>> = { hebei: "河北样式", "central-101": "财预〔2021〕101号样式" };

const MOST_NAMED = 8;

function unclearType(word: string, types: readonly ProjectType[]): string {
  const asked = `“${printable(word)}”`;
  if (types.length === 0) return `指标库里没有${asked}这类项目，可用 jixiao library 查看全部类型。`;
  const titles = types.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`);
  return `${asked}可能是${titles.join("、")}${types.length > MOST_NAMED ? "等" : ""}，请写出其中一个的全称。`;
}

const answersOf = ({ budget, year }: NewCommand): Readonly<Record<string, string>> => ({
  ...(budget === null ? {} : { budget: String(budget) }),
  ...(year === null ? {} : { year: String(year) }),
});

const entriesOf = (type: ProjectType, command: NewCommand): readonly FilledEntry[] =>
  type.rows.map((entry) => fillEntry(entry, { year: command.year }, answersOf(command)));

const projectOf = ({ name, code, unit, budget, year }: NewCommand) => ({
  ...blankProject,
  projectName: name,
  projectCode: code,
  budgetUnit: unit,
  totalFunding: budget,
  year,
});

/** Writes a file that is not there yet; a sentence says why it was not written. */
async function writeNew(path: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
    return null;
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    if (error.code === "EEXIST") return `“${printable(path)}”已经存在，没有覆盖。请换一个文件名，或先移走原来的文件。`;
    return `没有写入。${fileSystemMessage(path, error)}`;
  }
}

function summaryOf(command: NewCommand, type: ProjectType, entries: readonly FilledEntry[]): string {
  const open = entries.filter((entry) => entry.open.length > 0).length;
  const rest = open === 0 ? "" : `，其中 ${String(open)} 个还要补充标黄的内容`;
  const form = formTitles[command.form];
  return `已写入“${printable(command.output)}”：${type.title}，${form}，${String(entries.length)} 个指标${rest}。\n`;
}

/** `jixiao new`: writes a workbook with a new form that holds a type's standard indicators. */
export async function newCommand(command: NewCommand, terminal: Terminal): Promise<ExitCode> {
  const named = typeNamed(loadLibrary(), command.type);
  if (named.kind === "unclear") {
    terminal.error(`${unclearType(command.type, named.types)}\n`);
    return 2;
  }
  const entries = entriesOf(named.type, command);
  const choice = { form: command.form, project: projectOf(command), entries };
  const { patch } = newFormSheet(choice, newFormName(command.name, []));
  const problem = await writeNew(command.output, await formAsXlsx(patch));
  if (problem !== null) {
    terminal.error(`${problem}\n`);
    return 2;
  }
  terminal.out(summaryOf(command, named.type, entries));
  return 0;
}
