import { contractFor, runContractCase } from "../contract";
import type { Host, SheetInfo } from "../host";
import type { Eyes } from "./contract-case";

/** How one promise of the port was kept. */
export interface CaseResult {
  readonly name: string;
  /** What went wrong; null when nothing did. */
  readonly problem: string | null;
  readonly milliseconds: number;
}

/**
 * Runs the contract on scratch worksheets and goes back to the worksheet the user was on; tells of the cases so far
 * whenever one has ended. Throws when it cannot clean up.
 */
export async function runSelfTest(
  host: Host,
  eyes: Eyes,
  onCase: (results: readonly CaseResult[]) => void,
): Promise<void> {
  const before = await host.sheets();
  const results: CaseResult[] = [];
  for (const one of contractFor(host.edition)) {
    const start = performance.now();
    const problem = await runContractCase(host, one, eyes).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    results.push({ name: one.name, problem, milliseconds: performance.now() - start });
    onCase([...results]);
  }
  await cleanUp(host, before);
}

async function cleanUp(host: Host, before: readonly SheetInfo[]): Promise<void> {
  const after = await host.sheets();
  const left = after.filter(({ name }) => !before.some((sheet) => sheet.name === name));
  if (left.length > 0) throw new Error(`left behind: ${left.map(({ name }) => name).join(", ")}`);
  const active = before.find(({ isActive }) => isActive)?.name;
  const isElsewhere = !after.some(({ name, isActive }) => isActive && name === active);
  if (active !== undefined && isElsewhere) await host.reveal(active, { top: 0, left: 0, bottom: 0, right: 0 });
}
