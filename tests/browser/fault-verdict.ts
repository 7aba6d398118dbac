import { shownMarks } from "../../src/host/excel/shown-marks";
import type { Host } from "../../src/host/host";
import { areaToA1, toA1 } from "../../src/sheet/address";
import { contentAt, type Sheet } from "../../src/sheet/sheet";
import type { Fault } from "./fault-line";

/** What came of one operation with one fault in one of its requests. */
export interface FaultRow {
  readonly operation: string;
  /** The request, from 1 on, and what the host did with it. */
  readonly sync: number;
  readonly request: string;
  readonly fault: string;
  /** "before" or "after": how the cells stand compared with those before and after the operation without a fault. */
  readonly cells: string;
  readonly marks: string;
  readonly message: string;
  /** What is wrong with that; null when nothing is. */
  readonly problem: string | null;
}

type Content = Readonly<Record<string, string>>;

/** Everything on all worksheets, by worksheet and cell. */
export interface Snapshot {
  readonly cells: Content;
  readonly marks: Content;
}

/** How the workbook stands before and after an operation without a fault, and the requests that it takes. */
export interface Rehearsal {
  readonly base: Snapshot;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly requests: readonly string[];
}

/** What of an operation was tried. */
export interface FaultReport {
  readonly rows: readonly FaultRow[];
  /** By operation. */
  readonly rehearsals: Readonly<Record<string, Rehearsal>>;
}

function cellsOf(sheet: Sheet): Content {
  const { used } = sheet;
  const cells: Record<string, string> = {
    [`${sheet.name}!merges`]: JSON.stringify(sheet.merges?.map(areaToA1).sort()),
  };
  for (let row = used?.top ?? 0; used && row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const content = contentAt(sheet, { row, column });
      if (content !== null) cells[`${sheet.name}!${toA1({ row, column })}`] = JSON.stringify(content);
    }
  }
  return cells;
}

/** Everything on all worksheets, asked by somebody whose requests never fail. */
export async function snapshot(judge: Host): Promise<Snapshot> {
  let cells: Content = {};
  let marks: Content = {};
  for (const { name } of await judge.sheets()) {
    cells = { ...cells, ...cellsOf(await judge.read(name)) };
    const shown = await shownMarks(name);
    marks = { ...marks, ...Object.fromEntries(shown.map(({ at, severity }) => [`${name}!${toA1(at)}`, severity])) };
  }
  return { cells, marks };
}

/** The places at which two states differ. */
export const differences = (a: Content, b: Content): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]).sort();

const same = (a: Content, b: Content): boolean => differences(a, b).length === 0;

const without = (content: Content, key: string): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name !== key));

/** Words that a message about an error code must have. */
const meanings: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "请先按 Enter 结束编辑",
  RequestPayloadSizeLimitExceeded: "这张工作表太大",
  AccessDenied: "工作表受保护",
  GeneralException: "GeneralException",
  RequestAborted: "表格程序正忙",
  ItemNotFound: "找不到这张工作表",
  InvalidArgument: "InvalidArgument",
  MergedRangeConflict: "合并单元格",
  FilteredRangeConflict: "正在筛选",
  "no answer": "连接已断开",
};

const KEPT = "改动已经完成并保留";

/** What is wrong with a message about a workbook that stands like this. */
function faultsOfMessage(message: string, fault: Fault, cells: string): readonly string[] {
  const word = Object.entries(meanings).find(([code]) => fault.name.startsWith(code))?.[1];
  const isFailure = message.startsWith("✗");
  const claimsChange = !isFailure || message.includes(KEPT);
  return [
    ...(/[\u4e00-\u9fa5].*[。]$/u.test(message) ? [] : ["no Chinese sentence"]),
    ...(isFailure && word !== undefined && !message.includes(word) ? [`“${word}” is not said`] : []),
    ...(claimsChange && cells === "before" ? ["a change is claimed that was not made"] : []),
    ...(!claimsChange && cells === "after" ? ["a change is not told"] : []),
  ];
}

/** What was said to the user, if anybody was there to hear it, and what somebody else wrote on which worksheet. */
export interface Told {
  readonly message: string | null;
  readonly sheet: string;
  readonly text: string;
}

/** How a workbook stands after an operation with a fault, and what is wrong with that. */
export interface Verdict {
  readonly cells: string;
  readonly marks: string;
  readonly problems: readonly string[];
}

/** Judges by the states before and after the operation without a fault. */
export function verdictOn(now: Snapshot, rehearsal: Rehearsal, fault: Fault, told: Told): Verdict {
  const { before, after } = rehearsal;
  const edited = fault.kind === "edit" ? `${told.sheet}!${fault.cell}` : "";
  const isLost = edited !== "" && now.cells[edited] !== JSON.stringify(told.text);
  const visible = ({ cells }: Snapshot): Content => (edited === "" || isLost ? cells : without(cells, edited));
  const [isBefore, isAfter] = [before, after].map((state) => same(visible(now), visible(state)));
  const place = isAfter ? "after" : isBefore ? "before" : "BETWEEN";
  const cells = isAfter && isBefore ? "same" : place;
  return {
    cells: isLost ? `${cells}, edit overwritten` : cells,
    marks: same(now.marks, after.marks) ? "after" : same(now.marks, before.marks) ? "before" : "moved",
    problems: [
      ...(cells === "BETWEEN" ? [`cells differ: ${differences(visible(now), visible(after)).join(" ")}`] : []),
      ...(told.message === null ? [] : faultsOfMessage(told.message, fault, cells)),
    ],
  };
}
