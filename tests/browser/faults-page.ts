import { excelHost } from "../../src/host/excel/excel-host";
import { closing, faultsFor, intercept } from "./fault-line";
import { operations } from "./fault-operations";
import { ASIDE, Edits, PATIENCE, Trial, type Attempt } from "./fault-trial";
import type { FaultReport, FaultRow, Rehearsal, Snapshot } from "./fault-verdict";

async function trialOn(base: Snapshot | null): Promise<Trial> {
  const judge = await excelHost();
  const edits = new Edits(judge);
  const line = intercept(PATIENCE, (cell) => edits.make(cell));
  return new Trial(judge, line, edits, base);
}

function operationOf(name: string): Attempt["operation"] {
  const operation = operations[name];
  if (!operation) throw new Error(`no operation ${name}`);
  return operation;
}

function attemptsAt(name: string, rehearsal: Rehearsal, isThorough: boolean): readonly Attempt[] {
  const operation = operationOf(name);
  const { requests } = rehearsal;
  const firstWrite = requests.findIndex((request) => request.endsWith("!"));
  return requests.flatMap((request, sync) => {
    const isLater = sync > firstWrite;
    const cells = isLater ? [] : [ASIDE, ...(operation.target ? [operation.target] : [])];
    const place = isLater ? "later" : "first";
    return faultsFor(isThorough ? "any" : place, request.endsWith("!"), cells).map((fault) => ({
      name,
      operation,
      rehearsal,
      sync,
      fault,
    }));
  });
}

/** Called from the test: operations by name, each with every fault in each of its requests. */
async function tryFaults(names: readonly string[], isThorough: boolean): Promise<FaultReport> {
  const trial = await trialOn(null);
  const rows: FaultRow[] = [];
  const rehearsals: Record<string, Rehearsal> = {};
  for (const name of names) {
    const rehearsal = await trial.rehearse(operationOf(name));
    rehearsals[name] = rehearsal;
    for (const attempt of attemptsAt(name, rehearsal, isThorough)) rows.push(await trial.run(attempt));
  }
  return { rows, rehearsals };
}

/** How a pane is to be closed: at which request, before it leaves or before the answer comes. */
export interface Closing {
  readonly name: string;
  readonly rehearsal: Rehearsal;
  readonly sync: number;
  readonly isDone: boolean;
}

const attemptOf = ({ name, rehearsal, sync, isDone }: Closing): Attempt => ({
  name,
  operation: operationOf(name),
  rehearsal,
  sync,
  fault: closing(isDone),
});

/** Called from the test: does not come to an end, because the page goes. */
async function closeDuring(how: Closing): Promise<void> {
  const trial = await trialOn(how.rehearsal.base);
  await trial.start(attemptOf(how));
}

/** Called from the test, in the page that came after. */
async function judgeClosing(how: Closing): Promise<FaultRow> {
  const trial = await trialOn(how.rehearsal.base);
  return trial.judgeLeftovers(attemptOf(how));
}

Object.assign(window, { tryFaults, closeDuring, judgeClosing });
