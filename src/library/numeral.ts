import type { Content } from "../sheet/sheet";

/** A number that counts rows, and how it is written. */
export interface Numeral {
  readonly count: number;
  readonly style: NumeralStyle;
}

/** How a column writes its numbers: "（1）" and "（2）" are of one style, "1." and "（1）" are not. */
export interface NumeralStyle {
  readonly kind: "number" | "digits" | "chinese" | "circled";
  readonly before: string;
  readonly after: string;
  /** The number of digits that "01" is filled up to. */
  readonly width: number;
}

const ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

const chinese: readonly string[] = Array.from({ length: 100 }, (_, count) => {
  const tens = Math.floor(count / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (ones[tens] ?? "")}十`;
  return ten + (ones[count % 10] ?? "");
});

const circled: readonly string[] = ["", ..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"];

const written = /^(.{0,12}?)(\d{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])([^\d一二三四五六七八九十①-⑳]{0,3})$/u;

function numeralIn(before: string, sign: string, after: string): Numeral | null {
  if (/\d/.test(sign)) {
    const width = sign.startsWith("0") ? sign.length : 1;
    return { count: Number(sign), style: { kind: "digits", before, after, width } };
  }
  const kind = circled.includes(sign) ? "circled" : "chinese";
  const count = (kind === "circled" ? circled : chinese).indexOf(sign);
  return count > 0 ? { count, style: { kind, before, after, width: 1 } } : null;
}

/** Reads a cell that numbers its row: 3, "3.", "（三）", "1-3", "③"; null for anything else. */
export function readNumeral(content: Content): Numeral | null {
  if (typeof content === "number") {
    const style = { kind: "number", before: "", after: "", width: 1 } as const;
    return Number.isInteger(content) && content > 0 ? { count: content, style } : null;
  }
  if (typeof content !== "string") return null;
  const [, before = "", sign = "", after = ""] = written.exec(content.trim()) ?? [];
  return numeralIn(before, sign, after);
}

/** Writes a number in this style; null when the style has no sign for it. */
export function writeNumeral(count: number, { kind, before, after, width }: NumeralStyle): string | number | null {
  if (kind === "number") return count;
  const signs = { digits: String(count).padStart(width, "0"), chinese: chinese[count], circled: circled[count] };
  const sign = signs[kind];
  return sign ? `${before}${sign}${after}` : null;
}

export const sameStyle = (a: NumeralStyle, b: NumeralStyle): boolean =>
  a.kind === b.kind && a.before === b.before && a.after === b.after;
