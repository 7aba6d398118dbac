import type { Finding } from "../check/finding";
import type { RuleCategory } from "../rules/rule";
import { toA1 } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import { tableKey, type Report } from "./report";

/** Which findings are listed; null and "" leave a question open. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  readonly category: RuleCategory | null;
  /** A rule's id. */
  readonly rule: string | null;
  /** A `tableKey`. */
  readonly table: string | null;
  /** Only what can be put right here. */
  readonly fixable: boolean;
  /** Only what is ignored. */
  readonly ignored: boolean;
  /** Words to look for; all must occur. */
  readonly words: string;
}

/** Lists everything that is not ignored. */
export const noFilter: Filter = {
  severities: new Set<Severity>(["error", "warning", "info"]),
  category: null,
  rule: null,
  table: null,
  fixable: false,
  ignored: false,
  words: "",
};

/** What a choice of the filter would list: a value, and how many findings have it. */
export interface Choice<Value> {
  readonly value: Value;
  readonly count: number;
}

/** How many findings each choice would list, the other choices being as they are. */
export interface Facets {
  readonly severities: Readonly<Record<Severity, number>>;
  readonly categories: readonly Choice<RuleCategory>[];
  readonly rules: readonly Choice<string>[];
  readonly tables: readonly Choice<string>[];
  readonly fixable: number;
}

type Question = "severities" | "category" | "rule" | "table" | "fixable" | "words";
type Test = (finding: Finding) => boolean;

const searched = ({ message, subject, text, at, rule }: Finding, { rules }: Report): string => {
  const title = rules.get(rule)?.title;
  return [message.zh, message.en, subject, text, toA1(at), title?.zh, title?.en, rule].join("\n").toLowerCase();
};

function testsOf(report: Report, filter: Filter): Readonly<Record<Question, Test>> {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    severities: ({ severity }) => filter.severities.has(severity),
    category: ({ rule }) => filter.category === null || report.rules.get(rule)?.category === filter.category,
    rule: ({ rule }) => filter.rule === null || rule === filter.rule,
    table: (finding) => filter.table === null || tableKey(finding) === filter.table,
    fixable: ({ fix }) => !filter.fixable || fix !== undefined,
    words: (finding) => {
      const text = words.length === 0 ? "" : searched(finding, report);
      return words.every((word) => text.includes(word));
    },
  };
}

const questions: readonly Question[] = ["severities", "category", "rule", "table", "fixable", "words"];

function passing(report: Report, filter: Filter, except?: Question): readonly Finding[] {
  const tests = testsOf(report, filter);
  const asked = questions.filter((question) => question !== except);
  return report.findings.filter((finding) => asked.every((question) => tests[question](finding)));
}

/** The findings that the filter lists, in reading order. */
export const listed = (report: Report, filter: Filter): readonly Finding[] =>
  filter.ignored ? [] : passing(report, filter);

function count<Value>(values: readonly Value[]): readonly Choice<Value>[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, times]) => ({ value, count: times }));
}

const mostFirst = <Value>(choices: readonly Choice<Value>[]): readonly Choice<Value>[] =>
  [...choices].sort((a, b) => b.count - a.count);

/** What each choice of the filter would list. */
export function facetsOf(report: Report, filter: Filter): Facets {
  const bySeverity = passing(report, filter, "severities");
  const of = (severity: Severity): number => bySeverity.filter((finding) => finding.severity === severity).length;
  const categories = passing(report, filter, "category").flatMap(({ rule }) => report.rules.get(rule)?.category ?? []);
  return {
    severities: { error: of("error"), warning: of("warning"), info: of("info") },
    categories: mostFirst(count(categories)),
    rules: mostFirst(count(passing(report, filter, "rule").map(({ rule }) => rule))),
    tables: count(passing(report, filter, "table").map(tableKey)),
    fixable: passing(report, filter, "fixable").filter(({ fix }) => fix !== undefined).length,
  };
}

/** True when the filter may hide findings by more than their severity. */
export const isNarrowed = ({ category, rule, table, fixable, words }: Filter): boolean =>
  category !== null || rule !== null || table !== null || fixable || words.trim() !== "";
