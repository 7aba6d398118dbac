import { speltPart, type Pinyin } from "./spelling";
import type { Word } from "./search-words";

/** A part of a text, from `start` up to but not including `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

function hanSpans(text: string, word: string): readonly Span[] {
  const start = text.indexOf(word);
  if (start >= 0) return [{ start, end: start + word.length }];
  const wanted = new Set(word);
  return Array.from(text.matchAll(/./gsu)).flatMap(({ 0: character, index }) =>
    wanted.has(character) ? [{ start: index, end: index + character.length }] : [],
  );
}

function latinSpans(text: string, typed: string, pinyin: Pinyin): readonly Span[] {
  const literal = text.toLowerCase().indexOf(typed);
  if (literal >= 0) return [{ start: literal, end: literal + typed.length }];
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu)) {
    const part = speltPart(run, typed, pinyin);
    if (!part) continue;
    const [first, count] = part;
    const characters = Array.from(run);
    const start = index + characters.slice(0, first).join("").length;
    return [{ start, end: start + characters.slice(first, first + count).join("").length }];
  }
  return [];
}

/** The parts of a text that the words of a query speak of, in order and without overlap. */
export function highlightsIn(text: string, words: readonly Word[], pinyin: Pinyin): readonly Span[] {
  const spans = words
    .flatMap(({ script, text: word }) => (script === "han" ? hanSpans(text, word) : latinSpans(text, word, pinyin)))
    .sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    if (previous && span.start <= previous.end) {
      joined[joined.length - 1] = { start: previous.start, end: Math.max(previous.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
