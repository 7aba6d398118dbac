import fc from "fast-check";
import { loadLibrary } from "../../src/library/load-library";
import { mergeOwnSets, settleConflict, type SetConflict, type Settlement } from "../../src/library/merge-own-sets";
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
  it("adds what is new, and leaves alone what is there to the letter", () => {
    const { added, identical, conflicts } = mergeOwnSets([set("甲", 1), set("乙", 2)], [set("乙", 2), set("丙", 3)]);
    expect([titles(added), titles(identical), conflicts]).toEqual([["丙"], ["乙"], []]);
  });

  it("asks about a title that is taken, and changes nothing before the answer", () => {
    const [old, fresh] = [set("甲", 1), set("甲", 1, 2)];
    const conflicts = [{ reason: "title", existing: old, incoming: fresh }];
    expect(mergeOwnSets([old], [fresh])).toEqual({ added: [], identical: [], conflicts });
  });

  it("asks about the same content under another title", () => {
    const existing = [set("甲", 1, 2), set("乙", 3)];
    const conflict = onlyConflict(existing, [set("丙", 1, 2)]);
    expect([conflict.reason, conflict.existing.title]).toEqual(["content", "甲"]);
    expect(titles(settleConflict(existing, conflict, "keep"))).toEqual(["甲", "乙"]);
    expect(titles(settleConflict(existing, conflict, "replace"))).toEqual(["乙", "丙"]);
    expect(titles(settleConflict(existing, conflict, "both"))).toEqual(["甲", "乙", "丙"]);
  });

  it("does with it what the user answers", () => {
    const existing = [set("甲", 1), set("乙", 2), set("甲（2）", 3)];
    const conflict = onlyConflict(existing, [set("甲", 4)]);
    expect(settleConflict(existing, conflict, "keep")).toEqual(existing);
    expect(settleConflict(existing, conflict, "replace")).toEqual([set("乙", 2), set("甲（2）", 3), set("甲", 4)]);
    expect(settleConflict(existing, conflict, "both")).toEqual([...existing, set("甲（3）", 4)]);
  });

  it("never loses a set of the user's, and never has two of one title", () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom("甲", "乙", "__proto__", "constructor"), fc.integer({ min: 0, max: 5 })),
    );
    const answers = fc.array(fc.constantFrom("keep" as const, "replace" as const, "both" as const), { minLength: 1 });
    fc.assert(
      fc.property(some, some, answers, (first, second, settlements) => {
        const existing = [...new Map(first.map(([title, number]) => [title, set(title, number)])).values()];
        const incoming = [...new Map(second.map(([title, number]) => [title, set(title, number)])).values()];
        const { added, conflicts } = mergeOwnSets(existing, incoming);
        const answerTo = (index: number): Settlement => settlements[index % settlements.length] ?? "keep";
        const settled = conflicts.reduce<readonly OwnSet[]>(
          (sets, conflict, index) => settleConflict(sets, conflict, answerTo(index)),
          [...existing, ...added],
        );
        const replaced = conflicts.flatMap(({ existing }, index) =>
          answerTo(index) === "replace" ? existing.title : [],
        );
        const kept = titles(existing).filter((title) => !replaced.includes(title));
        expect(new Set(titles(settled)).size).toBe(settled.length);
        expect(titles(settled)).toEqual(expect.arrayContaining([...kept, ...titles(added)]));
        const contents = settled.map(({ rows }) => JSON.stringify(rows.map(withoutId)));
        const skipped = conflicts.flatMap((conflict, index) => (answerTo(index) === "keep" ? conflict.incoming : []));
        for (const set of incoming.filter((one) => !skipped.includes(one))) {
          expect(contents).toContain(JSON.stringify(set.rows.map(withoutId)));
        }
      }),
    );
  });
});
