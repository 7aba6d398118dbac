import type { Edit } from "../sheet/patch";
import { contentAt, sameContent } from "../sheet/sheet";
import type { Edition } from "./ability";
import type { ContractCase, Eyes } from "./contract/contract-case";
import { completing } from "./contract/completing";
import { keeping } from "./contract/keeping";
import { marking } from "./contract/marking";
import { remarking } from "./contract/remarking";
import { refreshing } from "./contract/refreshing";
import { reshaping } from "./contract/reshaping";
import { waiting } from "./contract/waiting";
import { wholeSheets } from "./contract/whole-sheets";
import { writing } from "./contract/writing";
import type { Host } from "./host";

/** What hosts promise. Each case is run on its own scratch worksheet by `runContractCase`. */
export const hostContract: readonly ContractCase[] = [
  ...writing,
  ...reshaping,
  ...wholeSheets,
  ...marking,
  ...remarking,
  ...completing,
  ...refreshing,
  ...keeping,
  ...waiting,
];

/** The promises that a spreadsheet of this edition is to keep. */
export const contractFor = ({ lacks }: Edition): readonly ContractCase[] =>
  hostContract.filter(({ needs }) => needs === undefined || !lacks.has(needs));

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
export async function runContractCase(host: Host, { run }: ContractCase, eyes: Eyes = {}): Promise<void> {
  const sheet = await freeName(host);
  try {
    await run(host, { ...eyes, sheet });
  } catch (error) {
    // What went wrong first says more than what it has led to.
    await removeScratch(host, sheet).catch(() => undefined);
    throw error;
  }
  await removeScratch(host, sheet);
}
