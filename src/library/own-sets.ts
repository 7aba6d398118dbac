import * as z from "zod";
import { issueText, withoutUnions } from "../value/issue-text";
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
  category,
  subcategory,
  subcategoryCentral,
  name: filledLine(200),
  description: prose.default(""),
  comparator,
  unit: line(30).default(""),
  value: filledLine(200),
  kind,
  direction,
  basisType: basisType.default("其他标准"),
  basis: prose.default(""),
  core: z.boolean().default(true),
  aliases: z.array(filledLine(200)).max(50).readonly().default([]),
});

const titleSchema = filledLine(60);
const keywordsSchema = z.array(filledLine(30)).max(50).readonly().default([]);

const setSchema = z.strictObject({
  title: titleSchema,
  keywords: keywordsSchema,
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

/** `title`, or `title（2）` … where another set bears it. */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(free); number += 1) free = `${title}（${String(number)}）`;
  return free;
}

const renamed = (set: OwnSet, title: string): OwnSet => ownSet(title, set.keywords, set.rows.map(withoutId));

/** What a row of a set says, whatever set it stands in. */
export function withoutId(entry: LibraryEntry): OwnRow {
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
    const detail = error instanceof Error ? error.message : String(error);
    return invalid(`${FILE}不是有效的 JSON，请检查括号、引号和逗号（${detail}）。`);
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
