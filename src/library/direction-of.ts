import type { OwnRow } from "./own-sets";

/** Whether more or less is better, by how a number is compared; none of something is wanted when 0 is the target. */
export const directionOf = (comparator: OwnRow["comparator"], number: number | null): "positive" | "negative" =>
  comparator === "≤" || comparator === "<" || (comparator === "=" && number === 0) ? "negative" : "positive";
