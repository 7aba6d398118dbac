import type { Mark } from "../sheet/mark";
import type { Edit } from "../sheet/patch";
import { contentAt, sameContent } from "../sheet/sheet";
import type { ContractCase } from "./contract/contract-case";
import { keeping } from "./contract/keeping";
import { marking } from "./contract/marking";
import { reshaping } from "./contract/reshaping";
import { waiting } from "./contract/waiting";
import { wholeSheets } from "./contract/whole-sheets";
import { writing } from "./contract/writing";
import type { Host } from "./host";

/** What every host promises. Each case is run on its own scratch worksheet by `runContractCase`. */
export const hostContract: readonly ContractCase[] = [
  ...writing,
  ...reshaping,
  ...wholeSheets,
  ...marking,
  ...keeping,
  ...waiting,
];

/** Empties and removes a worksheet that a case left behind. */
async function removeScratch(host: Host, name: string): Promise<void> {
  if (!(await host.sheets()).some((sheet) => sheet.name === name)) return;
  const sheet = await host.read(name);
  const { used } = sheet;
  const edits: Edit[] = [];
  for (let row = used?.top ?? 0; used && row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const at = { row, column };
      const before = contentAt(sheet, at);
      if (!sameContent(before, null)) edits.push({ kind: "set", at, before, after: null });
    }
  }
  await host.write({ sheet: name, edits: [...edits, { kind: "remove-sheet" }] });
}

async function freeName(host: Host): Promise<string> {
  const names = new Set((await host.sheets()).map(({ name }) => name));
  let number = 1;
  while (names.has(`绩效表助手自检${number}`)) number += 1;
  return `绩效表助手自检${number}`;
}

/** Runs one case on a worksheet of its own and removes what it leaves; throws what the case throws. */
export async function runContractCase(
  host: Host,
  { run }: ContractCase,
  marksOn?: (sheet: string) => Promise<readonly Mark[]>,
): Promise<void> {
  const sheet = await freeName(host);
  try {
    await run(host, marksOn ? { sheet, marksOn } : { sheet });
  } catch (error) {
    // What went wrong first says more than what it has led to.
    await removeScratch(host, sheet).catch(() => undefined);
    throw error;
  }
  await removeScratch(host, sheet);
}
