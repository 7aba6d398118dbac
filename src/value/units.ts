import { bare } from "./text";

/** What kind of thing a unit measures; a unit price is money, a count per month a count. */
export type UnitClass = "rate" | "count" | "money" | "time" | "area" | "length" | "other";

/** A unit in its standard spelling. `known` is false when the list of units does not have it. */
export interface Unit {
  readonly unit: string;
  readonly known: boolean;
}

/** A unit found in a longer text; `length` counts the characters it takes up there. */
export interface UnitMatch extends Unit {
  readonly length: number;
}

/** The units of the national system's tables, and those that trades commonly add. Each also names its other spellings. */
const LIST: Readonly<Record<UnitClass, string>> = {
  rate: "%=百分比=百分数=百分号=百分之=pct ‰=千分比 个百分点=百分点",
  count: `个 家 户 人=名=位=个人 人次=人(次) 次=次数 项 件 份 篇 期 场=场次 批 批次 笔 页 台 套 台（套）=台(套)=套(台)=台套=台/套=台、套
    辆 间 处 座 栋=幢 所 村 镇 社区 种 品种 类 门 款 册 本 张 条 幅 版 例 宗 案 起 班 班次 团 站 网点
    点位 岗位 席位 户次 台次 辆次 家次 件次 学时 课时 人天=人日 人月 车次 卷 支 组 头 只 株 棵 块 盏 部 床=床位 艘 架 层
    口 眼 孔 瓶 箱 袋 盒 枚 颗 粒 项次 县 乡 校 队 道 扇 把 根 具`,
  money: "元=元人民币=人民币元 千元 万元=万元人民币 百万元 千万元 亿元",
  time: "日=自然日=日历日=个自然日 天=日历天=整天 工作日=个工作日=个工作天=工作天 小时=个小时=h 分钟=min 秒=秒钟 周=星期=个星期 月 个月=个自然月 季度=个季度 半年 年=周年=个年度",
  area: "平方米=㎡=m2=m²=平米=平方=平方公尺 亩=市亩 公顷=ha 平方公里=平方千米=km2=km²",
  length: "公里=千米=km 米=m=延长米 延米 厘米=cm 毫米=mm",
  other: `分 级 星 倍 立方米=m3=m³=立方 吨=t 公斤=千克=kg 克 升=L 毫升 KB MB GB TB M=兆 Mbps=兆比特/秒 千瓦时=kWh 千瓦=kW 吨标准煤=吨标煤
    毫克/升=mg/L 微克/立方米=μg/m3 分贝=dB 摄氏度=℃=°C`,
};

interface Entry {
  readonly unit: string;
  readonly unitClass: UnitClass;
}

const CLASSES: readonly UnitClass[] = ["rate", "count", "money", "time", "area", "length", "other"];

function entriesBySpelling(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const unitClass of CLASSES) {
    for (const group of LIST[unitClass].split(/\s+/u)) {
      const [unit = "", ...aliases] = group.split("=");
      for (const spelling of [unit, ...aliases]) {
        entries.set(spelling, { unit, unitClass }).set(spelling.normalize("NFKC"), { unit, unitClass });
      }
    }
  }
  return entries;
}

const ENTRIES = entriesBySpelling();
const LONGEST = Math.max(...Array.from(ENTRIES.keys(), (spelling) => spelling.length));
/** Multiples that stand before a unit (万平方米), longest first. */
const MULTIPLES = ["百万", "千万", "十万", "万", "亿", "千", "百"];
/** Alone they are short for a number of 元, or of whatever the unit column says. */
const BARE_MULTIPLES = new Set(["万", "亿", "百万", "千万"]);
/** What joins the units below a line: 元/人·月. */
const JOINTS = "·•・*×x./";
const MOST_DENOMINATORS = 4;
const NO_UNIT = /^(?:[-—–_/*.]{0,4}|无|无单位|不适用)$/u;

/** What is counted as the same although the words differ: 日 and 天 as durations, 月 and 个月. */
const SAME = new Map([
  ["天", "日"],
  ["月", "个月"],
]);

/** 3个人民团体 counts 个, though 个人 is another way to say 人. */
const CUTS_WORD = /^个人[工民大]/u;

const isWordLetter = (character: string): boolean => /^[A-Za-z0-9]$/.test(character);

function simpleUnitAt(text: string, at: number): UnitMatch | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const spelling = text.slice(at, at + length);
    const entry = ENTRIES.get(spelling);
    if (!entry) continue;
    const cutsLetters = isWordLetter(spelling.slice(-1)) && isWordLetter(text.charAt(at + length));
    const splitsWord = cutsLetters || (spelling === "个人" && CUTS_WORD.test(text.slice(at, at + 3)));
    if (!splitsWord) return { unit: entry.unit, known: true, length };
  }
  return null;
}

function scaledUnitAt(text: string, at: number): UnitMatch | null {
  const simple = simpleUnitAt(text, at);
  if (simple) return simple;
  const multiple = MULTIPLES.find((multiple) => text.startsWith(multiple, at));
  if (multiple === undefined) return null;
  const scaled = simpleUnitAt(text, at + multiple.length);
  if (scaled) return { unit: multiple + scaled.unit, known: true, length: multiple.length + scaled.length };
  return BARE_MULTIPLES.has(multiple) ? { unit: multiple, known: true, length: multiple.length } : null;
}

const SCALES = new Map([
  ["百", 1e2],
  ["千", 1e3],
  ["万", 1e4],
  ["十万", 1e5],
  ["百万", 1e6],
  ["千万", 1e7],
  ["亿", 1e8],
]);

/** 台（套）, 个（家）: a second unit in brackets. */
function bracketedUnitAt(text: string, at: number): UnitMatch | null {
  const unit = scaledUnitAt(text, at);
  if (unit === null || text.charAt(at + unit.length) !== "(") return unit;
  const other = scaledUnitAt(text, at + unit.length + 1);
  if (other === null || text.charAt(at + unit.length + 1 + other.length) !== ")") return unit;
  return { unit: `${unit.unit}（${other.unit}）`, known: true, length: unit.length + other.length + 2 };
}

/** 元/标准间: a price may be per anything, so an unlisted word of at most four characters will do. */
function denominatorAt(text: string, at: number, ofMoney: boolean): UnitMatch | null {
  const unit = bracketedUnitAt(text, at);
  if (unit) return unit;
  const [word] = /^(?:(?![以之及左内不约])\p{Script=Han}){1,4}/u.exec(text.slice(at, at + 4)) ?? [];
  return ofMoney && word !== undefined ? { unit: word, known: true, length: word.length } : null;
}

/** 人·月 behind 元/, also written 人*月, 人/月 or (人·月). */
function denominatorsAt(text: string, at: number, ofMoney: boolean): UnitMatch | null {
  const opened = text.charAt(at) === "(";
  const first = denominatorAt(text, opened ? at + 1 : at, ofMoney);
  if (first === null) return null;
  let { unit } = first;
  let end = at + (opened ? 1 : 0) + first.length;
  for (let count = 1; count < MOST_DENOMINATORS && JOINTS.includes(text.charAt(end) || "-"); count += 1) {
    const next = denominatorAt(text, end + 1, ofMoney);
    if (next === null) break;
    unit += `·${next.unit}`;
    end += 1 + next.length;
  }
  if (!opened) return { unit, known: true, length: end - at };
  return text.charAt(end) === ")" ? { unit, known: true, length: end + 1 - at } : null;
}

/**
 * The longest unit that begins at this place of a text in half width without white space:
 * 万元/家, 元/人·月, 次/月. null when none of the list does.
 */
export function unitAt(text: string, at: number): UnitMatch | null {
  const numerator = bracketedUnitAt(text, at);
  if (numerator === null || text.charAt(at + numerator.length) !== "/") return numerator;
  const ofMoney = unitClass(numerator.unit) === "money";
  const per = denominatorsAt(text, at + numerator.length + 1, ofMoney);
  if (per === null) return numerator;
  return { unit: `${numerator.unit}/${per.unit}`, known: true, length: numerator.length + 1 + per.length };
}

/** Reads a unit standing alone, as in a unit column; null when there is none: blank, "-", "/", "无". */
export function readUnit(text: string): Unit | null {
  const plain = bare(bare(text).normalize("NFKC"));
  if (NO_UNIT.test(plain)) return null;
  const match = unitAt(plain, 0);
  if (match && match.length === plain.length) return { unit: match.unit, known: true };
  const isWord = /^[\p{Script=Han}A-Za-z/·*×.()%μ°]{1,12}$/u.test(plain);
  return isWord ? { unit: plain, known: false } : null;
}

const numeratorOf = (unit: string): string => unit.split("/")[0] ?? unit;

function withoutMultiple(unit: string): string {
  if (ENTRIES.has(unit)) return unit;
  const multiple = MULTIPLES.find((multiple) => unit.startsWith(multiple));
  return multiple === undefined ? unit : unit.slice(multiple.length);
}

/** The class of a unit in any spelling; "other" when the list does not have it. 万 alone says no class. */
export function unitClass(unit: string): UnitClass {
  const plain = bare(unit.normalize("NFKC"));
  const entry = ENTRIES.get(plain) ?? ENTRIES.get(withoutMultiple(numeratorOf(plain).split("(")[0] ?? ""));
  return entry?.unitClass ?? "other";
}

/** Whether an amount in this unit can be one of money: also 万 alone, and 万/月, which leave the 元 to the reader. */
export const meansMoney = (unit: string): boolean =>
  unitClass(unit) === "money" || BARE_MULTIPLES.has(numeratorOf(unit.normalize("NFKC")));

/** A number of something. */
export interface Amount {
  readonly number: number;
  readonly unit: string;
}

const canonical = (unit: string): string =>
  (readUnit(unit)?.unit ?? unit)
    .split(/([/·])/u)
    .map((part) => SAME.get(part) ?? part)
    .join("");

/** Whether two units mean the same, whatever their spelling: 名 and 人, 平米 and 平方米, 日 and 天. No unit equals no unit. */
export function sameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || canonical(a) === canonical(b);
}

/** How many 分 (0.01 元) one of each holds; 万 alone is short for 万元. */
const FEN = new Map([
  ["元", 1e2],
  ["百元", 1e4],
  ["千元", 1e5],
  ["万元", 1e6],
  ["万", 1e6],
  ["十万元", 1e7],
  ["百万元", 1e8],
  ["百万", 1e8],
  ["千万元", 1e9],
  ["千万", 1e9],
  ["亿元", 1e10],
  ["亿", 1e10],
]);

/** An amount as a whole number of 分; null when the unit is none of money (a unit price is none), or the amount too large. */
export function moneyInFen(number: number, unit: string): number | null {
  const scale = FEN.get(readUnit(unit)?.unit ?? "");
  if (scale === undefined) return null;
  const fen = Math.round(number * scale);
  return Number.isSafeInteger(fen) ? fen : null;
}

/** 0.5万人 → 5000人. */
function withoutScale({ number, unit }: Amount): Amount {
  const plain = withoutMultiple(unit);
  const scale = SCALES.get(unit.slice(0, unit.length - plain.length)) ?? 1;
  return { number: Math.round(number * scale * 1e6) / 1e6, unit: plain };
}

/** Whether two quantities are equal, whatever their units' spelling: 30万元 and 300000元, 0.5万人 and 5000名. */
export function sameQuantity(a: Amount, b: Amount): boolean {
  if (sameUnit(a.unit, b.unit)) return a.number === b.number;
  const [first, second] = [moneyInFen(a.number, a.unit), moneyInFen(b.number, b.unit)];
  if (first !== null || second !== null) return first === second;
  const [one, other] = [withoutScale(a), withoutScale(b)];
  return sameUnit(one.unit, other.unit) && one.number === other.number;
}
