import type { Problem, Rule } from "../rules/rule";

/** What a rule says; an exception tells which rule it came from. */
export function runRule({ id }: Rule, check: () => Iterable<Problem>): readonly Problem[] {
  try {
    return [...check()];
  } catch (cause) {
    throw new Error(`规则 ${id} 出错`, { cause });
  }
}
