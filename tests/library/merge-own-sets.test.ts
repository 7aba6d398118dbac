import fc from "fast-check";
import { loadLibrary } from "../../src/library/load-library";
import { mergeOwnSets, settleConflict, type SetConflict } from "../../src/library/merge-own-sets";
import { ownSet, withoutId, type OwnSet } from "../../src/library/own-sets";

const rows = loadLibrary()
  .types.slice(0, 6)
  .flatMap((type) => type.rows.slice(0, 2).map(withoutId));

const set = (title: string, ...numbers: readonly number[]): OwnSet =>
  ownSet(
    title,
    [],
    numbers.flatMap((number) => rows[number] ?? []),
  );

const titles = (sets: readonly OwnSet[]): readonly string[] => sets.map(({ title }) => title);

function onlyConflict(existing: readonly OwnSet[], incoming: readonly OwnSet[]): SetConflict {
  const [conflict, ...more] = mergeOwnSets(existing, incoming).conflicts;
  if (!conflict || more.length > 0) throw new Error("there is one conflict");
  return conflict;
}

describe("merging sets", () => {
  it("adds what is new and leaves what is there to the letter", () => {
    const { merged, conflicts } = mergeOwnSets([set("甲", 1), set("乙", 2)], [set("乙", 2), set("丙", 3)]);
    expect(titles(merged)).toEqual(["甲", "乙", "丙"]);
    expect(conflicts).toEqual([]);
  });

  it("asks about a title that is taken, and changes nothing before the answer", () => {
    const [old, fresh] = [set("甲", 1), set("甲", 1, 2)];
    expect(mergeOwnSets([old], [fresh])).toEqual({ merged: [old], conflicts: [{ existing: old, incoming: fresh }] });
  });

  it("does with it what the user answers", () => {
    const existing = [set("甲", 1), set("乙", 2), set("甲（2）", 3)];
    const conflict = onlyConflict(existing, [set("甲", 4)]);
    expect(settleConflict(existing, conflict, "keep")).toEqual(existing);
    expect(settleConflict(existing, conflict, "replace")).toEqual([set("甲", 4), set("乙", 2), set("甲（2）", 3)]);
    expect(settleConflict(existing, conflict, "both")).toEqual([...existing, set("甲（3）", 4)]);
  });

  it("never loses a set of the user's, and never has two of one title", () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom("甲", "乙", "__proto__", "constructor"), fc.integer({ min: 0, max: 5 })),
    );
    const answers = fc.array(fc.constantFrom("keep" as const, "replace" as const, "both" as const), { minLength: 1 });
    fc.assert(
      fc.property(some, some, answers, (first, second, settlements) => {
        const existing = mergeOwnSets(
          [],
          first.map(([title, number]) => set(title, number)),
        ).merged;
        const { merged, conflicts } = mergeOwnSets(
          existing,
          second.map(([title, number]) => set(title, number)),
        );
        const settled = conflicts.reduce<readonly OwnSet[]>(
          (sets, conflict, index) => settleConflict(sets, conflict, settlements[index % settlements.length] ?? "keep"),
          merged,
        );
        expect(new Set(titles(settled)).size).toBe(settled.length);
        expect(titles(settled)).toEqual(expect.arrayContaining([...titles(existing)]));
        expect(titles(settled)).toEqual(expect.arrayContaining(second.map(([title]) => title)));
      }),
    );
  });
});
