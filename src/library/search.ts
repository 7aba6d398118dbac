import { highlightsIn, type Span } from "./highlight";
import type { Library, LibraryEntry, ProjectType } from "./schema";
import { wordsIn, type Word } from "./search-words";
import type { Pinyin } from "./spelling";
import { wordIndex, type Scores, type WordIndex } from "./word-index";

/** An indicator that a query found, and the parts of its name and of its type's title that the query speaks of. */
export interface SearchHit {
  readonly entry: LibraryEntry;
  readonly type: ProjectType;
  readonly score: number;
  readonly inName: readonly Span[];
  readonly inTitle: readonly Span[];
}

export interface LibrarySearch {
  /** The indicators that every word of the query speaks of, best first. Nothing for a query without words. */
  search(query: string, limit?: number): readonly SearchHit[];
}

interface Row {
  readonly entry: LibraryEntry;
  readonly type: ProjectType;
  /** The type's place in the library. */
  readonly typeAt: number;
}

/** A row is meant less by a word of its type than by one of its own. */
const TYPE_WEIGHT = 0.5;
const CORE_WEIGHT = 1.1;
const DEFAULT_LIMIT = 50;

async function loadPinyin(): Promise<Pinyin> {
  const { pinyin } = await import("pinyin-pro");
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const found = known.get(word) ?? pinyin(word, { toneType: "none", type: "array", v: true });
    known.set(word, found);
    return found;
  };
}

/** How well one word fits each row, by what the row says itself and by what its type says. */
function rowScores(rows: readonly Row[], own: Scores, ofTypes: Scores): Scores {
  const scores = new Map<number, number>();
  for (const [at, { entry, typeAt }] of rows.entries()) {
    const score = (own.get(at) ?? 0) + (ofTypes.get(typeAt) ?? 0) * TYPE_WEIGHT;
    if (score > 0) scores.set(at, entry.core ? score * CORE_WEIGHT : score);
  }
  return scores;
}

function inBoth(scores: Scores, others: Scores): Scores {
  const both = new Map<number, number>();
  for (const [at, score] of scores) {
    const other = others.get(at);
    if (other !== undefined) both.set(at, score + other);
  }
  return both;
}

/** The best few, best first. Only those are sorted: one letter fits thousands. */
function bestOf(scores: Scores, limit: number): readonly (readonly [number, number])[] {
  const ascending = Float64Array.from(scores.values()).sort();
  const least = ascending.at(-limit) ?? 0;
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, limit);
}

/**
 * Makes the library searchable by Chinese words, pinyin and initials. Loads the packages for full text and pinyin when
 * it is called, and takes half a second for five thousand rows: call it once.
 */
export async function openSearch({ types }: Pick<Library, "types">): Promise<LibrarySearch> {
  const [{ default: MiniSearch }, pinyin] = await Promise.all([import("minisearch"), loadPinyin()]);
  const rows = types.flatMap((type, typeAt) => type.rows.map((entry): Row => ({ entry, type, typeAt })));
  const ofRows: WordIndex = wordIndex(
    rows.map(({ entry: { name, aliases, description } }) => ({ name, others: aliases, description })),
    MiniSearch,
    pinyin,
  );
  const ofTypes: WordIndex = wordIndex(
    types.map(({ title, keywords }) => ({ name: title, others: keywords, description: "" })),
    MiniSearch,
    pinyin,
  );
  const scoresFor = (word: Word): Scores => {
    const exact = rowScores(rows, ofRows.find(word), ofTypes.find(word));
    return exact.size > 0 ? exact : rowScores(rows, ofRows.findNearly(word), ofTypes.findNearly(word));
  };

  return {
    search(query, limit = DEFAULT_LIMIT) {
      const words = wordsIn(query);
      const [first, ...others] = words.map(scoresFor);
      if (!first) return [];
      return bestOf(others.reduce(inBoth, first), limit).flatMap(([at, score]) => {
        const row = rows[at];
        if (!row) return [];
        const { entry, type } = row;
        const inName = highlightsIn(entry.name, words, pinyin);
        return [{ entry, type, score, inName, inTitle: highlightsIn(type.title, words, pinyin) }];
      });
    },
  };
}
