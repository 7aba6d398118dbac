import * as z from "zod";
import { parseRuleSet, presetRuleSet } from "../../src/check/rule-set";
import { defineRule, type Rule } from "../../src/rules/rule";

z.config({ ...z.locales.zhCN(), jitless: true });

const text = (zh: string) => ({ zh, en: zh });

const rule = (id: string, tier: Rule["tier"], severity: Rule["severity"]): Rule =>
  defineRule({
    id,
    title: text(id),
    why: text("。"),
    source: text("评审惯例"),
    category: "format",
    dimension: "completeness",
    severity,
    tier,
    scope: "project",
    options: z.strictObject({ words: z.array(z.string().min(1)).default(["有所"]), limit: z.number().default(3) }),
    examples: { bad: "", good: "" },
    *check() {},
  });

const rules = [
  rule("unit-missing", "core", "error"),
  rule("operator-missing", "core", "info"),
  rule("vague-wording", "optional", "info"),
];

const idsOf = async (json: string): Promise<readonly string[]> => {
  const result = await parseRuleSet(json, rules);
  if (result.kind === "invalid") throw new Error(result.message);
  return result.ruleSet.active.map(({ rule: { id } }) => id);
};

const complaintAbout = async (json: string): Promise<string> => {
  const result = await parseRuleSet(json, rules);
  if (result.kind !== "invalid") throw new Error("the rule set was accepted");
  return result.message;
};

describe("presets", () => {
  test("recommended runs the core rules and keeps back hints", () => {
    const { active } = presetRuleSet("recommended", rules);
    expect(active.map(({ rule: { id }, minimum }) => [id, minimum])).toEqual([
      ["unit-missing", "warning"],
      ["operator-missing", "warning"],
    ]);
  });

  test("submission keeps only what a budget system would refuse", () => {
    expect(presetRuleSet("submission", rules).active.map(({ minimum }) => minimum)).toEqual(["error", "error"]);
  });

  test("strict runs every rule at every severity", () => {
    const { active } = presetRuleSet("strict", rules);
    expect(active).toHaveLength(3);
    expect(active.every(({ minimum }) => minimum === "info")).toBe(true);
  });
});

describe("a rule-set file", () => {
  test("without rules is its preset", async () => {
    expect(await idsOf(`{ "preset": "strict" }`)).toEqual(["unit-missing", "operator-missing", "vague-wording"]);
    expect(await idsOf(`{}`)).toEqual(["unit-missing", "operator-missing"]);
  });

  test("switches a rule off, and one of another tier on", async () => {
    expect(await idsOf(`{ "rules": { "unit-missing": "off", "vague-wording": "warning" } }`)).toEqual([
      "operator-missing",
      "vague-wording",
    ]);
  });

  test("shows a hint whose rule it names, although its preset keeps hints back", async () => {
    const result = await parseRuleSet(`{ "rules": { "operator-missing": "info" } }`, rules);
    expect(result).toMatchObject({
      ruleSet: { active: [{ minimum: "warning" }, { severity: "info", minimum: "info" }] },
    });
  });

  test("gives a rule options, and the other options their defaults", async () => {
    const result = await parseRuleSet(`{ "rules": { "unit-missing": { "options": { "words": ["大力"] } } } }`, rules);
    expect(result).toMatchObject({ ruleSet: { active: [{ options: { words: ["大力"], limit: 3 } }, {}] } });
  });

  test("that only sets options leaves the preset's choice of rules and hints as it is", async () => {
    const json = `{ "rules": { "operator-missing": { "options": { "limit": 1 } }, "vague-wording": { "options": { "limit": 1 } } } }`;
    const result = await parseRuleSet(json, rules);
    expect(result).toMatchObject({ ruleSet: { active: [{}, { options: { limit: 1 }, minimum: "warning" }] } });
    expect(await idsOf(json)).toEqual(["unit-missing", "operator-missing"]);
  });

  test("may start with a byte order mark, as Windows editors write it", async () => {
    expect(await idsOf(`\uFEFF{}`)).toHaveLength(2);
  });

  test("that is no JSON is refused in Chinese", async () => {
    expect(await complaintAbout(`{ "rules": `)).toMatch(/^规则集不是有效的 JSON，请检查括号、引号和逗号/);
  });

  test("with a misspelt rule gets the right one suggested", async () => {
    expect(await complaintAbout(`{ "rules": { "unit-mising": "off" } }`)).toBe(
      "没有名为“unit-mising”的规则，是不是“unit-missing”？",
    );
  });

  test("with a rule that nothing resembles is told where to look", async () => {
    expect(await complaintAbout(`{ "rules": { "xyz": "off" } }`)).toBe("没有名为“xyz”的规则，请在规则手册中核对名称。");
  });

  test("with a misspelt option names the option and its place", async () => {
    expect(await complaintAbout(`{ "rules": { "unit-missing": { "options": { "word": [] } } } }`)).toBe(
      "rules.unit-missing.options 没有名为“word”的设置项，请删去或改正拼写。",
    );
  });

  test("with an option of the wrong kind says what is expected", async () => {
    expect(await complaintAbout(`{ "rules": { "unit-missing": { "options": { "limit": "三" } } } }`)).toBe(
      "rules.unit-missing.options.limit 应填数字。",
    );
  });

  test("with an unknown severity lists the known ones", async () => {
    expect(await complaintAbout(`{ "rules": { "unit-missing": "fatal" } }`)).toMatch(
      /^rules\.unit-missing：.*"error"\|"warning"\|"info"\|"off"/,
    );
  });

  test("reports every fault, one line each", async () => {
    expect(
      (await complaintAbout(`{ "preset": "hard", "rules": { "a": "off", "b": "off" } }`)).split("\n"),
    ).toHaveLength(3);
  });
});
