import { isTextFormat, parseValue } from "numfmt";

/** What becomes of something entered in a cell; `numberFormat` is the format Excel gives the cell on the way. */
export type Entry =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly numberFormat?: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "formula"; readonly formula: string };

/** Excel keeps 15 significant digits, so an 18-digit identity number loses its tail. */
const round = (number: number): number => Number(number.toPrecision(15));

const text = (content: string): Entry => ({ kind: "text", text: content });

function chineseDate(content: string): Entry | undefined {
  const [, year, month, day] = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(content) ?? [];
  if (month === undefined || (year === undefined && day === undefined)) return undefined;
  const digits = [year ?? String(new Date().getFullYear()), month, day ?? "1"].join("/");
  const parsed = parseValue(digits, { locale: "zh-CN" });
  if (typeof parsed?.v !== "number") return undefined;
  const numberFormat = [year && 'yyyy"年"', 'm"月"', day && 'd"日"'].filter(Boolean).join("");
  return { kind: "number", number: parsed.v, numberFormat };
}

function mixedFraction(content: string): Entry | undefined {
  const [, whole, numerator, denominator] = /^(\d{1,9}) (\d{1,5})\/(\d{1,5})$/.exec(content) ?? [];
  if (whole === undefined || Number(denominator) === 0) return undefined;
  return { kind: "number", number: Number(whole) + Number(numerator) / Number(denominator), numberFormat: "# ?/?" };
}

function literal(content: string): Entry | undefined {
  const parsed = parseValue(content.replace(/^￥/, "¥"), { locale: "zh-CN" });
  if (typeof parsed?.v === "boolean") return { kind: "boolean", boolean: parsed.v };
  if (typeof parsed?.v !== "number" || /[a-z]\./.test(parsed.z ?? "")) return undefined;
  const number = round(parsed.v);
  return parsed.z === undefined ? { kind: "number", number } : { kind: "number", number, numberFormat: parsed.z };
}

/** Whether Excel takes the text for a formula: "=…", and also "+A1", "-(1+2)", "@SUM(A1)". */
const looksLikeFormula = (content: string): boolean => /^=.|^[-+@][-+(\p{L}\d]/u.test(content);

/** What Excel makes of a text that is typed, or set by an add-in, into a cell with the given number format. */
export function typed(content: string, numberFormat: string): Entry {
  if (content === "") return { kind: "empty" };
  if (content.startsWith("'")) return text(content.slice(1));
  if (isTextFormat(numberFormat)) return text(content);
  const trimmed = content.trim();
  const found = literal(trimmed) ?? chineseDate(trimmed) ?? mixedFraction(trimmed);
  if (found) return found;
  if (!looksLikeFormula(content)) return text(content);
  return { kind: "formula", formula: content.startsWith("=") ? content : `=${content.replace(/^@/, "")}` };
}
