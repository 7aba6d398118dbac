import { readComparator } from "./comparator";
import { readLevel } from "./levels";
import { readDeadline } from "./read-deadline";
import { readMeasure } from "./read-measure";
import { readPeriod } from "./read-period";
import { readRange } from "./read-range";
import { readRecurring } from "./read-recurring";
import { readTrend } from "./read-trend";
import { remembered } from "./remembered";
import type { Comparator, TargetValue } from "./target-value";
import { bare, normalise } from "./text";
import { readUnit, unitClass } from "./units";

/** The cells that say one target value: 指标值, and the columns of comparator and unit where a form has them. */
export interface TargetCells {
  readonly value: string;
  readonly comparator?: string;
  readonly unit?: string;
}

/** Longer texts are sentences; the patterns of the grammar never see them. */
const LONGEST = 120;
const PLACEHOLDER = /^(?:[-_*/—–….·?]+|无|暂无|待定|x{2,}|详见.*|见附件.*|同上|88100)$/iu;
/** ≥XX%, ≥**个: a form's own example that nobody replaced. */
const UNFILLED = /^[≥≤<>=]{0,2}(?:x{1,6}|×{1,6}|\*{1,6}|_{1,6}|\?{1,6}|…{1,4}|\.{2,6})[%\p{Script=Han}]{0,4}$/iu;
/** {n}: what a library row leaves to fill in. */
const TEMPLATE = /\{[a-z]{1,10}\}/u;
const CITED_STANDARD = /(?:标准|办法|规定|规范|定额)/u;
const CITATION = /《[^》]{2,}》|\d/u;
/** A price list of its own: names what the value is, though not how much. */
const PRICE_STANDARD =
  /^(?:按|按照|执行)?(?:工资|薪酬|津贴|津补贴|补贴|补助|收费|定额|差旅费|住宿费|培训费|会议费|支出|开支|经费)标准(?:执行)?$/u;
const CONJUNCTION = /[或、,;和及且并]/u;
const QUANTITY_EACH = /^(?:各|均)(?=[≥≤<>=\d一二两三四五六七八九十])/u;
const FRACTION = /^[≥≤<>=]?\d{1,6}[/:∶]\d{1,6}$/u;

const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text) || UNFILLED.test(text) || TEMPLATE.test(text);

const isStandard = (text: string): boolean =>
  PRICE_STANDARD.test(text) || (CITED_STANDARD.test(text) && CITATION.test(text) && !readMeasure(text));

/** Several quantities, or one with an alternative: 6间或600平米, ≥5场、≥200人, 各1次, 1/2. */
function isComposite(text: string): boolean {
  if (FRACTION.test(text)) return true;
  if (!/\d/.test(text)) return false;
  if (text.includes("或")) return true;
  if (QUANTITY_EACH.test(text)) return readMeasure(text.slice(1)) !== null;
  const parts = text.split(CONJUNCTION).filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => (readMeasure(part) ?? readRange(part)) !== null);
}

const readText = remembered((written: string): TargetValue => {
  const visible = bare(written);
  if (visible === "") return { kind: "empty" };
  const text = normalise(written);
  if (isPlaceholder(visible) || text === "" || isPlaceholder(text)) return { kind: "placeholder" };
  if (text.length > LONGEST) return { kind: "text" };
  const read =
    readRecurring(text) ??
    readPeriod(text) ??
    readDeadline(text) ??
    readTrend(text) ??
    readRange(text) ??
    readMeasure(text);
  if (read) return read;
  if (isStandard(text)) return { kind: "standard-reference" };
  const level = readLevel(text);
  if (level !== null) return { kind: "level", level };
  return { kind: isComposite(text) ? "composite" : "text" };
});

const SCALES = new Set(["万", "亿", "百万", "千万"]);

interface UnitPair {
  readonly unit: string | null;
  readonly unitText: string | null;
}

/** The value's own unit, else the column's; 万 in the value and 人次 in the column make 万人次. */
function joinUnits(value: UnitPair, column: string | undefined): UnitPair {
  const read = column === undefined ? null : readUnit(column);
  if (read === null) return value;
  if (value.unit === null) return { unit: read.unit, unitText: bare(column ?? "") };
  const scales = SCALES.has(value.unit) && !SCALES.has(read.unit.slice(0, 1));
  return scales ? { unit: value.unit + read.unit, unitText: value.unitText } : value;
}

type Numeric = Extract<TargetValue, { kind: "numeric" }>;
type Trend = Extract<TargetValue, { kind: "trend" }>;

function numericWithColumns(value: Numeric, comparator: Comparator | null, unit: string | undefined): Numeric {
  const joined = { ...value, ...joinUnits(value, unit) };
  return value.explicit || comparator === null ? joined : { ...joined, comparator, explicit: true };
}

function trendWithColumns(value: Trend, comparator: Comparator | null, unit: string | undefined): Trend {
  if (value.number === null) return value;
  const joined = joinUnits({ unit: value.unit, unitText: null }, unit);
  return { ...value, comparator: value.comparator ?? comparator, unit: joined.unit };
}

function withColumns(value: TargetValue, comparator: Comparator | null, unit: string | undefined): TargetValue {
  if (value.kind === "numeric") return numericWithColumns(value, comparator, unit);
  if (value.kind === "trend") return trendWithColumns(value, comparator, unit);
  return value.kind === "range" ? { ...value, ...joinUnits(value, unit) } : value;
}

/** 20241231 or 2000-2010 beside a unit column is a number after all, unless the unit is one of time. */
function readWithUnit(value: string, unit: string): TargetValue {
  const text = normalise(value);
  const isNumber = /^[\d,.~-]+$/.test(text) && unitClass(unit) !== "time";
  return (isNumber ? (readRange(text) ?? readMeasure(text)) : null) ?? readText(value);
}

/**
 * Reads a target value (指标值). What stands in the value itself wins over the comparator and unit columns; a comparator column
 * that says 定性 makes a number plain text. Never fails: what the grammar does not know is `text`.
 */
export function readTargetValue({ value, comparator, unit }: TargetCells): TargetValue {
  const column = unit === undefined ? null : readUnit(unit);
  const read = column === null ? readText(value) : readWithUnit(value, column.unit);
  const entry = comparator === undefined ? null : readComparator(comparator);
  if (entry !== "qualitative") return withColumns(read, entry, unit);
  return read.kind === "numeric" || read.kind === "range" ? { kind: "text" } : read;
}
