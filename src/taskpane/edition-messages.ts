import type { Ability } from "../host/ability";
import type { RemarkKind } from "../sheet/mark";
import { useWords } from "./words";

/** What the settings say about the spreadsheet program, and about what depends on it, in one language. */
export interface EditionMessages {
  readonly edition: string;
  readonly works: string;
  readonly lacksNothing: string;
  readonly lacks: Readonly<Record<Ability, (needed: string) => string>>;
  readonly remarks: string;
  readonly remarkKinds: Readonly<Record<RemarkKind | "none", { readonly name: string; readonly about: string }>>;
  readonly remarksHint: string;
  readonly unavailable: (needed: string) => string;
}

const chinese: EditionMessages = {
  edition: "此 Excel 的版本",
  works: "检查、修正、指标库、汇总和问题清单都可以使用，只是受以下限制。",
  lacksNothing: "本窗格的功能在此版本中全部可用。",
  lacks: {
    "merged-areas": (needed) =>
      `此版本读不到合并单元格（需要 ${needed}）：空白的一级、二级指标按与上一行相同理解，表格仍能正常检查；指标库可以查看、搜索，也可以填入现有的空行，但只有一级、二级指标等各列逐行写全的表格才能插入新行。`,
    "own-changes": (needed) =>
      `此版本分不清改动出自谁手（需要 ${needed}）：本窗格写入后一秒之内您所做的改动不会自动检查，请按“重新检查”。`,
    comments: (needed) => `此版本不能写批注（需要 ${needed}）：问题只用颜色标记，并列在窗格中。`,
    notes: (needed) => `此版本不能写备注（需要 ${needed}）：要把问题写在单元格旁，请用批注或“问题清单”工作表。`,
  },
  remarks: "把问题写进批注",
  remarkKinds: {
    none: { name: "不写", about: "只用颜色标记单元格。" },
    comment: { name: "批注（会话）", about: "可以回复的批注。" },
    note: { name: "备注", about: "旧式的黄色便签，打印和转发时也看得到。" },
  },
  remarksHint:
    "写在有标记的单元格上，以“【绩效表助手】”开头；重新检查或清除标记时随之更新或删除。已有批注或备注的单元格不写，别人的批注和备注一律不动。每张工作表最多写 1000 处。",
  unavailable: (needed) => `此版本的 Excel 不能写，需要 ${needed}。`,
};

const english: EditionMessages = {
  edition: "Your version of Excel",
  works: "Checking, fixing, the library, totals and the list of problems all work, within the following limits.",
  lacksNothing: "Everything in this pane works in this version.",
  lacks: {
    "merged-areas": (needed) =>
      `This version cannot tell merged cells (needs ${needed}): a blank level 1 or 2 cell is read as the one above it, and tables are checked as usual; the library can be shown, searched and put into empty rows, but new rows only go into tables that repeat their levels on every row.`,
    "own-changes": (needed) =>
      `This version cannot tell who made a change (needs ${needed}): what you change within a second of a write by this pane is not checked by itself; choose Check again.`,
    comments: (needed) =>
      `This version cannot write comments (needs ${needed}): problems are shown by colour and listed in the pane.`,
    notes: (needed) =>
      `This version cannot write notes (needs ${needed}): to put problems beside cells, use comments or the worksheet of problems.`,
  },
  remarks: "Write problems beside the cells",
  remarkKinds: {
    none: { name: "No", about: "Cells are marked by colour only." },
    comment: { name: "As comments", about: "Comments that can be answered." },
    note: { name: "As notes", about: "Yellow notes in the old style, which can be printed." },
  },
  remarksHint:
    "On marked cells, signed in the first line; they change and go with the marks. A cell with a comment or note of somebody else gets none, and nobody else's is touched. At most 1,000 on a worksheet.",
  unavailable: (needed) => `This version of Excel cannot do this; it needs ${needed}.`,
};

/** The words about the spreadsheet program in the language of the pane. */
export const useEditionWords = (): EditionMessages => (useWords().language === "en" ? english : chinese);
