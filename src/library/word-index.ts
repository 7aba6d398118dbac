import type MiniSearch from "minisearch";
import { bigramDice } from "../value/text";
import { nearlyAt } from "./nearly-at";
import { pairsIn, wordsIn, type Word } from "./search-words";
import { isNearlySpelt, isSpelt, spell, type Pinyin, type Spelling } from "./spelling";

/** What can be found: by its name, by other names, and by a description that counts for less. */
export interface Findable {
  readonly name: string;
  readonly others: readonly string[];
  readonly description: string;
}

/** By place in the list: how well a word fits. */
export type Scores = ReadonlyMap<number, number>;

/** Answers which items of a list a single word fits. */
export interface WordIndex {
  /** Items that hold the word, or a Chinese word that its letters spell. */
  find(word: Word): Scores;
  /** Items that hold its characters in another order, or all but one of them. */
  findNearly(word: Word): Scores;
}

const NAME_WEIGHT = 4;
const SPELT_SCORE = 6;
const NEARLY_SCORE = 2;

interface Searchable {
  readonly name: string;
  /** Name and other names in lower case. */
  readonly names: string;
  readonly everything: string;
  readonly spellings: readonly Spelling[];
}

function searchable({ name, others, description }: Findable, pinyin: Pinyin): Searchable {
  const names = [name, ...others].join("\n").toLowerCase();
  const words = [...new Set([name, ...others])].flatMap(wordsIn).filter(({ script }) => script === "han");
  return {
    name,
    names,
    everything: `${names}\n${description.toLowerCase()}`,
    spellings: words.map(({ text }) => spell(text, pinyin)),
  };
}

function scoresWhere(items: readonly Searchable[], scoreOf: (item: Searchable) => number): Scores {
  const scores = new Map<number, number>();
  for (const [place, item] of items.entries()) {
    const score = scoreOf(item);
    if (score > 0) scores.set(place, score);
  }
  return scores;
}

/** Longer typing says more about a short name than about a long one. */
const share = (typed: string, { name }: Searchable): number => 1 + Math.min(1, typed.length / name.length);

function holds(item: Searchable, text: string): number {
  if (item.name.includes(text)) return NAME_WEIGHT * share(text, item);
  return item.everything.includes(text) ? 1 : 0;
}

function letterScore(item: Searchable, letters: string): number {
  const isIn = item.spellings.some((spelling) => isSpelt(spelling, letters));
  return isIn ? SPELT_SCORE * share(letters, item) : holds(item, letters);
}

function characterScore({ name, names }: Searchable, characters: readonly string[], word: string): number {
  const found = characters.filter((character) => names.includes(character)).length;
  const enough = characters.length - (characters.length >= 3 ? 1 : 0);
  if (found < enough) return 0;
  const mistyped = characters.length >= 3 && nearlyAt(name, word) >= 0 ? 1 : 0;
  return NEARLY_SCORE * (found / characters.length + bigramDice(word, name) + mistyped);
}

/** Indexes a list by pairs of Chinese characters; the few other ways to find something are quick enough without. */
export function wordIndex(list: readonly Findable[], FullText: typeof MiniSearch, pinyin: Pinyin): WordIndex {
  const items = list.map((item) => searchable(item, pinyin));
  const pairs = new FullText({
    fields: ["name", "others", "description"],
    tokenize: (text) => wordsIn(text).flatMap(({ text: word }) => pairsIn(word)),
    searchOptions: { boost: { name: NAME_WEIGHT, others: 2 }, combineWith: "AND" },
  });
  pairs.addAll(list.map((item, id) => ({ ...item, id, others: item.others.join(" ") })));

  return {
    find({ script, text }) {
      if (script === "latin") return scoresWhere(items, (item) => letterScore(item, text));
      if (pairsIn(text).length === 0) return scoresWhere(items, (item) => holds(item, text));
      return new Map(pairs.search(text).map(({ id, score }) => [Number(id), score]));
    },
    findNearly({ script, text }) {
      if (script === "latin") {
        const fits = (item: Searchable): boolean => item.spellings.some((spelling) => isNearlySpelt(spelling, text));
        return scoresWhere(items, (item) => (fits(item) ? NEARLY_SCORE * share(text, item) : 0));
      }
      const characters = [...new Set(text)];
      return scoresWhere(items, (item) => characterScore(item, characters, text));
    },
  };
}
