import type { FUniver } from "@univerjs/core/facade";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { InsertRowMutation, RemoveRowMutation, SetRangeValuesMutation } from "@univerjs/sheets";

/** Mutations after which Univer calculates, a tenth of a second later. */
const triggers = new Set([
  SetRangeValuesMutation.id,
  InsertRowMutation.id,
  RemoveRowMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
]);

const PATIENCE = 10_000;

const hasEnded = (params: object | undefined): boolean =>
  params !== undefined && "functionsExecutedState" in params && params.functionsExecutedState !== undefined;

/** Knows when formulas show their values. */
export interface Calculation {
  /** Resolves when every formula shows its value, which in Excel is so at once after a change. */
  settled(): Promise<void>;
  dispose(): void;
}

export function watchCalculation(api: FUniver): Calculation {
  let due = false;
  let running = false;
  let waiting: (() => void)[] = [];

  const release = (): void => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  const watching = api.onCommandExecuted(({ id, params }, options) => {
    if (triggers.has(id) && !options?.fromFormula) due = true;
    if (id === SetFormulaCalculationStartMutation.id) {
      due = false;
      running = true;
    }
    if (id === SetFormulaCalculationNotificationMutation.id && hasEnded(params)) {
      running = false;
      if (!due) release();
    }
  });

  return {
    settled: () =>
      due || running
        ? new Promise((resolve) => {
            waiting.push(resolve);
            setTimeout(resolve, PATIENCE);
          })
        : Promise.resolve(),
    dispose: () => {
      watching.dispose();
    },
  };
}
