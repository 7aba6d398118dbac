import { maybeSameThing, maybeSameUnit } from "../../src/value/same-thing";

const of = (number: number, unit: string): { readonly number: number; readonly unit: string } => ({ number, unit });

describe("maybeSameThing", () => {
  test.each([
    [of(1, "名"), of(1, "人")],
    [of(300, "人"), of(300, "人次")],
    [of(3, "家"), of(3, "户")],
    [of(5, "场"), of(5, "期")],
    [of(5, "个"), of(5, "家")],
    [of(8, "项"), of(8, "个")],
    [of(600, "平米"), of(600, "平方米")],
    [of(0.5, "万人"), of(5000, "人")],
    [of(30, "万元"), of(300_000, "元")],
  ])("%o may be %o", (one, other) => {
    expect(maybeSameThing(one, other)).toBe(true);
  });

  test.each([
    [of(3, "家"), of(5, "家")],
    [of(6, "间"), of(6, "人")],
    [of(600, "个"), of(600, "平方米")],
    [of(95, "%"), of(95, "个")],
    [of(6, "台"), of(6, "场")],
  ])("%o is not %o", (one, other) => {
    expect(maybeSameThing(one, other)).toBe(false);
  });
});

test("units are compared without their numbers", () => {
  expect(maybeSameUnit("名", "人")).toBe(true);
  expect(maybeSameUnit("村", "个")).toBe(true);
  expect(maybeSameUnit("公里", "个")).toBe(false);
  expect(maybeSameUnit("", "家")).toBe(false);
});
