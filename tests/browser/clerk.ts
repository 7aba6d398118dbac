import type { Frame, Locator } from "playwright-core";
import { areaFromA1, toA1 } from "../../src/sheet/address";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench, WorkbenchOptions } from "./workbench";

/** A person at the workbench, who uses the pane by what it says. */
export interface Clerk {
  readonly workbench: OpenWorkbench;
  readonly pane: Frame;
  button(name: string | RegExp): Locator;
  tab(name: string): Promise<void>;
  /** Presses a button, the first of this name, and waits until the pane is idle again. */
  press(name: string | RegExp, within?: Locator): Promise<void>;
  /** Goes to a worksheet. */
  goTo(sheet: string): Promise<void>;
  idle(): Promise<void>;
  /** What the pane says about the last thing it did. */
  status(): Promise<string>;
  /** Presses 检查 and waits for the list. */
  check(): Promise<void>;
  findings(): Locator;
  /** The list's entry with the button of this cell. */
  findingAt(cell: string): Locator;
  textOf(cell: string): Promise<unknown>;
  sheetNames(): Promise<readonly string[]>;
  activeSheet(): Promise<string>;
  /** Closes the pane and opens it anew on the same workbook. */
  reopenPane(): Promise<void>;
  /** The cells with marks of ours on the active sheet, as "F12 error", in order. */
  marks(): Promise<readonly string[]>;
  requests(): Promise<number>;
  close(): Promise<void>;
}

/** "'1.资金'!C14:D15,Sheet1!F2" → C14, C15, D14, D15, F2. */
function cellsIn(addresses: string): readonly string[] {
  return addresses.split(/,(?=[^,!]*!)/).flatMap((address) => {
    const area = areaFromA1(address.slice(address.lastIndexOf("!") + 1));
    if (!area) throw new Error(`no cells: ${address}`);
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, row) => area.top + row);
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, column) => area.left + column);
    return rows.flatMap((row) => columns.map((column) => toA1({ row, column })));
  });
}

async function marksIn(pane: Frame): Promise<readonly string[]> {
  const ours = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      formats.load("items/id,items/customOrNullObject/rule/formula");
      await context.sync();
      const found = formats.items.flatMap((format) => {
        const { isNullObject, rule } = format.customOrNullObject;
        const severity = isNullObject ? undefined : /jixiao:(\w+)/.exec(rule.formula)?.[1];
        return severity === undefined ? [] : [{ severity, places: format.getRanges() }];
      });
      for (const { places } of found) places.load("address");
      await context.sync();
      return found.map(({ severity, places }) => ({ severity, address: places.address }));
    }),
  );
  return ours.flatMap(({ severity, address }) => cellsIn(address).map((cell) => `${cell} ${severity}`)).sort();
}

/** Sits a clerk down at the workbench. */
export async function openClerk(options: WorkbenchOptions = {}): Promise<Clerk> {
  const workbench = await openWorkbench(options);
  const pane = await workbench.pane();
  const ready = (): Promise<void> => pane.locator("body[data-state=ready]").waitFor();
  await ready();
  const idle = (): Promise<void> => pane.locator("body:not([data-state=busy])").waitFor();
  const button = (name: string | RegExp): Locator => pane.getByRole("button", { name, exact: true });
  const findings = (): Locator => pane.getByRole("list", { name: "问题清单" }).first().getByRole("listitem");
  const press = async (name: string | RegExp, within?: Locator): Promise<void> => {
    await (within?.getByRole("button", { name, exact: true }) ?? button(name)).first().click();
    await idle();
  };
  return {
    workbench,
    pane,
    button,
    press,
    idle,
    findings,
    async tab(name) {
      await pane.getByRole("tab", { name }).click();
      await idle();
    },
    status: async () => (await pane.locator("[role=status]").first().textContent()) ?? "",
    async goTo(sheet) {
      await pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).activate();
            await context.sync();
          }),
        sheet,
      );
    },
    async check() {
      await press("检查");
      await findings().first().waitFor();
    },
    findingAt: (cell) => findings().filter({ has: pane.getByRole("button", { name: cell, exact: true }) }),
    textOf: (cell) =>
      pane.evaluate(
        (address) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
            range.load("values");
            await context.sync();
            return range.values[0]?.[0] as unknown;
          }),
        cell,
      ),
    sheetNames: () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.load("items/name");
          await context.sync();
          return worksheets.items.map(({ name }) => name);
        }),
      ),
    activeSheet: () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.load("name");
          await context.sync();
          return sheet.name;
        }),
      ),
    async reopenPane() {
      await pane.goto(pane.url());
      await ready();
    },
    marks: () => marksIn(pane),
    requests: () => workbench.page.evaluate(() => window.jixiaoWorkbench?.journal.length ?? 0),
    async close() {
      const bugs = await workbench.page.evaluate(() =>
        window.jixiaoWorkbench?.journal.filter(({ bug }) => bug !== undefined),
      );
      await workbench.close();
      expect([bugs, workbench.errors, workbench.strangers]).toEqual([[], [], []]);
    },
  };
}
