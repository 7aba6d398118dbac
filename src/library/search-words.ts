/** A run of a query or a text: Chinese characters, or letters and digits. */
export interface Word {
  readonly script: "han" | "latin";
  readonly text: string;
}

const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

/** The runs of a text, in lower case and half width: "劳务paiqian 95%" → 劳务, paiqian, 95. */
export function wordsIn(text: string): readonly Word[] {
  const plain = text.normalize("NFKC").toLowerCase();
  return (plain.match(RUN) ?? []).flatMap((run): readonly Word[] => {
    if (HAN.test(run)) return [{ script: "han", text: run }];
    return (run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []).map((part) => ({
      script: HAN.test(part) ? "han" : "latin",
      text: part,
    }));
  });
}

/** The pairs of neighbouring characters of a Chinese word: 派遣费 → 派遣, 遣费. */
export function pairsIn(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}
