import { hostContract, runContractCase } from "../../src/host/contract";
import { excelHost } from "../../src/host/excel/excel-host";
import type { Host } from "../../src/host/host";
import { markFormats, severities } from "../../src/host/mark-format";
import { areaFromA1 } from "../../src/sheet/address";
import type { Mark } from "../../src/sheet/mark";

/** The marks that a worksheet shows, asked for in Excel's own words. */
async function marksOn(name: string): Promise<readonly Mark[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    formats.load("items/id,items/customOrNullObject/rule/formula");
    await context.sync();
    const places = formats.items.map((format) => {
      const ranges = format.getRanges();
      ranges.load("address");
      return ranges;
    });
    await context.sync();
    return formats.items.flatMap((format, index) => {
      const { formula } = format.customOrNullObject.rule;
      const severity = severities.find((one) => markFormats[one].formula === formula);
      return severity ? cellsIn(places[index]?.address ?? "").map((at) => ({ at, severity })) : [];
    });
  });
}

function cellsIn(address: string): Mark["at"][] {
  return address.split(",").flatMap((part) => {
    const area = areaFromA1(part.slice(part.lastIndexOf("!") + 1));
    if (!area) return [];
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, row) => area.top + row);
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, column) => area.left + column);
    return rows.flatMap((row) => columns.map((column) => ({ row, column })));
  });
}

let host: Promise<Host> | undefined;

/** Called from the test: runs one case by its name; resolves to what went wrong, or to nothing. */
async function runCase(name: string): Promise<string | null> {
  const found = hostContract.find((one) => one.name === name);
  if (!found) return `no case ${name}`;
  host ??= excelHost();
  try {
    await runContractCase(await host, found, marksOn);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

Object.assign(window, { runCase });
