import * as core from "../../src/app/core";
import { Session, type SessionOptions } from "../../src/app/session";
import type { Finding } from "../../src/check/finding";
import { MemoryHost } from "../../src/host/memory";
import { fromA1, toA1, type Address } from "../../src/sheet/address";
import { textAt, type Sheet } from "../../src/sheet/sheet";

/** The address of a cell that is named in a test. */
export function at(cell: string): Address {
  const address = fromA1(cell);
  if (!address) throw new Error(`${cell} is no cell`);
  return address;
}

export interface OpenSession {
  readonly host: MemoryHost;
  readonly session: Session;
}

/** A session over what the workbook of this host keeps. */
export async function sessionOver(host: MemoryHost, options?: SessionOptions): Promise<Session> {
  const session = new Session(host, () => Promise.resolve(core), options);
  await session.start();
  return session;
}

export async function openSession(sheets: readonly Sheet[], options?: SessionOptions): Promise<OpenSession> {
  const host = new MemoryHost(sheets);
  return { host, session: await sessionOver(host, options) };
}

/** How the last command ended, in Chinese. */
export const notice = ({ state: { activity } }: Session): string =>
  activity.kind === "ready" || activity.kind === "failed" ? (activity.notice?.zh ?? "") : "";

/** What was done to the workbook beside marking it, as the history calls it. */
export const changes = ({ state: { history } }: Session): readonly string[] =>
  history.filter(({ undo }) => undo.kind !== "marks").map(({ label }) => label.zh);

export const findings = ({ state: { check } }: Session): readonly Finding[] =>
  check.kind === "checked" ? check.report.findings : [];

export function findingAt(session: Session, rule: string, cell: string): Finding {
  const finding = findings(session).find((one) => one.rule === rule && toA1(one.at) === cell);
  if (!finding) throw new Error(`nothing of ${rule} at ${cell}`);
  return finding;
}

export function text(host: MemoryHost, cell: string, name = "劳务派遣"): string {
  const sheet = host.workbook.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return textAt(sheet, at(cell));
}

export const callKinds = (host: MemoryHost): readonly string[] => host.calls.map(({ kind }) => kind);
