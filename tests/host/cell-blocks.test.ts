import fc from "fast-check";
import { addressLists, areaOfAddress, blocksOf, boundsOf, cellCount } from "../../src/host/cell-blocks";
import { areaFromA1, areaToA1, contains, overlap, toA1, type Address } from "../../src/sheet/address";
import { areaAt, at } from "../sheet/sheets";

const cell = fc.record({ row: fc.nat(12), column: fc.nat(12) });
const cells = fc.uniqueArray(cell, { selector: toA1, maxLength: 80 });
const grid: readonly Address[] = Array.from({ length: 169 }, (_, index) => ({
  row: Math.floor(index / 13),
  column: index % 13,
}));

test("blocks hold exactly the cells, each once", () => {
  fc.assert(
    fc.property(cells, (wanted) => {
      const blocks = blocksOf(wanted);
      const names = new Set(wanted.map(toA1));
      for (const one of grid)
        expect(blocks.filter((area) => contains(area, one)).length).toBe(names.has(toA1(one)) ? 1 : 0);
    }),
  );
});

test("neighbouring cells share a block", () => {
  const names = (wanted: readonly string[]): readonly string[] => blocksOf(wanted.map(at)).map(areaToA1);
  expect(names(["B2", "C2", "B3", "C3", "B4"])).toEqual(["B2:C3", "B4"]);
  expect(names(["D4", "D2", "D3", "D7"])).toEqual(["D2:D4", "D7"]);
  expect(names(["A1", "A1"])).toEqual(["A1"]);
  expect(names([])).toEqual([]);
});

test("address lists name all areas and none is longer than allowed", () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 9, max: 60 }), (wanted, limit) => {
      const areas = blocksOf(wanted);
      const lists = addressLists(areas, limit);
      expect(lists.flatMap((list) => list.split(",")).map(areaFromA1)).toEqual(areas);
      for (const list of lists) expect(list.length).toBeLessThanOrEqual(limit);
    }),
  );
});

test("bounds are the smallest rectangle around all areas", () => {
  expect(boundsOf([areaAt("C4:D4"), areaAt("B9"), areaAt("D2")])).toEqual(areaAt("B2:D9"));
  expect(boundsOf([])).toBeNull();
  fc.assert(
    fc.property(cells, (wanted) => {
      const bounds = boundsOf(blocksOf(wanted));
      if (bounds) expect(cellCount(bounds)).toBeGreaterThanOrEqual(wanted.length);
      for (const { row, column } of wanted) {
        expect(bounds && overlap(bounds, { top: row, left: column, bottom: row, right: column })).toBe(true);
      }
    }),
  );
});

test.each([
  ["B3", "B3"],
  ["$B$3:C4", "B3:C4"],
  ["5:7", "A5:XFD7"],
])("the address %s is the area %s", (address, area) => {
  expect(areaOfAddress(address)).toEqual(areaAt(area));
});

test.each(["B3,C4", "A:C", "", "表!B3"])("the address %j is no single area", (address) => {
  expect(areaOfAddress(address)).toBeNull();
});
