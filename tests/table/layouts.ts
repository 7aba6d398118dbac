import fc from "fast-check";
import type { Layout } from "./relay";

/** Every way of laying out a form that the generator knows. */
export const layouts: fc.Arbitrary<Layout> = fc.record({
  top: fc.integer({ min: 0, max: 6 }),
  left: fc.integer({ min: 0, max: 4 }),
  levels: fc.constantFrom("merge", "blank", "repeat", "outline"),
  dropsCategory: fc.boolean(),
  splitsValue: fc.boolean(),
  groupsValue: fc.constantFrom("none", "merged", "unmerged"),
  headers: fc.constantFrom("chinese", "synonyms", "english"),
  hasSideLabel: fc.boolean(),
  scoresLevels: fc.boolean(),
  hasTitle: fc.boolean(),
  hasNotes: fc.boolean(),
  hasTotal: fc.boolean(),
  repeatsHeader: fc.boolean(),
  looksFilled: fc.boolean(),
  hidesRow: fc.boolean(),
  knowsMerges: fc.boolean(),
  extras: fc.uniqueArray(fc.constantFrom("weight", "description", "basis", "actual", "remark", "sequence"), {
    maxLength: 4,
  }),
  order: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 10, maxLength: 10 }),
  synonym: fc.nat({ max: 40 }),
});
