import type { Field, SpendingStep } from "./goal-table";

/** A checkpoint whose cumulative share can be read. */
export interface FilledStep {
  readonly label: string;
  readonly field: Field;
  /** 25 for 25%. */
  readonly percent: number;
}

/** The checkpoints of a 资金支出计划 that hold a percentage, in their order. */
export const filledSteps = (plan: readonly SpendingStep[]): readonly FilledStep[] =>
  plan.flatMap(({ label, field, percent }) => (percent === null ? [] : { label, field, percent }));

/** Whether somebody seems to have entered each period's own share: together 100%, the last not 100%. */
export function addsUpToWhole(steps: readonly FilledStep[]): boolean {
  const sum = steps.reduce((total, { percent }) => total + percent, 0);
  return steps.length > 1 && Math.abs(sum - 100) <= 0.5 && Math.abs((steps.at(-1)?.percent ?? 0) - 100) > 0.01;
}

/** What the step's cell would hold for another share: a number where it holds a number; null where a formula stands. */
export function shareContent({ field }: FilledStep, percent: number): number | string | null {
  if (typeof field.content === "string") return `${String(percent)}%`;
  if (typeof field.content !== "number") return null;
  return /[%％]\s*$/u.test(field.raw) ? percent / 100 : percent;
}
