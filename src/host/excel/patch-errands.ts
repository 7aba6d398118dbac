import type { Patch } from "../../sheet/patch";
import { bytesOfStep, smallSteps, writePlan, type Step } from "../write-plan";
import { TRIP_BYTES } from "./line";
import { queueStep } from "./queue-step";
import type { Errand } from "./send-errands";
import type { Surroundings } from "./surroundings";

/** An errand that carries out a step of a patch. */
export interface StepErrand extends Errand {
  readonly step: Step;
}

/** What Excel must do to carry out a patch, in order. */
export const patchErrands = (
  patch: Patch,
  { sheet, formatted, likes }: Pick<Surroundings, "sheet" | "formatted" | "likes">,
): readonly StepErrand[] =>
  smallSteps(writePlan(patch, sheet.merges, formatted), TRIP_BYTES / 2).map((step) => ({
    step,
    bytes: bytesOfStep(step),
    queue: (place) => {
      if (step.kind === "add-sheet") place.addSheet();
      else queueStep(place.sheet(), step, likes);
    },
  }));
