import type { Library, ProjectType } from "./schema";

/** Which types of the library a person means by a word: exactly one, or those that the word may stand for. */
export type TypeNamed =
  | { readonly kind: "type"; readonly type: ProjectType }
  | { readonly kind: "unclear"; readonly types: readonly ProjectType[] };

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();

/** The type with this id or title; else the only one whose title, or one of whose keywords, contains the word. */
export function typeNamed({ types }: Library, word: string): TypeNamed {
  const wanted = plain(word);
  const exact = types.find(({ id, title }) => id === wanted || plain(title) === wanted);
  if (exact) return { kind: "type", type: exact };
  const near = wanted === "" ? [] : types.filter(({ title }) => plain(title).includes(wanted));
  const meant =
    near.length > 0 ? near : types.filter(({ keywords }) => keywords.some((keyword) => plain(keyword) === wanted));
  const [only] = meant;
  return only && meant.length === 1 ? { kind: "type", type: only } : { kind: "unclear", types: meant };
}
