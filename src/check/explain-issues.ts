import type * as z from "zod";

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${String(part)}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      current.push(
        Math.min(
          (current[column] ?? 0) + 1,
          (previous[column + 1] ?? 0) + 1,
          (previous[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

const nearest = (word: string, known: readonly string[]): string | undefined =>
  known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= Math.max(2, word.length / 4))
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;

function unknownRule(id: string, ruleIds: readonly string[]): string {
  const guess = nearest(id, ruleIds);
  const advice = guess ? `是不是“${guess}”？` : "请用 jixiao rules 查看全部规则。";
  return `没有名为“${id}”的规则，${advice}`;
}

const explainUnion = (issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] =>
  [...issue.errors]
    .sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))
    .slice(0, 1)
    .flatMap((issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));

const typeNames: Readonly<Record<string, string>> = {
  string: "文字（加引号）",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表（用 [ ] 括起）",
  object: "对象（用 { } 括起）",
};

function explain(issue: z.core.$ZodIssue, ruleIds: readonly string[]): readonly string[] {
  if (issue.code === "invalid_union") return explainUnion(issue).flatMap((inner) => explain(inner, ruleIds));
  const at = pathText(issue.path);
  if (issue.code === "unrecognized_keys") {
    if (at === "rules") return issue.keys.map((id) => unknownRule(id, ruleIds));
    return issue.keys.map((key) => `${at || "规则集"} 没有名为“${key}”的设置项，请删去或改正拼写。`);
  }
  if (issue.code === "invalid_type") return [`${at || "规则集"} 应填${typeNames[issue.expected] ?? issue.expected}。`];
  return [`${at || "规则集"}：${issue.message}。`];
}

/** What is wrong with a rule-set file, in Chinese, one line for each fault. `issues` come from a zod parse with Chinese messages. */
export const explainIssues = (issues: readonly z.core.$ZodIssue[], ruleIds: readonly string[]): string =>
  [...new Set(issues.flatMap((issue) => explain(issue, ruleIds)))].join("\n");
