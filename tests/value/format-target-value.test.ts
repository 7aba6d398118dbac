import fc from "fast-check";
import { formatTargetValue } from "../../src/value/format-target-value";
import { readTargetValue } from "../../src/value/read-target-value";
import type { CalendarDate, Comparator, Direction, Recurrence, TargetValue } from "../../src/value/target-value";

const rewritten = (value: string, year: number | null = null): string | null =>
  formatTargetValue(readTargetValue({ value }), year);

describe("formatTargetValue", () => {
  it.each([
    ["≥98百分比", "≥98%"],
    ["不低于90%", "≥90%"],
    ["98%以上", "≥98%"],
    ["5万元以内", "≤5万元"],
    [">=20平方米", "≥20平方米"],
    ["6间", "=6间"],
    ["三家", "=3家"],
    ["约600平米", "约600平方米"],
    ["不少于3个项目", "≥3个项目"],
    ["100%完成", "=100%完成"],
    ["每季度1次", "=1次/季度"],
    ["百分之九十五以上", "≥95%"],
    ["1,234.5万元", "=1234.5万元"],
    ["3到5个", "3-5个"],
    ["80%-90%", "80%~90%"],
    ["租住到2029年12月", "至2029年12月"],
    ["2024/11/30前完成支付", "2024年11月30日前完成支付"],
    ["2024年一年", "2024年1月至12月"],
    ["2023.07-2024.01", "2023年7月至2024年1月"],
    ["每月8号之前发放", "每月8日前发放"],
    ["较上年增长5%以上", "较上年增长≥5%"],
    ["较上年缩短10天以上", "较上年缩短≥10天"],
    ["同比增长5%", "同比增长5%"],
    ["优", "优"],
    ["", ""],
  ])("rewrites %j as %j", (value, expected) => {
    expect(rewritten(value)).toBe(expected);
  });

  it.each([
    ["12月31日之前", "2024年12月31日前"],
    ["11月底前", "2024年11月底前"],
    ["本年内", "2024年12月31日前"],
    ["上半年", "2024年1月至6月"],
    ["2023年11月30日前", "2023年11月30日前"],
  ])("writes the budget year into %j where none is named", (value, expected) => {
    expect(rewritten(value, 2024)).toBe(expected);
  });

  it("leaves the year open when nothing says it", () => {
    expect(rewritten("12月31日之前")).toBe("12月31日前");
    expect(rewritten("本年内")).toBeNull();
  });

  it.each(["满足需求", "及时", "6间或600平米", "《…标准》", "-", "有所提高"])("does not rewrite %j", (value) => {
    expect(rewritten(value, 2024)).toBeNull();
  });
});

const comparator = fc.constantFrom<Comparator>(">", "≥", "=", "≤", "<");
const number = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => hundredths / 100),
);
const unit = fc.constantFrom(
  "%",
  "个",
  "万元",
  "人次",
  "工作日",
  "台（套）",
  "元/人·月",
  "次/季度",
  "万平方米",
  "平方米",
);
const year = fc.integer({ min: 2000, max: 2060 });
const month = fc.integer({ min: 1, max: 12 });

const numeric = fc.record({ comparator, number, unit }).map((parts): TargetValue => ({
  kind: "numeric",
  explicit: true,
  approximate: false,
  unitText: parts.unit.replace("（", "(").replace("）", ")"),
  ...parts,
}));

const range = fc.tuple(number, number, unit).map(([a, b, ofUnit]): TargetValue => ({
  kind: "range",
  low: Math.min(a, b),
  high: Math.max(a, b),
  unit: ofUnit,
  unitText: ofUnit.replace("（", "(").replace("）", ")"),
}));

const date = fc.oneof(
  fc.record({ year, month, day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ year, month }),
  fc.record({ month, day: fc.integer({ min: 1, max: 28 }) }),
);

const deadline = fc
  .tuple(date, fc.constantFrom("", "至"))
  .map(([when, prefix]: [CalendarDate, string]): TargetValue => ({
    kind: "deadline",
    date: when,
    implicitYear: when.year === undefined,
    prefix,
  }));

const period = fc.tuple(year, month, month).map(([of, a, b]): TargetValue => ({
  kind: "period",
  start: { year: of, month: Math.min(a, b) },
  end: { year: of, month: Math.max(a, b) },
  loose: false,
}));

const recurring = fc
  .record({
    every: fc.constantFrom<Recurrence>("month", "quarter", "year"),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((parts): TargetValue => ({ kind: "recurring", ...parts }));

const verbs: readonly (readonly [string, Direction])[] = [
  ["增长", "up"],
  ["提高", "up"],
  ["下降", "down"],
  ["缩短", "down"],
];

const trend = fc
  .record({
    base: fc.constantFrom("上年", "去年同期", "同比", null),
    verb: fc.constantFrom(...verbs),
    comparator: fc.option(comparator),
    number,
    unit,
  })
  .map(({ verb: [verb, direction], ...parts }): TargetValue => ({ kind: "trend", verb, direction, ...parts }));

it.each([
  ["numbers", numeric],
  ["ranges", range],
  ["deadlines", deadline],
  ["periods", period],
  ["cycles", recurring],
  ["trends", trend],
])("%s are read back as they were written", (_name, values) => {
  fc.assert(
    fc.property(values, (value) => {
      expect(readTargetValue({ value: formatTargetValue(value) ?? "" })).toEqual(value);
    }),
    { numRuns: 500 },
  );
});

it("a rewritten value has no further spelling to correct", () => {
  const piece = fc.constantFrom(
    ..."≥ 不低于 95 1.5 % 百分之 三 十二 万元 个 人·月 / 月 年 2024年 11月 30日 - 较上年 增长 前 底 每月 约 以上 完成".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const once = rewritten(pieces.join(""), 2024);
      fc.pre(once !== null);
      expect(rewritten(once, 2024)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});
