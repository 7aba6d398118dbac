import { compareOwnSets } from "../../src/library/compare-own-sets";
import { loadLibrary } from "../../src/library/load-library";
import { ownSet, withoutId, type OwnRow } from "../../src/library/own-sets";

const rows = (loadLibrary().types[0]?.rows ?? []).slice(0, 4).map(withoutId);

const set = (keywords: readonly string[], ...of: readonly (OwnRow | undefined)[]) =>
  ownSet(
    "本单位常用",
    keywords,
    of.flatMap((row) => row ?? []),
  );

const names = (all: readonly { readonly name: string }[]): readonly string[] => all.map(({ name }) => name);

describe("comparing two sets", () => {
  const [first, second, third, fourth] = rows;

  it("finds no difference between equals", () => {
    expect(compareOwnSets(set(["甲"], first, second), set(["甲"], first, second))).toEqual({
      keywords: false,
      added: [],
      removed: [],
      changed: [],
      order: false,
    });
  });

  it("tells rows that came, went, changed and moved", () => {
    if (!second) throw new Error("the library has rows");
    const changed = { ...second, value: "77", basis: "年度工作计划" };
    const difference = compareOwnSets(set([], first, second, third), set(["派遣"], third, changed, fourth));
    expect(names(difference.added)).toEqual([fourth?.name]);
    expect(names(difference.removed)).toEqual([first?.name]);
    expect(difference.changed.map(({ before, after }) => [before.value, after.value])).toEqual([[second.value, "77"]]);
    expect(difference.changed[0]?.fields).toEqual(expect.arrayContaining(["value", "basis"]));
    expect([difference.keywords, difference.order]).toEqual([true, true]);
  });

  it("pairs rows of one name in their order", () => {
    if (!first) throw new Error("the library has rows");
    const again = { ...first, value: "8" };
    const difference = compareOwnSets(set([], first, again), set([], first, { ...again, value: "9" }));
    expect(difference.changed.map(({ after }) => after.value)).toEqual(["9"]);
    expect([difference.added, difference.removed]).toEqual([[], []]);
  });
});
