/** A number as these tables print it, for use inside a larger pattern: 1,234.50. */
export const DECIMAL = String.raw`\d[\d,]*(?:\.\d+)?`;

/** "1,234.5" → "1234.5"; null when the text is no unsigned number or its thousands separators stand wrong. */
export function plainDecimal(text: string): string | null {
  const [, whole, fraction = ""] = /^(\d[\d,]*)(\.\d+)?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const [first = "", ...groups] = whole.split(",");
  const grouped = groups.length === 0 || (first.length <= 3 && groups.every((group) => group.length === 3));
  return grouped ? first + groups.join("") + fraction : null;
}

/** "1,234.5" → 1234.5; null when the text is no unsigned number or its thousands separators stand wrong. */
export function readDecimal(text: string): number | null {
  const plain = plainDecimal(text);
  return plain === null ? null : Number(plain);
}

/** A number without thousands separators and without an exponent: 1e-7 → "0.0000001". */
export function writeDecimal(number: number): string {
  const text = String(number);
  return text.includes("e") ? number.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
