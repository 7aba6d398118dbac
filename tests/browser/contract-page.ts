import { hostContract, runContractCase } from "../../src/host/contract";
import { excelHost } from "../../src/host/excel/excel-host";
import { shownMarks } from "../../src/host/excel/shown-marks";
import { shownRemarks } from "../../src/host/excel/shown-remarks";
import type { Host } from "../../src/host/host";

let host: Promise<Host> | undefined;

/** Called from the test: runs one case by its name; resolves to what went wrong, or to nothing. */
async function runCase(name: string): Promise<string | null> {
  const found = hostContract.find((one) => one.name === name);
  if (!found) return `no case ${name}`;
  host ??= excelHost();
  try {
    await runContractCase(await host, found, { marksOn: shownMarks, remarksOn: shownRemarks });
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

Object.assign(window, { runCase });
