import { fullAddress, parseAddress } from "../../../src/workbench/rich-api/objects/addresses";
import { RichApiError } from "../../../src/workbench/rich-api/rich-api-error";

describe("addresses as Excel reads and writes them", () => {
  test.each([
    ["B3", { top: 2, left: 1, bottom: 2, right: 1 }],
    ["$B$3:$C$4", { top: 2, left: 1, bottom: 3, right: 2 }],
    ["'部门 一'!A1:B2", { top: 0, left: 0, bottom: 1, right: 1 }],
    ["3:5", { top: 2, left: 0, bottom: 4, right: 16_383 }],
    ["5:3", { top: 2, left: 0, bottom: 4, right: 16_383 }],
    ["A:C", { top: 0, left: 0, bottom: 1_048_575, right: 2 }],
  ])("%s", (address, area) => {
    expect(parseAddress(address, "Range")).toEqual(area);
  });

  test.each([["指标值"], ["A0"], ["0:3"], ["1048577:1048577"], ["A"], ["3"], [""]])("“%s” is refused", (address) => {
    expect(() => parseAddress(address, "Worksheet.getRange")).toThrow(RichApiError);
  });

  test("a sheet's name stands in quotes when it is not a plain word", () => {
    const area = { top: 2, left: 0, bottom: 4, right: 16_383 };
    expect(fullAddress("项目绩效目标表", [area])).toBe("项目绩效目标表!3:5");
    expect(fullAddress("1.产业'引导'", [area])).toBe("'1.产业''引导'''!3:5");
  });
});
