import { readFile, stat } from "node:fs/promises";
import type { Sheet } from "../sheet/sheet";
import { MAX_FILE_BYTES } from "../xlsx/limits";
import { readXlsx } from "../xlsx/read-xlsx";
import { fileSystemMessage, isFileSystemError, unreadableMessage } from "./file-problem";
import type { Terminal } from "./terminal";

/** A workbook file and its worksheets. */
export interface OpenedWorkbook {
  /** The path as the user wrote it. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
  /** What add-ins keep in the file, by key. */
  readonly settings: ReadonlyMap<string, string>;
}

/** The worksheets of a file, or a sentence that says why they cannot be read. */
async function open(file: string): Promise<OpenedWorkbook | string> {
  const { size } = await stat(file);
  if (size > MAX_FILE_BYTES) return unreadableMessage(file, "too-large");
  const result = await readXlsx(await readFile(file));
  if (result.kind === "unreadable") return unreadableMessage(file, result.reason);
  return { file, sheets: result.sheets, settings: result.settings };
}

async function tryOpen(file: string): Promise<OpenedWorkbook | string> {
  try {
    return await open(file);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return fileSystemMessage(file, error);
  }
}

/** What was made of the workbooks that could be read, and whether that was all of them. */
export interface EachWorkbook<T> {
  readonly results: readonly T[];
  readonly isComplete: boolean;
}

/** Opens one workbook after the other; those that cannot be read are named on the terminal and left out. */
export async function withEachWorkbook<T>(
  files: readonly string[],
  terminal: Terminal,
  take: (workbook: OpenedWorkbook) => T,
): Promise<EachWorkbook<T>> {
  const results: T[] = [];
  for (const file of files) {
    const opened = await tryOpen(file);
    if (typeof opened === "string") terminal.error(`${opened}\n`);
    else results.push(take(opened));
  }
  return { results, isComplete: results.length === files.length };
}
