/** 计算符号: how the actual value is compared with the target. */
export type Comparator = ">" | "≥" | "=" | "≤" | "<";

/** Which way a trend (较上年增长) is meant to go. */
export type Direction = "up" | "down" | "level";

export type Recurrence = "week" | "month" | "quarter" | "half-year" | "year";

/** A day, or a month when `day` is absent, or a year when `month` is absent too. Months and days count from 1. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * 指标值, read. `unit` is the unit in its standard spelling (百分比 → %), null when none is written;
 * `unitText` is what was written. `explicit` is false when the text gives no comparator: "6间" means = 6间.
 */
export type TargetValue =
  | { readonly kind: "empty" }
  | { readonly kind: "placeholder" }
  | {
      readonly kind: "numeric";
      readonly comparator: Comparator;
      readonly explicit: boolean;
      readonly number: number;
      readonly unit: string | null;
      readonly unitText: string | null;
      /** 约, 左右. */
      readonly approximate: boolean;
      /** What is counted, or done, where the value says it behind the unit: 项目 in "3个项目", 完成 in "100%完成". */
      readonly noun?: string;
    }
  | {
      readonly kind: "range";
      readonly low: number;
      readonly high: number;
      readonly unit: string | null;
      readonly unitText: string | null;
      /** As for `numeric`. */
      readonly noun?: string;
    }
  /** 12月31日之前: `implicitYear` when the text names no year. */
  | {
      readonly kind: "deadline";
      readonly date: CalendarDate;
      readonly implicitYear: boolean;
      /** The words before 到 or 至: 租住 in "租住到2029年12月"; "至" when 至 or 截至 is all there is. */
      readonly prefix: string;
      /** What is done by then: 完成支付 in "11月底前完成支付". */
      readonly tail?: string;
    }
  /** 本年内, 年底前, 全年. */
  | { readonly kind: "relative-deadline" }
  /** 及时, 按时, 按计划. */
  | { readonly kind: "vague-time" }
  /** 每月8日前. The last day of a cycle (每月底) is day 31. */
  | {
      readonly kind: "recurring";
      readonly every: Recurrence;
      readonly month?: number;
      readonly day?: number;
      /** What is done by then: 发放 in "每月8日前发放". */
      readonly tail?: string;
    }
  /** 2024年1月至12月, 2024年一年. */
  | { readonly kind: "period"; readonly start: CalendarDate; readonly end: CalendarDate; readonly loose: boolean }
  /** 较上年增长≥5%: `number` is absent when no magnitude is given. */
  | {
      readonly kind: "trend";
      readonly base: string | null;
      readonly direction: Direction;
      /** The word written for it: 提高, 缩短. */
      readonly verb?: string;
      readonly comparator: Comparator | null;
      readonly number: number | null;
      readonly unit: string | null;
      /** 约, 左右. */
      readonly approximate?: boolean;
    }
  /** 按《…标准》执行, 国家标准GB… . */
  | { readonly kind: "standard-reference" }
  /** 优, 合格, 显著 — one word of a scale. */
  | { readonly kind: "level"; readonly level: string }
  /** Several numbers or conditions in one value: 6间或600平米. */
  | { readonly kind: "composite" }
  | { readonly kind: "text" };

export type TargetValueKind = TargetValue["kind"];
