import * as z from "zod";
import { ruleSetSchema } from "../src/check/rule-set";
import type { Rule } from "../src/rules/rule";

/** The JSON schema of a rule-set file, for editors; generated from the rules, so that it knows their ids and options. */
export function ruleSetJsonSchema(rules: readonly Rule[]): string {
  const schema = z.toJSONSchema(ruleSetSchema(rules), { io: "input" });
  return `${JSON.stringify({ ...schema, title: "绩效表助手规则集" }, null, 2)}\n`;
}
