import fc from "fast-check";
import { freeSheetName } from "../../src/forms/sheet-name";

describe("the name of a new worksheet", () => {
  it.each([
    ["劳务派遣人员费用", [], "劳务派遣人员费用"],
    ["房屋/设备[一期]：维修*", [], "房屋设备一期：维修"],
    ["'一类'经费'", [], "一类'经费"],
    ["", [], "项目绩效目标表"],
    [" / ", [], "项目绩效目标表"],
    ["会议费", ["会议费", "会议费2"], "会议费3"],
    ["IT运维", ["it运维"], "IT运维2"],
    ["一".repeat(40), ["一".repeat(31)], `${"一".repeat(30)}2`],
  ])("for “%s” beside %j is %s", (wanted, existing, name) => {
    expect(freeSheetName(wanted, "项目绩效目标表", existing)).toBe(name);
  });

  it("is one that Excel accepts and nobody has", () => {
    const names = fc.string({ unit: "binary", maxLength: 50 });
    fc.assert(
      fc.property(names, fc.array(names), (wanted, existing) => {
        const taken = [...existing, freeSheetName(wanted, "表", [])];
        const name = freeSheetName(wanted, "表", taken);
        expect(name).toMatch(/^[^[\]:*?/\\\p{Cc}]{1,31}$/u);
        expect(name).not.toMatch(/^'|'$/);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });
});
