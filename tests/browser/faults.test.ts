import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { areaToA1, toA1 } from "../../src/sheet/address";
import { textAt, valueAt } from "../../src/sheet/sheet";
import { labourSheet } from "../app/labour-table";
import { bundle } from "./bundle";
import type { FaultReport, FaultRow } from "./fault-verdict";
import type { Closing } from "./faults-page";
import { makeWorkbook } from "./make-workbook";
import { openWorkbench, outputFolder } from "./workbench";

/** Tried side by side, each group on a page of its own, to take about the same time. */
const GROUPS = [["check", "fix one", "clear marks"], ["fix all", "undo"], ["insert"], ["write summary"]] as const;

/** ALL_FAULTS=1: every fault in every request, which takes several minutes. */
const isThorough = process.env["ALL_FAULTS"] === "1";
jest.setTimeout(isThorough ? 1_200_000 : 180_000);

/** The labour dispatch project, with two cells to be fixed. */
const labourFile = (): Promise<Uint8Array> =>
  makeWorkbook((workbook) => {
    const sheet = labourSheet();
    const page = workbook.addWorksheet(sheet.name);
    const { used, merges } = sheet;
    for (let row = 0; used && row <= used.bottom; row += 1) {
      for (let column = 0; column <= used.right; column += 1) {
        const value = valueAt(sheet, { row, column });
        if (value !== null && textAt(sheet, { row, column }) !== "") page.getCell(toA1({ row, column })).value = value;
      }
    }
    page.getCell("C12").value = "劳务派遣总成本；";
    for (const area of merges ?? []) page.mergeCells(areaToA1(area));
  });

const call = (name: string, ...values: readonly unknown[]): string =>
  `${name}(${values.map((value) => JSON.stringify(value)).join(", ")})`;

/** Closes the pane at a request, opens another one and lets that judge. */
async function closedAt({ pane, script }: Stage, how: Closing): Promise<FaultRow> {
  // The page goes before it can answer.
  const isOver = await pane.evaluate(call("closeDuring", how)).then(
    () => true,
    () => false,
  );
  if (isOver) throw new Error(`the pane was not closed at request ${String(how.sync + 1)} of ${how.name}`);
  await pane.waitForFunction(() => "Office" in window && !("closeDuring" in window));
  await pane.evaluate(script);
  return pane.evaluate<FaultRow>(call("judgeClosing", how));
}

async function closings(stage: Stage, { rehearsals }: FaultReport): Promise<readonly FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const [name, rehearsal] of Object.entries(rehearsals)) {
    for (const sync of rehearsal.requests.keys()) {
      for (const isDone of [false, true]) rows.push(await closedAt(stage, { name, rehearsal, sync, isDone }));
    }
  }
  return rows;
}

interface Stage {
  readonly pane: Frame;
  readonly script: string;
}

async function rowsOf(script: string, names: readonly string[]): Promise<readonly FaultRow[]> {
  const workbench = await openWorkbench({ bare: true, workbook: await labourFile() });
  try {
    await workbench.page.setViewportSize({ width: 640, height: 300 });
    const pane = await workbench.pane();
    await pane.evaluate(script);
    const report = await pane.evaluate<FaultReport>(call("tryFaults", names, isThorough));
    // Its way to Excel has been tampered with: the next one is a new one.
    await pane.evaluate("void setTimeout(() => { location.reload(); })");
    await pane.waitForFunction(() => "Office" in window && !("closeDuring" in window));
    await pane.evaluate(script);
    return [...report.rows, ...(await closings({ pane, script }, report))];
  } finally {
    await workbench.close();
  }
}

const lineOf = ({ operation, sync, request, fault, cells, marks, message, problem }: FaultRow): string =>
  [
    operation.padEnd(13),
    String(sync).padStart(2),
    request.padEnd(8),
    fault.padEnd(34),
    cells.padEnd(7),
    marks.padEnd(7),
    message,
    ...(problem === null ? [] : [`PROBLEM ${problem}`]),
  ].join(" | ");

test("whatever fails, the workbook is as before or after the step, the pane goes on, and says so in Chinese", async () => {
  const script = await bundle(join(__dirname, "faults-page.ts"));
  const parts = await Promise.all(GROUPS.map((names) => rowsOf(script, names)));
  const rows = parts.flat();
  mkdirSync(outputFolder, { recursive: true });
  writeFileSync(join(outputFolder, "faults.txt"), `${rows.map(lineOf).join("\n")}\n`);
  expect([...new Set(rows.map(({ operation }) => operation))]).toEqual(GROUPS.flat());
  expect(rows.filter(({ problem }) => problem !== null).map(lineOf)).toEqual([]);
});
