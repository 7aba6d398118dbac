import type { UnreadableReason } from "../xlsx/unreadable-file";
import type { Drawing } from "./workbook-file/sheet-parts";

/** Why a file was not opened, and what to do. */
export const unreadable: Readonly<Record<UnreadableReason, (name: string) => string>> = {
  "not-a-workbook": (name) => `“${name}”不是 .xlsx 工作簿，没有打开。请选择用 Excel 或 WPS 保存的 .xlsx 文件。`,
  "password-protected": (name) => `“${name}”设有打开密码，没有打开。请先在 Excel 或 WPS 中去掉打开密码并保存，再打开。`,
  damaged: (name) => `“${name}”已损坏，没有打开。请用 Excel 或 WPS 打开并另存一份，再试一次。`,
  "too-large": (name) => `“${name}”太大，没有打开。请把需要的工作表另存为一个较小的工作簿，再打开。`,
  "old-format": (name) => `“${name}”是旧格式的工作簿，没有打开。请在 Excel 或 WPS 中另存为 .xlsx 文件，再打开。`,
};

export const notFound = (name: string): string =>
  `找不到“${name}”，已打开一个空白工作簿。请按“打开…”选择要检查的工作簿。`;

/** The workbench has no command for it: Excel asks for the password. */
export const sheetsProtected = (names: readonly string[]): string =>
  `工作表${names.map((name) => `“${name}”`).join("、")}受保护，只能查看和检查。要修改，请先在 Excel 或 WPS 中撤销保护并保存，再打开。`;

const drawingNames: Readonly<Record<Drawing, string>> = { picture: "图片", chart: "图表" };

/** The workbench shows no drawings and writes none. */
export function drawingsLost(drawings: ReadonlySet<Drawing>): string {
  const names = (["picture", "chart"] as const).filter((drawing) => drawings.has(drawing));
  const listed = names.map((drawing) => drawingNames[drawing]).join("和");
  return `这个工作簿里有${listed}，工作台不显示，下载的文件里也不会保留。请保留原来的文件。`;
}

export const START_FAILED = "工作台没有启动成功。请刷新页面；如果仍不行，请换用最新版的 Edge 或 Chrome 浏览器。";

export const OPEN_FAILED = "工作簿没有打开成功。请用 Excel 或 WPS 另存一份，再试一次。";

export const SAVE_FAILED = "工作簿没有下载成功。请结束单元格的编辑，再按一次“下载”。";
