import { paletteOf, toFileColor, toHex } from "../../../src/workbench/workbook-file/colors";

const palette = paletteOf(
  '<a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme>',
);

describe("colours of a file", () => {
  test("are written out", () => {
    expect(toHex({ argb: "FF9c0006" }, palette)).toBe("#9C0006");
  });

  test("are named by their place in the theme, text being number 1", () => {
    expect(toHex({ theme: 1 }, palette)).toBe("#111111");
    expect(toHex({ theme: 4 }, palette)).toBe("#4F81BD");
  });

  test("come from Office's theme where the file's says nothing", () => {
    expect(toHex({ theme: 0 }, palette)).toBe("#FFFFFF");
  });

  test("are lighter or darker by their tint", () => {
    expect(toHex({ theme: 1, tint: 0.5 }, palette)).toBe("#888888");
    expect(toHex({ argb: "FFFF0000", tint: -0.5 }, palette)).toBe("#800000");
  });

  test("are named by an old index", () => {
    expect(toHex({ indexed: 64 }, palette)).toBe("#000000");
  });

  test("are left to the program when the file does not say", () => {
    expect(toHex(undefined, palette)).toBeUndefined();
    expect(toHex({}, palette)).toBeUndefined();
  });

  test("are written as the grid has them", () => {
    expect(toFileColor("#ffc7ce")).toEqual({ argb: "FFFFC7CE" });
    expect(toFileColor("#f00")).toEqual({ argb: "FFFF0000" });
    expect(toFileColor("rgb(255, 199, 206)")).toEqual({ argb: "FFFFC7CE" });
  });
});
