import { formOption, optionValue, optionWith, readOption } from "../../src/app/rule-option-text";
import { ruleCatalogue, type RuleOption } from "../../src/app/rule-catalogue";
import { formTitles } from "../../src/app/form-titles";
import { formNames } from "../../src/table/profile";
import { allRules } from "../../src/rules";

function optionsNamed(id: string): readonly RuleOption[] {
  return ruleCatalogue().find((rule) => rule.id === id)?.options ?? [];
}

describe("a rule's options as text", () => {
  it("reads back what it wrote, for every option of every rule", () => {
    const options = ruleCatalogue().flatMap(({ options: own, defaults }) =>
      own.map((option) => ({ option, defaults })),
    );
    expect(options.length).toBeGreaterThan(40);
    for (const { option, defaults } of options) {
      const value = optionValue(option, {}, defaults);
      expect({ path: option.path, value: readOption(option.kind, formOption(option.kind, value)) }).toEqual({
        path: option.path,
        value,
      });
    }
  });

  it("drops blank lines, blanks around words, and words said twice", () => {
    expect(readOption({ type: "words" }, " 一定\r\n\n有所 \n一定")).toEqual(["一定", "有所"]);
  });

  it("takes numbers with any separator, and leaves what is no number to the rule's schema", () => {
    expect(readOption({ type: "numbers" }, "90，100; 120 百")).toEqual([90, 100, 120, "百"]);
  });

  it("sets one member of a group and keeps the others", () => {
    const [name] = optionsNamed("field-length-exceeded").filter(({ path }) => path[1] === "name");
    if (!name) throw new Error("no limit for names");
    const defaults = { limits: { name: 1000, goal: 2000 } };
    const chosen = { limits: optionWith(name, 600, {}, defaults) };
    expect(chosen).toEqual({ limits: { name: 600, goal: 2000 } });
    expect(optionWith(name, undefined, chosen, defaults)).toEqual({ name: 1000, goal: 2000 });
  });
});

describe("the catalogue of the settings", () => {
  it("has every rule, with every option either editable or named as one for the file", () => {
    const rules = ruleCatalogue();
    expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
    for (const { defaults, options, otherOptions } of rules) {
      const named = new Set([...options.map(({ path }) => path[0]), ...otherOptions]);
      expect([...named].sort()).toEqual(Object.keys(defaults).sort());
    }
  });

  it("knows what each preset makes of a rule", () => {
    const rules = new Map(ruleCatalogue().map((rule) => [rule.id, rule.presets]));
    expect(rules.get("unit-missing")).toEqual({ submission: "error", recommended: "warning", strict: "info" });
    const optional = ruleCatalogue().find(({ tier }) => tier === "optional");
    expect(optional?.presets).toMatchObject({ submission: null, recommended: null, strict: "info" });
  });

  it("has a title for every form profile, and for no other", () => {
    expect(Object.keys(formTitles).sort()).toEqual([...formNames].sort());
  });
});
