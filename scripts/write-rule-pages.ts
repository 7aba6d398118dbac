import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allRules } from "../src/rules";
import { rulePage, type Language } from "./rule-page";

const folder = join(__dirname, "../assets/rules");

for (const language of ["zh", "en"] satisfies Language[]) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const old of readdirSync(join(folder, language))) rmSync(join(folder, language, old));
  for (const rule of allRules) writeFileSync(join(folder, language, `${rule.id}.md`), rulePage(rule, language));
}
console.log(`${allRules.length} rules written in two languages.`);
