import { daysBetween, daysInMonth, endOf, isCalendarDate, lastDayOf, yearsMentioned } from "../../src/value/calendar";
import { readTargetValue } from "../../src/value/read-target-value";

describe("isCalendarDate", () => {
  it("knows the lengths of the months", () => {
    expect(isCalendarDate({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isCalendarDate({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isCalendarDate({ month: 2, day: 29 })).toBe(true);
    expect(isCalendarDate({ month: 11, day: 31 })).toBe(false);
    expect(isCalendarDate({ month: 13 })).toBe(false);
    expect(isCalendarDate({ year: 2024 })).toBe(true);
    expect(isCalendarDate({ year: 2024, day: 3 })).toBe(false);
  });

  it("counts the days of leap years", () => {
    expect([2023, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28]);
  });
});

describe("lastDayOf", () => {
  it("is the end of the month or year where no day is given", () => {
    expect(lastDayOf({ year: 2024, month: 2 }, null)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(lastDayOf({ year: 2024 }, null)).toEqual({ year: 2024, month: 12, day: 31 });
  });

  it("takes the budget year where the date names none", () => {
    expect(lastDayOf({ month: 12, day: 31 }, 2025)).toEqual({ year: 2025, month: 12, day: 31 });
    expect(lastDayOf({ month: 12, day: 31 }, null)).toBeNull();
  });
});

describe("endOf", () => {
  it.each([
    ["2024年一年", { year: 2024, month: 12, day: 31 }],
    ["租住到2029年12月", { year: 2029, month: 12, day: 31 }],
    ["12月31日之前", { year: 2024, month: 12, day: 31 }],
    ["本年内", { year: 2024, month: 12, day: 31 }],
    ["第三季度", { year: 2024, month: 9, day: 30 }],
    ["2023.07-2024.01", { year: 2024, month: 1, day: 31 }],
    ["≥95%", null],
    ["每月8日前", null],
  ])("says when %s is over", (value, end) => {
    expect(endOf(readTargetValue({ value }), 2024)).toEqual(end);
  });
});

describe("daysBetween", () => {
  it("counts across months and years", () => {
    expect(daysBetween({ year: 2024, month: 12, day: 31 }, { year: 2029, month: 12, day: 31 })).toBe(1826);
    expect(daysBetween({ year: 2024, month: 3, day: 1 }, { year: 2024, month: 2, day: 28 })).toBe(-2);
  });
});

describe("yearsMentioned", () => {
  it.each([
    ["2024年12月底前完成，2025年验收，2024年支付", [2024, 2025]],
    ["2023.07-2024.01", [2023, 2024]],
    ["2024—2026年实施", [2024, 2026]],
    ["２０２４年", [2024]],
    ["依据财预〔2021〕101号", []],
    ["补助2024元，编号12024年鉴", []],
    ["建成2000平方米", []],
  ])("finds the years of %j", (text, years) => {
    expect(yearsMentioned(text)).toEqual(years);
  });
});
