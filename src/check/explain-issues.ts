import type * as z from "zod";
import { issueText, pathText, withoutUnions } from "../value/issue-text";

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
  const advice = guess ? `是不是“${guess}”？` : "请在规则手册中核对名称。";
  return `没有名为“${id}”的规则，${advice}`;
}

const explain = (issue: z.core.$ZodIssue, ruleIds: readonly string[]): readonly string[] =>
  issue.code === "unrecognized_keys" && pathText(issue.path) === "rules"
    ? issue.keys.map((id) => unknownRule(id, ruleIds))
    : issueText(issue, "规则集");

/** What is wrong with a rule-set file, in Chinese, one line for each fault. `issues` come from a zod parse with Chinese messages. */
export const explainIssues = (issues: readonly z.core.$ZodIssue[], ruleIds: readonly string[]): string =>
  [...new Set(issues.flatMap(withoutUnions).flatMap((issue) => explain(issue, ruleIds)))].join("\n");
