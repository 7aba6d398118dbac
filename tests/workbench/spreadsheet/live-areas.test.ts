import * as fc from "fast-check";
import { createLiveAreas } from "../../../src/workbench/spreadsheet/live-areas";

const area = (top: number, bottom: number): { top: number; left: number; bottom: number; right: number } => ({
  top,
  left: 0,
  bottom,
  right: 2,
});

describe("an area that somebody holds", () => {
  test.each([
    ["above it moves it", 2, area(7, 9)],
    ["at its first row moves it", 5, area(7, 9)],
    ["inside it stretches it", 6, area(5, 9)],
    ["below it leaves it", 8, area(5, 7)],
  ])("rows inserted %s", (_, index, expected) => {
    const live = createLiveAreas();
    const held = live.track("一", area(5, 7));
    live.rowsInserted({ sheetId: "一", index, count: 2 });
    expect(held.area).toEqual(expected);
  });

  test.each([
    ["above it move it", 1, 2, area(3, 5)],
    ["that reach into its top shorten it", 4, 2, area(4, 5)],
    ["inside it shorten it", 6, 1, area(5, 6)],
    ["that reach out of its bottom shorten it", 7, 3, area(5, 6)],
    ["that cover it take it away", 4, 6, null],
    ["below it leave it", 8, 2, area(5, 7)],
  ])("rows removed %s", (_, index, count, expected) => {
    const live = createLiveAreas();
    const held = live.track("一", area(5, 7));
    live.rowsRemoved({ sheetId: "一", index, count });
    expect(held.area).toEqual(expected);
  });

  test("what happens on another sheet does not concern it", () => {
    const live = createLiveAreas();
    const held = live.track("一", area(5, 7));
    live.rowsInserted({ sheetId: "二", index: 0, count: 3 });
    expect(held.area).toEqual(area(5, 7));
  });

  test("rows that come and go again leave every area as it was", () => {
    const row = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(row, row, row, fc.integer({ min: 1, max: 5 }), (start, height, index, count) => {
        const live = createLiveAreas();
        const held = live.track("一", area(start, start + height));
        live.rowsInserted({ sheetId: "一", index, count });
        live.rowsRemoved({ sheetId: "一", index, count });
        expect(held.area).toEqual(area(start, start + height));
      }),
    );
  });
});
