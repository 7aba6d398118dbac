import type { JSX } from "preact";
import { contentText } from "../app/content-text";
import type { Finding } from "../check/finding";
import { sameAddress, toA1 } from "../sheet/address";
import { Change, Quoted } from "./change";
import { useWords } from "./words";

/** What stands in the cell, and what a fix would make of it. */
export function FindingEvidence({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const words = useWords();
  const { fix, text, at } = finding;
  if (fix && fix.kind !== "insert") {
    const isElsewhere = fix.replacements.some(({ field }) => !sameAddress(field.at, at));
    return (
      <>
        {fix.replacements.map(({ field, after }) => (
          <Change
            key={toA1(field.at)}
            {...(isElsewhere ? { cell: toA1(field.at) } : {})}
            before={field.raw}
            after={contentText(after)}
          />
        ))}
      </>
    );
  }
  if (text.trim() === "") return null;
  return (
    <p class="change">
      <span class="secondary">{words.found}</span>
      <Quoted text={text} />
    </p>
  );
}
