import fc from "fast-check";
import { readTargetValue } from "../../src/value/read-target-value";
import type { Comparator, TargetValue } from "../../src/value/target-value";

const read = (value: string): TargetValue => readTargetValue({ value });

type Brief = readonly [comparator: Comparator | "none", number: number, unit: string | null];

/** Comparator as written, number and unit of a numeric value; the kind of any other. */
function brief(value: TargetValue): Brief | string {
  if (value.kind !== "numeric") return value.kind;
  return [value.explicit ? value.comparator : "none", value.number, value.unit];
}

describe("a number", () => {
  it.each<[string, Comparator | "none", number, string | null]>([
    ["≥95%", "≥", 95, "%"],
    ["≥98百分比", "≥", 98, "%"],
    ["≤600万元", "≤", 600, "万元"],
    ["6间", "none", 6, "间"],
    ["3家", "none", 3, "家"],
    ["三家", "none", 3, "家"],
    ["≥92", "≥", 92, null],
    ["10日以内", "≤", 10, "日"],
    ["≥200人次", "≥", 200, "人次"],
    ["约600平方米", "none", 600, "平方米"],
    ["95%以上", "≥", 95, "%"],
    ["不低于90%", "≥", 90, "%"],
    ["控制在5%以内", "≤", 5, "%"],
    ["≥98百分比", "≥", 98, "%"],
    ["百分之九十五", "none", 95, "%"],
    ["百分之百", "none", 100, "%"],
    ["不低于百分之九十", "≥", 90, "%"],
    ["＞=95", "≥", 95, null],
    ["≥９５％", "≥", 95, "%"],
    ["0.5‰", "none", 0.5, "‰"],
    ["≥3.5万元/公里", "≥", 3.5, "万元/公里"],
    ["≤3750元/人·月", "≤", 3750, "元/人·月"],
    [">=530元/人*月", "≥", 530, "元/人·月"],
    ["100%完成", "none", 100, "%"],
    ["零事故", "none", 0, "起"],
    ["0起", "none", 0, "起"],
    ["达到95%", "=", 95, "%"],
    ["达到95%以上", "≥", 95, "%"],
    ["≥90分", "≥", 90, "分"],
    ["1次/月", "none", 1, "次/月"],
    ["每季度1次", "none", 1, "次/季度"],
    ["每年不少于2次", "≥", 2, "次/年"],
    ["每人每月500元", "none", 500, "元/人·月"],
    ["1年", "none", 1, "年"],
    ["365天", "none", 365, "天"],
    ["24小时内", "≤", 24, "小时"],
    ["60分钟以内", "≤", 60, "分钟"],
    ["三个工作日内", "≤", 3, "工作日"],
    ["十二个月", "none", 12, "个月"],
    ["两次", "none", 2, "次"],
    ["三万元", "none", 3, "万元"],
    ["1,234.5万元", "none", 1234.5, "万元"],
    ["1346.0088万平方米", "none", 1346.0088, "万平方米"],
    ["≤620万/月", "≤", 620, "万/月"],
    ["250万", "none", 250, "万"],
    ["100", "none", 100, null],
    ["≥3伙", "≥", 3, "伙"],
    ["5台/套", "none", 5, "台（套）"],
    ["≦5%", "≤", 5, "%"],
    ["》=3个", "≥", 3, "个"],
    ["═100％", "=", 100, "%"],
    ["≥ 95 %\n", "≥", 95, "%"],
    ["280万元。", "none", 280, "万元"],
    ["-5%", "none", -5, "%"],
    ["3项以上制度", "≥", 3, "项"],
    ["不少于10家企业", "≥", 10, "家"],
    ["3个内设机构", "none", 3, "个"],
    ["低于3起", "<", 3, "起"],
    ["提高到95%以上", "≥", 95, "%"],
  ])("%j is %s %d %s", (value, comparator, number, unit) => {
    expect(brief(read(value))).toEqual([comparator, number, unit]);
  });

  it("keeps the unit as it was written, and what is counted", () => {
    expect(read("≥98百分比")).toMatchObject({ unit: "%", unitText: "百分比" });
    expect(read("3个项目")).toMatchObject({ unit: "个", noun: "项目" });
    expect(read("600平米左右")).toMatchObject({ unit: "平方米", unitText: "平米", approximate: true });
    expect(read("≥95%")).not.toHaveProperty("noun");
  });
});

describe("a range", () => {
  it.each([
    ["3-5个", 3, 5, "个"],
    ["80%~90%", 80, 90, "%"],
    ["80%至90%之间", 80, 90, "%"],
    ["5～10万元", 5, 10, "万元"],
    ["5万-10万元", 5, 10, "万元"],
    ["2—3", 2, 3, null],
  ])("%j goes from %d to %d %s", (value, low, high, unit) => {
    expect(read(value)).toMatchObject({ kind: "range", low, high, unit });
  });

  it("does not run backwards", () => {
    expect(read("5-3个").kind).toBe("text");
  });
});

describe("a deadline", () => {
  it.each([
    ["12月31日之前", { month: 12, day: 31 }, ""],
    ["１２月３１日前", { month: 12, day: 31 }, ""],
    ["12月31日（含）前", { month: 12, day: 31 }, ""],
    ["租住到2029年12月", { year: 2029, month: 12 }, "租住"],
    ["截至2024年11月底", { year: 2024, month: 11 }, "至"],
    ["2024/11/30前", { year: 2024, month: 11, day: 30 }, ""],
    ["2023-11-30", { year: 2023, month: 11, day: 30 }, ""],
    ["20241231", { year: 2024, month: 12, day: 31 }, ""],
    ["2024年2月", { year: 2024, month: 2 }, ""],
    ["2024年底前", { year: 2024 }, ""],
    ["2023年底前。", { year: 2023 }, ""],
    ["二〇二四年十二月底前", { year: 2024, month: 12 }, ""],
    ["本年12月底前", { month: 12 }, ""],
    ["6月中旬前", { month: 6, day: 20 }, ""],
    ["第三季度前", { month: 9 }, ""],
    ["上半年完成", { month: 6 }, ""],
    ["完成时间：2024年12月", { year: 2024, month: 12 }, ""],
    ["≤2024年12月31日", { year: 2024, month: 12, day: 31 }, ""],
    ["2024年11月底前拨付到位", { year: 2024, month: 11 }, ""],
  ])("%j ends on %j", (value, date, prefix) => {
    expect(read(value)).toMatchObject({ kind: "deadline", date, prefix, implicitYear: !("year" in date) });
  });

  it("keeps what is to be done by then", () => {
    expect(read("11月底前完成支付")).toMatchObject({ kind: "deadline", tail: "完成支付" });
  });

  it.each(["2月30日前", "13月31日", "提前1个月", "32日前完成项目3个"])("%j is none", (value) => {
    expect(read(value).kind).not.toBe("deadline");
  });
});

describe("words for time", () => {
  it.each(["本年内", "年底前", "全年", "当年完成", "年内", "今年年底前", "本年度"])(
    "%s means the year's end",
    (value) => {
      expect(read(value)).toEqual({ kind: "relative-deadline" });
    },
  );

  it.each(["及时", "按时", "按计划完成", "尽快拨付", "如期完成"])("%s names no time", (value) => {
    expect(read(value)).toEqual({ kind: "vague-time" });
  });

  it.each(["10日", "8号前", "15日前"])("%s may be a day or a duration, so it is no number", (value) => {
    expect(read(value)).toEqual({ kind: "vague-time" });
  });

  it.each([
    ["每月8日前", { every: "month", day: 8 }],
    ["每月底前", { every: "month", day: 31 }],
    ["每年12月底前", { every: "year", month: 12 }],
    ["按月发放", { every: "month" }],
    ["每季度末", { every: "quarter", day: 31 }],
  ])("%s returns", (value, cycle) => {
    expect(read(value)).toMatchObject({ kind: "recurring", ...cycle });
  });
});

describe("a period", () => {
  it.each([
    ["2024年一年", { year: 2024, month: 1 }, { year: 2024, month: 12 }, true],
    ["2024年", { year: 2024, month: 1 }, { year: 2024, month: 12 }, true],
    ["2023.07-2024.01", { year: 2023, month: 7 }, { year: 2024, month: 1 }, false],
    ["2020年1月--2020年11月", { year: 2020, month: 1 }, { year: 2020, month: 11 }, false],
    ["2024年1月至12月", { year: 2024, month: 1 }, { year: 2024, month: 12 }, false],
    ["1-12月", { month: 1 }, { month: 12 }, false],
    ["2024-2026年", { year: 2024 }, { year: 2026 }, false],
    ["2024年1月1日至2024年6月30日", { year: 2024, month: 1, day: 1 }, { year: 2024, month: 6, day: 30 }, false],
    ["第三季度", { month: 7 }, { month: 9 }, true],
    ["上半年", { month: 1 }, { month: 6 }, true],
  ])("%j goes from %j to %j", (value, start, end, loose) => {
    expect(read(value)).toEqual({ kind: "period", start, end, loose });
  });

  it("does not run backwards", () => {
    expect(read("2024年6月至2024年3月").kind).toBe("text");
  });
});

describe("a trend", () => {
  it.each([
    ["较上年增加", "上年", "up", null, null],
    ["较上年提高", "上年", "up", null, null],
    ["有所提高", null, "up", null, null],
    ["逐步完善", null, "up", null, null],
    ["进一步巩固", null, "level", null, null],
    ["服务能力明显提升", null, "up", null, null],
    ["有效缓解交通压力", null, "down", null, null],
    ["较上年增长5%", "上年", "up", null, 5],
    ["比去年同期下降3%以上", "去年同期", "down", "≥", 3],
    ["同比增长≥5%", "同比", "up", "≥", 5],
    ["增长不低于5%", null, "up", "≥", 5],
    ["与2023年相比持平", "2023年", "level", null, null],
  ])("%j has the base %j", (value, base, direction, comparator, number) => {
    expect(read(value)).toMatchObject({ kind: "trend", base, direction, comparator, number });
  });

  it.each(["持续激发", "强化", "提升", "增加岗位", "持续足额发放"])("%s is none", (value) => {
    expect(read(value)).toEqual({ kind: "text" });
  });
});

describe("words", () => {
  it.each([
    ["", "empty"],
    [" \n　", "empty"],
    ["-", "placeholder"],
    ["——", "placeholder"],
    ["……", "placeholder"],
    ["无", "placeholder"],
    ["XX", "placeholder"],
    ["≥**%", "placeholder"],
    ["≥XX个", "placeholder"],
    ["≥{n}人次", "placeholder"],
    ["详见附件", "placeholder"],
    ["优", "level"],
    ["良好", "level"],
    ["较好", "level"],
    ["满意", "level"],
    ["合格", "level"],
    ["是", "level"],
    ["优良", "level"],
    ["工资标准", "standard-reference"],
    ["《城镇污水处理厂污染物排放标准》", "standard-reference"],
    ["符合GB3095-2012二级标准", "standard-reference"],
    ["国家标准", "text"],
    ["符合相关规定", "text"],
    ["6间或600平米", "composite"],
    ["≥5场、≥200人", "composite"],
    ["各1次", "composite"],
    ["1/2", "composite"],
    ["满足需求", "text"],
    ["长期", "text"],
    ["效果显著", "text"],
    ["控制在预算内", "text"],
    ["在项目计划完成时间内完成", "text"],
    ["第一年按总投资额返本20%，分红按8%分红", "text"],
    ["房屋内设施齐全，能满足工作开展需求", "text"],
    ["一般", "level"],
    ["千方百计", "text"],
    ["一次性", "text"],
    ["一站式服务", "text"],
    ["三级", "level"],
    ["近3年", "text"],
  ])("%j is %s", (value, kind) => {
    expect(read(value).kind).toBe(kind);
  });
});

describe("separate columns", () => {
  it.each<[string, string, string, Comparator | "none", number, string | null]>([
    ["95", "≥", "%", "≥", 95, "%"],
    ["95", "大于等于", "百分比", "≥", 95, "%"],
    ["72890", "﹦", "元", "=", 72_890, "元"],
    ["1", "≥", "人/年", "≥", 1, "人/年"],
    ["95%", "≥", "-", "≥", 95, "%"],
    ["28.8万元", "", "%", "none", 28.8, "万元"],
    ["≤5", "≥", "次", "≤", 5, "次"],
    ["3万", "≥", "人次", "≥", 3, "万人次"],
    ["10", "正向", "无", "none", 10, null],
    ["20241231", "≤", "元", "≤", 20_241_231, "元"],
    ["2023.12", "=", "万元", "=", 2023.12, "万元"],
    ["5", "=", "伙", "=", 5, "伙"],
  ])("%j with %j and %j is %s %d %s", (value, comparator, unit, expected, number, expectedUnit) => {
    expect(brief(readTargetValue({ value, comparator, unit }))).toEqual([expected, number, expectedUnit]);
  });

  it("say the unit of a range and of a trend", () => {
    expect(readTargetValue({ value: "2000-2010", unit: "人" })).toMatchObject({ kind: "range", low: 2000, unit: "人" });
    expect(readTargetValue({ value: "增长5", comparator: "≥", unit: "%" })).toMatchObject({
      kind: "trend",
      comparator: "≥",
      number: 5,
      unit: "%",
    });
  });

  it("make a qualitative value words, whatever its figures", () => {
    expect(readTargetValue({ value: "100", comparator: "定性", unit: "%" })).toEqual({ kind: "text" });
    expect(readTargetValue({ value: "优", comparator: "定性" })).toEqual({ kind: "level", level: "优" });
    expect(readTargetValue({ value: "", comparator: "定性" })).toEqual({ kind: "empty" });
  });

  it("leave a date a date", () => {
    expect(readTargetValue({ value: "2024年12月31日", comparator: "≤", unit: "月" })).toMatchObject({
      kind: "deadline",
    });
  });
});

describe("any text at all", () => {
  const piece = fc.constantFrom(
    ..."≥ >= 不低于 95 1,2 1.5 % 百分之 三 十二 万 元 / 人 · 月 年 日 2024 - 至 较 上年 增长 前 底 每 约 或 以上 个 （ ） 。 优 第 季度".split(
      " ",
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  );

  it("is read without failing, and as finite numbers", () => {
    fc.assert(
      fc.property(text, text, text, (value, comparator, unit) => {
        const target = readTargetValue({ value, comparator, unit });
        if (target.kind === "numeric") expect(Number.isFinite(target.number)).toBe(true);
        if (target.kind === "range") expect(target.low).toBeLessThanOrEqual(target.high);
      }),
      { numRuns: 1000 },
    );
  });

  it("means the same with white space and a full stop", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        fc.pre(!/[。1-9]$/u.test(pieces.join("")));
        expect(read(` ${pieces.join(" \n")}。`)).toEqual(read(pieces.join("")));
      }),
    );
  });

  it("is text when it is long", () => {
    expect(read(`完成${"验收合格率达到95%，".repeat(20_000)}`)).toEqual({ kind: "text" });
    expect(read("9".repeat(200_000))).toEqual({ kind: "text" });
  });
});
