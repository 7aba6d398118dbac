import type { Text } from "../rules/rule";
import { toA1 } from "../sheet/address";
import type { Content } from "../sheet/sheet";
import { contentText } from "./content-text";
import type { Task } from "./session-state";
import type { Step } from "./undo-history";

/** What requests to the spreadsheet have cost; sizes in bytes, estimated. */
export interface Traffic {
  readonly trips: number;
  readonly milliseconds: number;
  readonly sent: number;
  readonly received: number;
}

/** One command, for support: what was asked, how it ended, what it cost. */
export interface LogEntry {
  /** ISO 8601. */
  readonly when: string;
  readonly task: Task;
  readonly outcome: "ready" | "failed";
  readonly notice: Text | null;
  /** The spreadsheet's or the program's own words for what went wrong. */
  readonly detail: string | null;
  readonly traffic: Traffic;
  /** What the command wrote, cell by cell; contents of the workbook. */
  readonly written: readonly string[];
}

const MAX_ENTRIES = 200;

export const noTraffic: Traffic = { trips: 0, milliseconds: 0, sent: 0, received: 0 };

export const withEntry = (log: readonly LogEntry[], entry: LogEntry): readonly LogEntry[] =>
  [...log, entry].slice(-MAX_ENTRIES);

const quoted = (content: Content): string => JSON.stringify(contentText(content));

/** What a step wrote, cell by cell: "E14: "≥94" → "≥94%"". */
export function writtenBy({ undo }: Step): readonly string[] {
  if (undo.kind !== "patch") return [];
  const { sheet, edits } = undo.patch;
  return edits.flatMap((edit) =>
    edit.kind === "set" ? [`${sheet}!${toA1(edit.at)}: ${quoted(edit.after)} → ${quoted(edit.before)}`] : [],
  );
}

const line = (entry: LogEntry, withContents: boolean): readonly string[] => {
  const { when, task, outcome, notice, detail, traffic, written } = entry;
  const cost = `${String(traffic.trips)} trips, ${String(Math.round(traffic.milliseconds))} ms, sent ${String(traffic.sent)} B, received ${String(traffic.received)} B`;
  const facts = [when, task, outcome, cost, notice?.zh, detail].filter((fact) => fact !== undefined && fact !== null);
  return [facts.join("\t"), ...(withContents ? written.map((cell) => `\t${cell}`) : [])];
};

/** The log as lines of text, oldest first; the workbook's contents only when they are asked for. */
export const logText = (log: readonly LogEntry[], withContents: boolean): string =>
  log.flatMap((entry) => line(entry, withContents)).join("\n");
