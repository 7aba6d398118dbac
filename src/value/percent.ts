import { DECIMAL, readDecimal } from "./decimal";
import { normalise } from "./text";

const WRITTEN = new RegExp(`^([-−]?)(${DECIMAL})(%?)$`, "u");

/** 0.1 + 0.2 of a percentage is noise of the binary fraction, ten decimals are more than any form prints. */
const withoutNoise = (percent: number): number => Math.round(percent * 1e10) / 1e10;

/** A bare number of at most 1 is a share, for no plan spends 0.25%; 1 is all of it. */
const asPercent = (number: number): number => withoutNoise(number > 0 && number <= 1 ? number * 100 : number);

function readWritten(text: string): number | null {
  const [matched, minus, digits = "", sign = ""] =
    WRITTEN.exec(normalise(text).replace(/(?:百分比|百分数)$/u, "%")) ?? [];
  const number = readDecimal(digits);
  if (matched === undefined || number === null) return null;
  const percent = sign === "%" ? withoutNoise(number) : asPercent(number);
  return minus ? -percent : percent;
}

/**
 * A share of a whole in percent, from what a cell holds, displays and is formatted as: "25%", 25, 0.25 formatted 0%, and a bare
 * 0.25 are all 25; a bare 1 is 100. Values outside 0 … 100 are returned as they are. null for a blank cell and for words.
 */
export function readPercent(content: string | number | null, text: string, numberFormat: string): number | null {
  if (content === null) return null;
  if (typeof content === "string") return readWritten(content);
  if (!Number.isFinite(content)) return null;
  const isPercent = numberFormat.includes("%") || /[%％]\s*$/u.test(text);
  return isPercent ? withoutNoise(content * 100) : asPercent(content);
}
