import fc from "fast-check";
import { forgetSet, readStored, storeSet } from "../../src/app/own-library-store";
import { briefPreferences } from "../../src/app/preferences";
import { loadLibrary } from "../../src/library/load-library";
import { ownSet, withoutId, type OwnSet } from "../../src/library/own-sets";

const sets: readonly OwnSet[] = loadLibrary()
  .types.slice(0, 5)
  .map(({ title, keywords, rows }) => ownSet(title, keywords, rows.slice(0, 3).map(withoutId)));

const [first] = sets;
if (!first) throw new Error("the library has types");

const byTitle = (all: readonly OwnSet[]): ReadonlyMap<string, OwnSet> => new Map(all.map((set) => [set.title, set]));

describe("stored sets", () => {
  it("come back as they were kept, by title", () => {
    const preferences = briefPreferences();
    for (const set of sets) storeSet(preferences, set);
    const stored = readStored(preferences);
    expect(byTitle(stored.sets)).toEqual(byTitle(sets));
    expect(stored.damaged).toEqual([]);
    const titles = stored.sets.map(({ title }) => title);
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, "zh-CN")));
  });

  it("survive whatever happens to one of them, whose text is never lost either", () => {
    const damage = fc.oneof(
      fc.string().map((text) => () => text),
      fc.nat(400).map((length) => (text: string) => text.slice(0, length)),
      fc.tuple(fc.nat(400), fc.string({ minLength: 1, maxLength: 3 })).map(
        ([place, letters]) =>
          (text: string) =>
            text.slice(0, place) + letters + text.slice(place + letters.length),
      ),
    );
    fc.assert(
      fc.property(fc.nat(sets.length - 1), damage, (place, damaged) => {
        const preferences = briefPreferences();
        for (const set of sets) storeSet(preferences, set);
        const victim = sets[place] ?? first;
        const key = `own-set:${victim.id}`;
        const text = damaged(preferences.read(key) ?? "");
        preferences.write(key, text);
        const others = sets.filter((set) => set !== victim);

        const stored = byTitle(readStored(preferences).sets);
        for (const set of others) expect(stored.get(set.title)).toEqual(set);

        const isWhole = readStored(preferences).damaged.length === 0;
        storeSet(preferences, victim);
        const mended = readStored(preferences);
        expect(byTitle(mended.sets)).toEqual(byTitle(sets));
        expect(mended.damaged.map((one) => one.text)).toEqual(isWhole ? [] : [text]);
      }),
      { numRuns: 200 },
    );
  });

  it("put several damaged texts of one title aside, each once", () => {
    const preferences = briefPreferences();
    const key = `own-set:${first.id}`;
    for (const text of ["{", "{", "[", "{"]) {
      preferences.write(key, text);
      forgetSet(preferences, first);
    }
    expect(
      readStored(preferences)
        .damaged.map(({ text }) => text)
        .sort(),
    ).toEqual(["[", "{"]);
  });

  it("under another key than their own are not taken for sets, since they would hide each other", () => {
    const preferences = briefPreferences();
    storeSet(preferences, first);
    preferences.write("own-set:own-1", preferences.read(`own-set:${first.id}`));
    const stored = readStored(preferences);
    expect([stored.sets.length, stored.damaged.map(({ key }) => key)]).toEqual([1, ["own-set:own-1"]]);
  });
});
