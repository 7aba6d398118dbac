import { readMoney } from "../value/money";

/** An amount that a user typed, in 分, as 万元 unless they say otherwise. null: nothing typed; undefined: no amount. */
export function readAmount(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const money = readMoney(text, "万元");
  return money && money.fen >= 0 ? money.fen : undefined;
}

/** A budget year that a user typed: "2025", "2025年度". null: nothing typed; undefined: no year. */
export function readYear(text: string): number | null | undefined {
  const typed = text.normalize("NFKC").trim();
  if (typed === "") return null;
  const [, year] = /^(20\d\d)(?:年度?)?$/.exec(typed) ?? [];
  return year === undefined ? undefined : Number(year);
}
