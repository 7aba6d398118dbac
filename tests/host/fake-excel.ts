import { severityOf } from "../../src/host/mark-format";
import { remarkText } from "../../src/host/remark-format";
import { areaToA1 } from "../../src/sheet/address";
import type { Mark } from "../../src/sheet/mark";
import { STANDARD_HEIGHT, calculate, cellsOf, parseArea, refuse } from "./fake-model";
import { Proxied, clientOf, contextOf, contexts, isBelow, resolve, type Batch } from "./fake-proxies";
import type { FakeExcel, Server, State } from "./fake-state";
import { ExcelError, fakeSheet, keyAt, typed, type FakeSheet } from "./fake-workbook";

function tell(fake: State, name: string, details: Record<string, unknown>): void {
  for (const handler of fake.handlers.get(name) ?? []) setTimeout(() => void handler(details), 0);
}

function tellChange(fake: State, change: Record<string, unknown>, triggerSource: string): void {
  tell(fake, "onChanged", isBelow(fake.version, "1.14") ? change : { ...change, triggerSource });
}

function tellChanges(fake: State): void {
  const { changed } = fake;
  fake.changed = [];
  for (const { sheet, ...change } of changed) {
    tellChange(fake, { worksheetId: sheet, ...change, source: "Local" }, "ThisLocalAddin");
  }
}

function carryOut(batch: Batch, count: number): void {
  for (const action of batch.actions.slice(0, count)) {
    action();
    if (batch.received > batch.fake.payloadLimit) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  }
}

async function send(batch: Batch): Promise<void> {
  const { fake } = batch;
  if (batch.actions.length === 0) return;
  fake.requests.push(batch.actions.length);
  await Promise.resolve();
  if (batch.sent > fake.payloadLimit) throw new ExcelError("RequestPayloadSizeLimitExceeded");
  const fault = fake.faults.shift();
  if (fault?.kind === "hang") return new Promise(() => undefined);
  try {
    carryOut(batch, fault?.kind === "fail" ? (fault.actions ?? batch.actions.length) : batch.actions.length);
  } finally {
    batch.actions.length = 0;
    batch.isOver = true;
    tellChanges(fake);
  }
  if (fault?.kind === "fail") throw new ExcelError(fault.code, fault.message);
}

function requestContext(fake: State): object {
  const batch: Batch = { fake, actions: [], sent: 0, received: 0, isOver: false };
  const workbook = new Proxied("Workbook", batch);
  const server: Server = { type: "Workbook", fake, sheet: fakeSheet("none"), areas: [], part: null };
  resolve(workbook, server);
  const application = new Proxied("Application", batch);
  resolve(application, { ...server, type: "Application" });
  const context = { workbook: clientOf(workbook), application: clientOf(application), sync: () => send(batch) };
  contexts.set(context, batch);
  contextOf.set(batch, context);
  return context;
}

type Source = "Local" | "Remote";

function typeInto(fake: State, sheet: FakeSheet, a1: string, input: string | number | boolean, source: Source): void {
  const { top, left } = parseArea(a1);
  const cell = typed(input);
  if (cell) sheet.cells.set(keyAt(top, left), cell);
  else sheet.cells.delete(keyAt(top, left));
  calculate(sheet);
  tellChange(fake, { worksheetId: sheet.id, address: a1, changeType: "RangeEdited", source }, "Unknown");
}

/**
 * Puts a fake Excel in the place where office.js puts the real one: exactly the objects that our adapter uses, stricter
 * than Excel. Nothing can be read before it was loaded and synced, nothing used after its request, no method called on
 * what does not exist; addresses, colours and sizes of tables are checked, and texts are interpreted as typed ones are.
 */
export function installFakeExcel(names: readonly string[]): FakeExcel {
  const fake: State = {
    sheets: names.map(fakeSheet),
    settings: new Map(),
    active: names[0] ?? "",
    selected: null,
    structureProtected: false,
    calculationMode: "Automatic",
    version: "1.17",
    payloadLimit: 5_000_000,
    cellLimit: 5_000_000,
    missing: new Set(),
    requests: [],
    faults: [],
    handlers: new Map(),
    changed: [],
    find: (name) => fake.sheets.find((sheet) => sheet.name === name) ?? refuse("ItemNotFound"),
    announce: (event, details) => {
      tell(fake, event, details);
    },
    type: (name, a1, input, source = "Local") => {
      typeInto(fake, fake.find(name), a1, input, source);
    },
  };
  Object.assign(globalThis, {
    Excel: {
      RequestContext: function RequestContext() {
        return requestContext(fake);
      },
      NoteCollection: function NoteCollection() {
        throw new Error("made by Excel only");
      },
    },
    Office: {
      HostType: { Excel: "Excel" },
      onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
      context: {
        diagnostics: { version: "16.0.17932.20000", platform: "PC" },
        requirements: {
          isSetSupported: (set: string, version: string) => set === "ExcelApi" && !isBelow(fake.version, version),
        },
      },
    },
  });
  return fake;
}

/** The marks that a sheet shows. */
export const fakeMarks = (sheet: FakeSheet): readonly Mark[] =>
  sheet.conditionalFormats.flatMap(({ areas, formula }) => {
    const severity = severityOf(formula);
    if (!severity) return [];
    return areas.flatMap((area) => Array.from(cellsOf(area), ([row, column]) => ({ at: { row, column }, severity })));
  });

/** Which cells look how by conditional formats of the user's; into how many of them a copy has split one does not matter. */
function userConditions({ conditionalFormats }: FakeSheet): unknown {
  const cells = new Map<string, Set<string>>();
  for (const { type, formula, format, areas } of conditionalFormats) {
    if (type === "Custom" && (formula === "" || severityOf(formula))) continue;
    const look = JSON.stringify([type, formula, format]);
    const covered = cells.get(look) ?? new Set();
    for (const area of areas) for (const [row, column] of cellsOf(area)) covered.add(keyAt(row, column));
    cells.set(look, covered);
  }
  return [...cells].map(([look, covered]) => [look, [...covered].sort()]);
}

/** Everything of the workbook that is the user's, for comparison. */
export const userState = (fake: FakeExcel): unknown =>
  fake.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells].sort().map(([key, cell]) => [key, cell.value, cell.formula]),
    formats: [...sheet.formats].sort(),
    heights: [...sheet.heights].filter(([, height]) => height !== STANDARD_HEIGHT).sort(),
    widths: [...sheet.widths].sort(),
    merges: sheet.merges.map(areaToA1).sort(),
    conditions: userConditions(sheet),
    remarks: sheet.remarks.filter(({ content }) => remarkText(content) === null),
  }));

export type { FakeExcel } from "./fake-state";
