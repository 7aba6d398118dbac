import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileSystemMessage, isFileSystemError } from "./file-problem";

/** Workbook files, in the order in which they are to be read, and what is wrong with the paths that led to none. */
export interface FoundWorkbooks {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** A file that Excel keeps beside an open workbook starts with "~$". */
const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name) && !name.startsWith("~$");

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

async function workbooksIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => inOrder(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await workbooksIn(path)));
    else if (isWorkbook(entry.name)) files.push(path);
  }
  return files;
}

async function workbooksAt(path: string): Promise<FoundWorkbooks> {
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path], problems: [] };
    const files = await workbooksIn(path);
    return { files, problems: files.length > 0 ? [] : [`文件夹“${path}”里没有 .xlsx 文件，请检查路径。`] };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return { files: [], problems: [fileSystemMessage(path, error)] };
  }
}

/** Expands folders to the workbooks in them, sorted by path; files stand for themselves. */
export async function findWorkbooks(paths: readonly string[]): Promise<FoundWorkbooks> {
  const found = await Promise.all(paths.map(workbooksAt));
  return { files: found.flatMap(({ files }) => files), problems: found.flatMap(({ problems }) => problems) };
}
