import { keyOf } from "./cells";
import { labelOf, type Label } from "./words/label-words";

const stamp = /[(（](?:盖章|公章|签章|签字)[)）]/gu;

/** A label with the answer that shares its cell. */
export interface Embedded {
  readonly label: Label;
  readonly words: string;
  readonly answer: string;
}

interface Tail {
  readonly label: Label;
  readonly words: string;
  /** Where the label starts in its text. */
  readonly start: number;
}

const mostWords = 8;

/** The label at the end of a text, spaced out or not: "某某局    主 管 部 门". */
function labelAtEnd(text: string): Tail | null {
  const starts = Array.from(text.matchAll(/\S+/gu), ({ index }) => index);
  for (const start of starts.slice(-mostWords).reverse()) {
    const words = text.slice(start);
    const label = labelOf(keyOf(words));
    if (label) return { label, words, start };
  }
  return null;
}

/** "label：answer" in one cell, once or several times; an answer ends where the next label with a colon starts. */
export function embeddedIn(text: string): readonly Embedded[] {
  const parts = text.split(/[:：]/u);
  const tails = parts.slice(0, -1).map(labelAtEnd);
  const found: Embedded[] = [];
  let answer = "";
  let open: Tail | null = null;
  const close = (): void => {
    if (open) found.push({ label: open.label, words: open.words, answer: answer.replace(stamp, "").trim() });
  };
  for (const [index, part] of parts.entries()) {
    const tail = tails[index] ?? null;
    answer += tail ? part.slice(0, tail.start) : part;
    if (tail) {
      close();
      open = tail;
      answer = "";
    } else if (index < parts.length - 1) answer += "：";
  }
  close();
  return found;
}
