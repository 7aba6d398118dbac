import type * as z from "zod";

type Issue = z.core.$ZodIssue;

/** ["sets", 2, "rows"] → "sets[2].rows". */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${String(part)}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");

const furthest = (issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] =>
  [...issue.errors]
    .sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))
    .slice(0, 1)
    .flatMap((issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));

/** What went wrong in the alternative that a union came closest to, in place of the union itself. */
export const withoutUnions = (issue: Issue): readonly Issue[] =>
  issue.code === "invalid_union" ? furthest(issue).flatMap(withoutUnions) : [issue];

const typeNames: Readonly<Record<string, string>> = {
  string: "文字（加引号）",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表（用 [ ] 括起）",
  object: "对象（用 { } 括起）",
};

/**
 * What one issue of a zod parse with Chinese messages says, in Chinese sentences with its path. `whole` is what the
 * outermost value is called: "规则集".
 */
export function issueText(issue: Issue, whole: string): readonly string[] {
  const at = pathText(issue.path) || whole;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${at} 没有名为“${key}”的设置项，请删去或改正拼写。`);
  }
  if (issue.code === "invalid_value") {
    return [`${at}：应为 ${issue.values.map((value) => JSON.stringify(value)).join("|")} 之一。`];
  }
  if (issue.code === "invalid_type") return [`${at} 应填${typeNames[issue.expected] ?? issue.expected}。`];
  return [`${at}：${issue.message}。`];
}
