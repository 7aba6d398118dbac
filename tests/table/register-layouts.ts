import fc from "fast-check";
import type { RegisterLayout } from "./relay-register";

/** Every way to lay out a register. */
export const registerLayouts: fc.Arbitrary<RegisterLayout> = fc.record({
  top: fc.integer({ min: 0, max: 4 }),
  left: fc.integer({ min: 0, max: 3 }),
  projectsLast: fc.boolean(),
  projects: fc.constantFrom("merge", "blank", "repeat"),
  levels: fc.constantFrom("repeat", "blank"),
  hasCode: fc.boolean(),
  joinsCode: fc.boolean(),
  hasBudget: fc.boolean(),
  subtotals: fc.constantFrom("none", "name", "bare"),
  hasTotal: fc.boolean(),
  isYuan: fc.boolean(),
  knowsMerges: fc.boolean(),
});
