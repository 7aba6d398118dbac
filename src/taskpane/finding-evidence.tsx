import type { JSX } from "preact";
import type { Finding } from "../check/finding";
import type { Replacement } from "../rules/rule";
import { sameAddress, toA1 } from "../sheet/address";
import type { Content } from "../sheet/sheet";
import { Icon } from "./icon";
import { useWords } from "./words";

const contentText = (content: Content): string =>
  typeof content === "object" && content !== null ? content.formula : String(content ?? "");

const Quoted = ({ text }: { readonly text: string }): JSX.Element => {
  const words = useWords();
  return text.trim() === "" ? <i>{words.blank}</i> : <q title={text}>{text}</q>;
};

function Change({
  replacement,
  withCell,
}: {
  readonly replacement: Replacement;
  readonly withCell: boolean;
}): JSX.Element {
  const words = useWords();
  return (
    <p class="change">
      {withCell && <b>{toA1(replacement.field.at)}</b>}
      <del>
        <Quoted text={replacement.field.raw} />
      </del>
      <span class="becomes" role="img" aria-label={words.becomes}>
        <Icon name="arrow" />
      </span>
      <ins>
        <Quoted text={contentText(replacement.after)} />
      </ins>
    </p>
  );
}

/** What stands in the cell, and what a fix would make of it. */
export function FindingEvidence({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const words = useWords();
  const { fix, text, at } = finding;
  if (fix && fix.kind !== "insert") {
    const isElsewhere = fix.replacements.some(({ field }) => !sameAddress(field.at, at));
    return (
      <>
        {fix.replacements.map((replacement) => (
          <Change key={toA1(replacement.field.at)} replacement={replacement} withCell={isElsewhere} />
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
