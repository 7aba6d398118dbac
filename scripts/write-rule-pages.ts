import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allRules } from "../src/rules";
import { ruleIndex } from "./rule-index";
import { rulePage, type Language } from "../src/check/rule-page";
import { ownSetsSchemaText } from "./own-sets-schema";
import { ruleSetJsonSchema } from "./rule-set-schema";

const folder = join(__dirname, "../assets/rules");

for (const language of ["zh", "en"] satisfies Language[]) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const old of readdirSync(join(folder, language))) rmSync(join(folder, language, old));
  writeFileSync(join(folder, language, "index.md"), ruleIndex(allRules, language));
  for (const rule of allRules) writeFileSync(join(folder, language, `${rule.id}.md`), rulePage(rule, language));
}
writeFileSync(join(folder, "rule-set.schema.json"), ruleSetJsonSchema(allRules));
writeFileSync(join(folder, "../own-sets.schema.json"), ownSetsSchemaText());
console.log(`${String(allRules.length)} rules written in two languages.`);
