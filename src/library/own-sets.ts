import * as z from "zod";
import { readDecimal } from "../value/decimal";
import { issueText, withoutUnions } from "../value/issue-text";
import { jsonFault } from "./json-fault";
import { ownId } from "./own-id";
import { entryFields, type LibraryEntry, type ProjectType } from "./schema";

const VERSION = 1;
const MOST_SETS = 500;
const MOST_ROWS = 500;
const LONGEST_FILE = 5_000_000;

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `最多 ${String(longest)} 个字`)
    .refine((text) => !/\p{Cc}/u.test(text), "不能含有换行或控制字符");

const filledLine = (longest: number) => line(longest).min(1, "不能为空");

const prose = z
  .string()
  .trim()
  .max(2000, "最多 2000 个字")
  .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), "不能含有控制字符");

const { category, subcategory, subcategoryCentral, comparator, kind, direction, basisType } = entryFields;

/** A row of a user's own set: a library entry without an id, which may say less. */
const rowSchema = z.strictObject({
  category: category.describe("一级指标：output 产出（含成本），benefit 效益，satisfaction 满意度"),
  subcategory: subcategory.describe("88号文的二级指标，成本属于产出"),
  subcategoryCentral: subcategoryCentral.describe("101号文的二级指标，成本分经济、社会、生态环境成本"),
  name: filledLine(200).describe("三级指标名称"),
  description: prose.default("").describe("指标描述，可写计算公式"),
  comparator: comparator.describe("比较符号；指标值是日期或文字时为 null"),
  unit: line(30).default("").describe("计量单位"),
  value: filledLine(200).describe("指标值；{year} 换成预算年度，{budget} 换成预算数（万元），{n} 在插入时填写"),
  kind: kind.describe("numeric 数值，deadline 日期，qualitative 文字"),
  direction: direction.describe("positive 越大越好，negative 越小越好，none 无方向"),
  basisType: basisType.default("其他标准").describe("指标值确定依据的类型"),
  basis: prose.default("").describe("指标值确定依据"),
  core: z.boolean().default(true).describe("是否核心指标，插入时默认勾选"),
  aliases: z.array(filledLine(200)).max(50).readonly().default([]).describe("同一指标的其他叫法"),
});

const LONGEST_TITLE = 60;
const titleSchema = filledLine(LONGEST_TITLE);
const keywordsSchema = z.array(filledLine(30)).max(50, "最多 50 个").readonly().default([]);

const setSchema = z.strictObject({
  title: titleSchema.describe("指标集的名称，互不相同"),
  keywords: keywordsSchema.describe("项目名称、用途或目标里有这些词时推荐这套指标"),
  rows: z.array(rowSchema).min(1).max(MOST_ROWS),
});

const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(VERSION),
  sets: z.array(setSchema).max(MOST_SETS),
});

export type OwnRow = z.infer<typeof rowSchema>;

/** A user's own set is used like a type of the library; its title is what tells it from others. */
export type OwnSet = ProjectType;

export type OwnSetsResult =
  /** `problems` says in Chinese, with the path, what was left out or changed; everything else was read. */
  | { readonly kind: "sets"; readonly sets: readonly OwnSet[]; readonly problems: readonly string[] }
  /** Nothing could be read; `message` says in Chinese why. */
  | { readonly kind: "invalid"; readonly message: string };

/** The JSON schema of the file in which sets are exchanged. */
export const ownSetsJsonSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(fileSchema, { io: "input" });

/** What is wrong with a title that a user wants to give a set, in Chinese; null when it will do. */
export function titleProblem(title: string, taken: readonly string[]): string | null {
  const read = titleSchema.safeParse(title);
  if (!read.success) return read.error.issues.map(({ message }) => `指标集的名称${message}。`).join("");
  return taken.includes(read.data) ? `已经有名为“${read.data}”的指标集，请换一个名称。` : null;
}

const fieldWords: Readonly<Partial<Record<PropertyKey, string>>> = {
  name: "指标名称",
  value: "指标值",
  unit: "计量单位",
  description: "指标描述",
  basis: "指标值确定依据",
  aliases: "别名",
};

const isNumberOrTemplate = (value: string): boolean => readDecimal(value) !== null || value.includes("{");

/** What is wrong with a row that a user has edited, in Chinese sentences. */
export function rowProblems(row: OwnRow): readonly string[] {
  const { error } = rowSchema.safeParse(row);
  const problems = (error?.issues ?? []).map(
    ({ path, message }) => `${fieldWords[path[0] ?? ""] ?? String(path[0])}${message}。`,
  );
  const { comparator, value } = row;
  if (comparator === null || isNumberOrTemplate(value.trim())) return problems;
  return [...problems, `选了“${comparator}”，指标值就要填数字；填文字时请把比较符号改为“无”。`];
}

/** The keywords a user typed, separated by spaces or any comma. */
export const keywordsIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s,，、;；]+/u).filter((word) => word !== "")),
];

/** What is wrong with the keywords of a set, in Chinese sentences. */
export const keywordProblems = (keywords: readonly string[]): readonly string[] =>
  (keywordsSchema.safeParse(keywords).error?.issues ?? []).map(({ path, message }) => {
    const word = keywords[Number(path[0])];
    return word === undefined ? `关键词${message}。` : `关键词“${word}”${message}。`;
  });

const FILE = "指标集文件";

const sentences = (issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[]): readonly string[] =>
  issues.flatMap(withoutUnions).flatMap((issue) => issueText({ ...issue, path: [...at, ...issue.path] }, FILE));

/** A set with the ids that rows and types of the library have. */
export function ownSet(title: string, keywords: readonly string[], rows: readonly OwnRow[]): OwnSet {
  const id = ownId(title);
  return {
    id,
    title,
    keywords,
    rows: rows.map((row, index): LibraryEntry => ({ id: `${id}/${String(index + 1)}`, ...row })),
  };
}

interface ReadSet {
  readonly set: OwnSet | null;
  readonly problems: readonly string[];
}

const looseSetSchema = z.strictObject({
  title: titleSchema,
  keywords: keywordsSchema.catch([]),
  rows: z.array(z.unknown()).max(MOST_ROWS, `最多 ${String(MOST_ROWS)} 行`),
});

/** Reads a set row by row, so that a damaged row does not lose the others. */
function readSet(data: unknown, at: readonly PropertyKey[]): ReadSet {
  const outer = looseSetSchema.safeParse(data);
  if (!outer.success) return { set: null, problems: sentences(outer.error.issues, at) };
  const { title, keywords } = outer.data;
  const rows: OwnRow[] = [];
  const problems: string[] = [];
  for (const [index, data] of outer.data.rows.entries()) {
    const row = rowSchema.safeParse(data);
    if (row.success) rows.push(row.data);
    else problems.push(...sentences(row.error.issues, [...at, "rows", index]));
  }
  if (rows.length > 0) return { set: ownSet(title, keywords, rows), problems };
  return { set: null, problems: [...problems, `“${title}”里没有可用的指标，没有读入。`] };
}

/** Without half of a letter that takes two code units. */
const shortened = (text: string, longest: number): string =>
  text
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trim();

/** `title`, or `title（2）` … where another set bears it; never longer than a title may be. */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  const whole = shortened(title, LONGEST_TITLE);
  const stem = whole.replace(/（\d{1,4}）$/u, "").trim() || whole;
  let free = whole;
  for (let number = 2; taken.has(free); number += 1) {
    const ending = `（${String(number)}）`;
    free = shortened(stem, LONGEST_TITLE - ending.length) + ending;
  }
  return free;
}

const renamed = (set: OwnSet, title: string): OwnSet => ownSet(title, set.keywords, set.rows.map(withoutId));

/** What a row of a set says, whatever set it stands in. */
export function withoutId(entry: OwnRow): OwnRow {
  const { category, subcategory, subcategoryCentral, name, description, comparator, unit, value } = entry;
  const { kind, direction, basisType, basis, core, aliases } = entry;
  return {
    category,
    subcategory,
    subcategoryCentral,
    name,
    description,
    comparator,
    unit,
    value,
    kind,
    direction,
    basisType,
    basis,
    core,
    aliases,
  };
}

const envelopeSchema = z.looseObject({ version: z.unknown(), sets: z.array(z.unknown()).max(MOST_SETS) });

function readSets(sets: readonly unknown[]): OwnSetsResult {
  const read: OwnSet[] = [];
  const problems: string[] = [];
  const titles = new Set<string>();
  for (const [index, data] of sets.entries()) {
    const { set, problems: own } = readSet(data, ["sets", index]);
    problems.push(...own);
    if (!set) continue;
    const title = freeTitle(set.title, titles);
    if (title !== set.title) problems.push(`sets[${String(index)}] 与前面的“${set.title}”重名，已改名为“${title}”。`);
    titles.add(title);
    read.push(title === set.title ? set : renamed(set, title));
  }
  return { kind: "sets", sets: read, problems };
}

const invalid = (message: string): OwnSetsResult => ({ kind: "invalid", message });

/**
 * Reads a file of own sets. Everything in it is data: texts stay texts, unknown keys are refused wherever they stand,
 * and a set or row that does not fit is left out and named.
 */
export function parseOwnSets(json: string): OwnSetsResult {
  if (json.length > LONGEST_FILE) return invalid(`${FILE}过大，请分成几个文件再导入。`);
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    return invalid(`${FILE}不是有效的 JSON，请检查括号、引号和逗号（${jsonFault(json, error)}）。`);
  }
  const envelope = envelopeSchema.safeParse(data);
  if (!envelope.success) return invalid(sentences(envelope.error.issues, []).join("\n"));
  const { version, sets } = envelope.data;
  if (version !== VERSION) {
    return invalid(`${FILE}的 version 应为 ${String(VERSION)}。如果它由较新的版本导出，请先升级绩效表助手。`);
  }
  return readSets(sets);
}

/** The file in which these sets are exchanged and kept. */
export const writeOwnSets = (sets: readonly OwnSet[]): string =>
  JSON.stringify(
    {
      version: VERSION,
      sets: sets.map(({ title, keywords, rows }) => ({ title, keywords, rows: rows.map(withoutId) })),
    },
    null,
    2,
  );
