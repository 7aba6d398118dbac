import { corpusAgreement, corpusNames } from "./read-corpus";

const names = corpusNames(__dirname);

describe("the corpus of real workbooks", () => {
  test("holds all thirteen", () => {
    expect(names).toHaveLength(13);
  });

  test.each(names)("%s is read exactly as its truth file says", async (name) => {
    const { points, misses } = await corpusAgreement(__dirname, name);
    expect(misses).toEqual([]);
    const judged = [...points.values()].reduce((sum, { of }) => sum + of, 0);
    if (name.startsWith("p10_")) expect(judged).toBe(0);
    else expect(judged).toBeGreaterThan(10);
  });
});
