import { comparedName, likenessIndex } from "../../src/library/likeness";
import { loadLibrary } from "../../src/library/load-library";
import { bigramDice } from "../../src/value/text";

const entries = loadLibrary().types.flatMap(({ rows }) => rows);
const index = likenessIndex(entries);

describe("the likeness of names to the library's entries", () => {
  test.each(["培训人员合格率", "项目验收合格率达标情况", "古树名木保护株数", "养", "资金到位率"])(
    "of “%s” is that of the most alike among an entry's names of its kind",
    (written) => {
      const name = comparedName(written);
      const likenesses = index.likenesses(name);
      const compared = entries.map((entry) =>
        [entry.name, ...entry.aliases]
          .map(comparedName)
          .filter(({ isRate, size }) => isRate === name.isRate && size > 0 && name.size > 0)
          .reduce((best, { text }) => Math.max(best, bigramDice(name.text, text)), 0),
      );
      expect(entries.map((entry) => likenesses.get(entry) ?? 0)).toEqual(compared);
      expect(entries.length).toBeGreaterThan(500);
    },
  );

  test("an entry is found under its own name and under its aliases", () => {
    const entry = entries.find(({ aliases }) => aliases.length > 0);
    const [alias = ""] = entry?.aliases ?? [];
    if (!entry) throw new Error("no entry has another name");
    const texts = [entry.name, alias].map((written) => comparedName(written).text);
    expect(texts.map((text) => index.nameOf(entry, text))).toEqual(["name", "alias"]);
    expect(texts.map((text) => index.named(text).includes(entry))).toEqual([true, true]);
    expect(index.nameOf(entry, "没有这个指标")).toBeNull();
  });
});
