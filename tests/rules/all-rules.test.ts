import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { allRules } from "../../src/rules";
import { ruleIndex } from "../../scripts/rule-index";
import { rulePage } from "../../src/check/rule-page";
import { ruleSetJsonSchema } from "../../scripts/rule-set-schema";
import { drawnWorkbook } from "../drawn-sheet";

const rulesFolder = join(__dirname, "../../src/rules");
const pagesFolder = join(__dirname, "../../assets/rules");
const notRules = new Set(["index.ts", "rule.ts"]);
const files = readdirSync(rulesFolder).filter((file) => file.endsWith(".ts") && !notRules.has(file));

describe("the rule book", () => {
  test("lists exactly the rules that have a file, and no id twice", () => {
    expect(allRules.map(({ id }) => `${id}.ts`).sort()).toEqual([...files].sort());
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  });

  test.each(allRules.map((rule) => [rule.id, rule] as const))("%s has its tests", (id) => {
    const test = readFileSync(join(__dirname, `${id}.test.ts`), "utf8");
    expect(test).toContain("testRule(");
  });

  test.each(allRules.map((rule) => [rule.id, rule] as const))("%s has a current page in both languages", (id, rule) => {
    for (const language of ["zh", "en"] as const) {
      const file = join(pagesFolder, language, `${id}.md`);
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, "utf8")).toBe(rulePage(rule, language));
    }
  });

  test.each(allRules.map((rule) => [rule.id, rule] as const))("%s is written as every rule is", (_, rule) => {
    expect(rule.title.zh).not.toMatch(/[。.]$/);
    expect(rule.title.en).not.toMatch(/[。.]$/);
    expect(rule.why.zh).toMatch(/。$/);
    expect(rule.why.en).toMatch(/\.$/);
    expect(rule.source.zh).not.toBe("");
    expect(rule.source.zh).not.toMatch(/第[一二三四五六七八九十百\d]+条/);
    expect(rule.options.parse({})).toBeDefined();
    expect(() => z.toJSONSchema(rule.options, { io: "input" })).not.toThrow();
    expect(drawnWorkbook(rule.examples.bad).messages.length).toBeGreaterThan(0);
    for (const message of drawnWorkbook(rule.examples.bad).messages) expect(message).toMatch(/。$/);
  });

  test("has a current index in both languages, a current schema, and no page of a rule that is gone", () => {
    for (const language of ["zh", "en"] as const) {
      expect(readFileSync(join(pagesFolder, language, "index.md"), "utf8")).toBe(ruleIndex(allRules, language));
      const pages = readdirSync(join(pagesFolder, language)).filter((page) => page !== "index.md");
      expect(pages.sort()).toEqual(allRules.map(({ id }) => `${id}.md`).sort());
    }
    const schema = readFileSync(join(pagesFolder, "rule-set.schema.json"), "utf8");
    expect(schema).toBe(ruleSetJsonSchema(allRules));
  });
});
