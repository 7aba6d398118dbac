import { parseArgs } from "node:util";
import { parseNew, type NewFormRequest } from "./parse-new";

export const checkFormats = ["text", "json", "sarif", "html"] as const;
export type CheckFormat = (typeof checkFormats)[number];

export const summaryFormats = ["text", "json"] as const;
export type SummaryFormat = (typeof summaryFormats)[number];

/** "auto" leaves the form to the reader. */
const profiles: readonly string[] = [
  "auto",
  "hebei",
  "central-88",
  "central-101",
  "split-value",
  "weighted",
  "register",
  "transfer",
  "self-eval",
  "department",
  "plain",
];

/** What the user asked for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "inspect"; readonly files: readonly string[] }
  | {
      readonly kind: "check";
      /** Files and folders. */
      readonly paths: readonly string[];
      /** A preset's name or the path of a rule-set file. */
      readonly rules: string;
      readonly profile: string;
      /** Whether to list what the workbook says is to be ignored. */
      readonly withIgnored: boolean;
      readonly format: CheckFormat;
      /** The file that takes the result; null for standard output. */
      readonly output: string | null;
    }
  | { readonly kind: "summary"; readonly files: readonly string[]; readonly format: SummaryFormat }
  /** Without words: the whole list. */
  | { readonly kind: "library"; readonly words: readonly string[] }
  | { readonly kind: "rules"; readonly id: string | null }
  | ({ readonly kind: "new" } & NewFormRequest);

export type ParsedArguments =
  | { readonly kind: "command"; readonly command: Command }
  /** `message` says in Chinese what is wrong and what to write instead. */
  | { readonly kind: "misuse"; readonly message: string };

const optionTypes = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
  rules: { type: "string" },
  profile: { type: "string" },
  "with-ignored": { type: "boolean" },
  format: { type: "string" },
  output: { type: "string", short: "o" },
  type: { type: "string" },
  form: { type: "string" },
  name: { type: "string" },
  code: { type: "string" },
  unit: { type: "string" },
  budget: { type: "string" },
  year: { type: "string" },
} as const;

type OptionName = keyof typeof optionTypes;

const isOption = (name: string): name is OptionName => Object.hasOwn(optionTypes, name);

const commandOptions: Readonly<Record<Exclude<Command["kind"], "help" | "version">, readonly OptionName[]>> = {
  inspect: [],
  check: ["rules", "profile", "with-ignored", "format", "output"],
  summary: ["format"],
  library: [],
  rules: [],
  new: ["type", "form", "output", "name", "code", "unit", "budget", "year"],
};

const isCommand = (word: string): word is keyof typeof commandOptions => Object.hasOwn(commandOptions, word);

const misuse = (message: string): ParsedArguments => ({ kind: "misuse", message });

const command = (parsed: Command): ParsedArguments => ({ kind: "command", command: parsed });

type Options = Partial<Record<OptionName, string>>;

interface Words {
  readonly options: Options;
  readonly flags: ReadonlySet<OptionName>;
  readonly words: readonly string[];
}

/** Splits options from words; a string says what is wrong. */
function readWords(args: readonly string[]): Words | string {
  const { tokens } = parseArgs({ args: [...args], options: optionTypes, strict: false, tokens: true });
  const options: Options = {};
  const flags = new Set<OptionName>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) return `没有“${rawName}”这个选项，可用 jixiao --help 查看用法。`;
    if (optionTypes[name].type === "boolean") flags.add(name);
    else if (value === undefined || value === "") return `“${rawName}”后面要写上取值。`;
    else if (options[name] !== undefined) return `“${rawName}”只能写一次。`;
    else options[name] = value;
  }
  return { options, flags, words };
}

const oneOf = <T extends string>(value: string, allowed: readonly T[]): T | undefined =>
  allowed.find((candidate) => candidate === value);

function parseCheck(paths: readonly string[], { options, flags }: Words): ParsedArguments {
  if (paths.length === 0) return misuse("请写明要检查的文件或文件夹，例如 jixiao check 绩效目标表.xlsx。");
  const format = oneOf(options.format ?? "text", checkFormats);
  if (!format) return misuse(`不支持“${options.format ?? ""}”格式，请改用 ${checkFormats.join("、")} 之一。`);
  const { rules = "recommended", profile = "auto", output = null } = options;
  if (!profiles.includes(profile)) return misuse(`没有“${profile}”这种表样，请改用 ${profiles.join("、")} 之一。`);
  return command({ kind: "check", paths, rules, profile, withIgnored: flags.has("with-ignored"), format, output });
}

function parseSummary(files: readonly string[], options: Options): ParsedArguments {
  if (files.length === 0) return misuse("请写明要汇总的文件，例如 jixiao summary 绩效目标表.xlsx。");
  const format = oneOf(options.format ?? "text", summaryFormats);
  if (!format) return misuse(`不支持“${options.format ?? ""}”格式，请改用 ${summaryFormats.join("、")} 之一。`);
  return command({ kind: "summary", files, format });
}

function parseLibrary([action, ...words]: readonly string[]): ParsedArguments {
  if (action === undefined) return command({ kind: "library", words: [] });
  if (action !== "search") return misuse(`library 后面只能写 search，不能写“${action}”。`);
  if (words.length === 0) return misuse("请在 search 后面写上要找的词，例如 jixiao library search 培训。");
  return command({ kind: "library", words });
}

function parseRules([id, ...more]: readonly string[]): ParsedArguments {
  if (more.length > 0) return misuse("rules 后面只能写一条规则的名称。");
  return command({ kind: "rules", id: id ?? null });
}

function parseNewForm(words: readonly string[], options: Options): ParsedArguments {
  const request = parseNew(words, options);
  return typeof request === "string" ? misuse(request) : command({ kind: "new", ...request });
}

/** Understands the command line. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const read = readWords(args);
  if (typeof read === "string") return misuse(read);
  const { options, flags } = read;
  if (flags.has("help")) return command({ kind: "help" });
  if (flags.has("version")) return command({ kind: "version" });
  const [name, ...words] = read.words;
  if (name === undefined)
    return misuse("请写明要做什么，例如 jixiao check 绩效目标表.xlsx；可用 jixiao --help 查看用法。");
  if (!isCommand(name)) return misuse(`没有“${name}”这个命令，可用 jixiao --help 查看用法。`);
  for (const option of [...Object.keys(options), ...flags]) {
    const isKnown = isOption(option) && commandOptions[name].includes(option);
    if (!isKnown) return misuse(`${name} 没有“--${option}”这个选项，可用 jixiao --help 查看用法。`);
  }
  switch (name) {
    case "inspect":
      if (words.length === 0) return misuse("请写明要读取的文件，例如 jixiao inspect 绩效目标表.xlsx。");
      return command({ kind: "inspect", files: words });
    case "check":
      return parseCheck(words, read);
    case "summary":
      return parseSummary(words, options);
    case "library":
      return parseLibrary(words);
    case "rules":
      return parseRules(words);
    case "new":
      return parseNewForm(words, options);
  }
}
