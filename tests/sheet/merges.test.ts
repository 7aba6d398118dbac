import { mergesOf } from "../../src/sheet/merges";
import { areaAt, at, sheetOf } from "./sheets";

const merged = sheetOf([], { merges: [areaAt("A10:A17"), areaAt("B10:B12"), areaAt("D10:E10")] });

test("every cell of a merged area leads to its first cell", () => {
  const merges = mergesOf(merged);
  for (const cell of ["A10", "A13", "A17"]) expect(merges.anchorOf(at(cell))).toEqual(at("A10"));
  expect(merges.anchorOf(at("E10"))).toEqual(at("D10"));
  expect(merges.areaAt(at("B11"))).toEqual(areaAt("B10:B12"));
});

test("a cell beside the merged areas stands for itself", () => {
  const merges = mergesOf(merged);
  for (const cell of ["A9", "A18", "B13", "C10", "F10", "D11"]) {
    expect(merges.areaAt(at(cell))).toBeUndefined();
    expect(merges.anchorOf(at(cell))).toEqual(at(cell));
  }
});

test("a sheet whose merged areas are not known has none", () => {
  expect(mergesOf({ ...merged, merges: null }).anchorOf(at("A13"))).toEqual(at("A13"));
});
