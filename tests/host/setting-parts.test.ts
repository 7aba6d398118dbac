import fc from "fast-check";
import { isPartOf, joinSetting, splitSetting } from "../../src/host/setting-parts";

const long = fc
  .tuple(fc.string({ unit: "grapheme", minLength: 1 }), fc.integer({ min: 0, max: 20_000 }))
  .map(([text, times]) => text.repeat(times));

test("a value comes back whole, whatever its length", () => {
  fc.assert(
    fc.property(long, (value) => {
      expect(joinSetting("history", splitSetting("history", value))).toBe(value);
    }),
  );
});

test("no part is too long, and none breaks a character in two", () => {
  const parts = [...splitSetting("history", `一${"𠮷".repeat(70_000)}`).values()];
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(30_010);
    expect(part).not.toMatch(/[\uD800-\uDBFF]$|^(?:\d+\|)?[\uDC00-\uDFFF]/);
  }
});

test("a value that lacks a part, or has one of another, is none", () => {
  const parts = splitSetting("history", "撤".repeat(70_000));
  for (const name of parts.keys()) {
    expect(joinSetting("history", new Map([...parts].filter(([other]) => other !== name)))).toBeNull();
    expect(joinSetting("history", new Map([...parts, [name, "别的"]]))).toBeNull();
    expect(joinSetting("history", new Map([...parts, [name, `${parts.get(name) ?? ""}别的`]]))).toBeNull();
  }
  expect(joinSetting("history", new Map())).toBeNull();
});

test("what is left of a longer value does not get into a shorter one", () => {
  const settings = new Map([...splitSetting("history", "旧".repeat(70_000)), ...splitSetting("history", "新")]);
  expect(joinSetting("history", settings)).toBe("新");
});

test("parts are known by the key that they belong to", () => {
  const [name = ""] = splitSetting("history", "一").keys();
  expect(isPartOf("history", name)).toBe(true);
  expect(isPartOf("hist", name)).toBe(false);
  expect(isPartOf("history:0", name)).toBe(false);
});
