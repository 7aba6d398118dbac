import type { UnreadableReason } from "../xlsx/unreadable-file";
import { printable } from "./printable";

const byReason: Readonly<Record<UnreadableReason, string>> = {
  "not-a-workbook": "不是 Excel 工作簿。请在 Excel 或 WPS 表格中打开，另存为 .xlsx 后再试。",
  "password-protected": "设有打开密码。请在 Excel 中打开，在“文件”—“信息”里取消密码并保存后再试。",
  damaged: "已损坏或不完整。请重新获取这个文件，或在 Excel 中用“打开并修复”打开后另存。",
  "too-large": "过大，无法读取。请删去无关的工作表和远离表格的内容后再试。",
  "old-format": "是旧版格式。请在 Excel 或 WPS 表格中打开，另存为 .xlsx 后再试。",
};

/** Why a file cannot be read, and what to do. */
export const unreadableMessage = (path: string, reason: UnreadableReason): string =>
  `“${printable(path)}”${byReason[reason]}`;

const byErrorCode: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "不存在。请检查路径和文件名。"],
  ["ENOTDIR", "不存在。请检查路径和文件名。"],
  ["EACCES", "没有读写权限。请向文件的所有者申请权限，或复制一份到自己的文件夹。"],
  ["EPERM", "没有读写权限，或正被其他程序使用。请关闭打开它的程序后再试。"],
  ["EBUSY", "正被其他程序使用。请关闭打开它的程序后再试。"],
  ["EISDIR", "是文件夹，请写明其中的文件。"],
  ["ENOSPC", "写不下了，磁盘已满。请清理磁盘后再试。"],
  ["EROFS", "所在的磁盘只能读取。请换一个位置。"],
]);

/** Whether something thrown comes from the file system, not from a fault of ours. */
export const isFileSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === "object" && error !== null && "syscall" in error;

/** Why the file system refused a path, and what to do. */
export const fileSystemMessage = (path: string, { code = "", message }: NodeJS.ErrnoException): string =>
  `“${printable(path)}”${byErrorCode.get(code) ?? `无法读写（${message}）。请检查路径和文件。`}`;
