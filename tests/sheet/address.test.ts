import fc from "fast-check";
import {
  areaFromA1,
  areaToA1,
  columnName,
  columnNumber,
  contains,
  fromA1,
  overlap,
  toA1,
  type Area,
} from "../../src/sheet/address";

const row = fc.nat(1_048_575);
const column = fc.nat(16_383);
const area = fc.tuple(row, row, column, column).map(([a, b, c, d]): Area => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

test("a cell's A1 name leads back to the cell, with or without dollar signs", () => {
  fc.assert(
    fc.property(fc.record({ row, column }), (at) => {
      expect(fromA1(toA1(at))).toEqual(at);
      expect(fromA1(`$${columnName(at.column)}$${at.row + 1}`)).toEqual(at);
      expect(fromA1(toA1(at).toLowerCase())).toEqual(at);
    }),
  );
});

test("an area's A1 name leads back to the area, whatever corner comes first", () => {
  fc.assert(
    fc.property(area, (one) => {
      expect(areaFromA1(areaToA1(one))).toEqual(one);
      const { top, left, bottom, right } = one;
      const corners = `${toA1({ row: bottom, column: left })}:${toA1({ row: top, column: right })}`;
      expect(areaFromA1(corners)).toEqual(one);
    }),
  );
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is called %s", (number, name) => {
  expect(columnName(number)).toBe(name);
  expect(columnNumber(name)).toBe(number);
});

test.each(["", "A0", "1", "A", "XFE1", "A1048577", "AAAA1", "A1B", "A 1", "甲1", "A1:B2:C3:D4x"])(
  "%j names no cell",
  (text) => {
    expect(fromA1(text)).toBeUndefined();
  },
);

test("a single cell is written without a colon, and text that is no range is none", () => {
  expect(areaToA1({ top: 1, left: 2, bottom: 1, right: 2 })).toBe("C2");
  expect(areaFromA1("C2")).toEqual({ top: 1, left: 2, bottom: 1, right: 2 });
  expect(areaFromA1("C2:")).toBeUndefined();
  expect(areaFromA1("3:5")).toBeUndefined();
});

test("two areas overlap exactly when they share a cell", () => {
  const small = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)).map(([a, b, c, d]): Area => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));
  const cells = Array.from({ length: 25 }, (_, index) => ({ row: Math.floor(index / 5), column: index % 5 }));
  fc.assert(
    fc.property(small, small, (a, b) => {
      expect(overlap(a, b)).toBe(cells.some((at) => contains(a, at) && contains(b, at)));
      expect(overlap(a, b)).toBe(overlap(b, a));
    }),
  );
});
