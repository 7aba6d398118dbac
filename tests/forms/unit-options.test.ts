import { unitOptions } from "../../src/forms/unit-options";

describe("the units that a form offers", () => {
  it("begin with its own, each once", () => {
    const options = unitOptions(["人次", "元/平方米·年", "人次", ""]);
    expect(options.slice(0, 3)).toEqual(["人次", "元/平方米·年", "%"]);
    expect(new Set(options).size).toBe(options.length);
    expect(options).not.toContain("");
  });

  it("leave out what would break the list", () => {
    expect(unitOptions(["个,家", '"', "人\n次"]).slice(0, 2)).toEqual(["%", "个"]);
  });

  it("stay within what a list may hold, however many a form has", () => {
    const many = Array.from({ length: 60 }, (_, index) => `第${String(index)}种单位`);
    expect(unitOptions(many).join(",").length).toBeLessThanOrEqual(255);
    expect(unitOptions(many)[0]).toBe("第0种单位");
  });
});
