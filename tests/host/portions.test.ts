import fc from "fast-check";
import { portionsOf } from "../../src/host/portions";

test("portions hold everything in its order, none more than it may unless one item is larger by itself", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 80 })), fc.integer({ min: 1, max: 100 }), (sizes, limit) => {
      const portions = portionsOf(sizes, (size) => size, limit);
      expect(portions.flat()).toEqual(sizes);
      for (const portion of portions) {
        const sum = portion.reduce((total, size) => total + size, 0);
        expect(portion.length === 1 || sum <= limit).toBe(true);
      }
    }),
  );
});

test("there are no more portions than needed one after the other", () => {
  expect(portionsOf([3, 3, 4, 5, 5, 1], (size) => size, 10)).toEqual([[3, 3, 4], [5, 5], [1]]);
});
