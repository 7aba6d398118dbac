import fc from "fast-check";
import { shareOut } from "../../src/forms/share-out";

describe("sharing out points", () => {
  it.each([
    [40, 5, [8, 8, 8, 8, 8]],
    [20, 3, [7, 7, 6]],
    [10, 1, [10]],
    [2, 3, [0.7, 0.7, 0.6]],
    [10, 0, []],
  ])("gives %d among %d rows as %j", (points, rows, shares) => {
    expect(shareOut(points, rows)).toEqual(shares);
  });

  it("loses nothing and favours nobody by more than one step", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (points, rows) => {
        const shares = shareOut(points, rows);
        expect(shares).toHaveLength(rows);
        expect(shares.reduce((sum, share) => sum + Math.round(share * 10), 0)).toBe(points * 10);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
