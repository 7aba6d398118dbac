import type { JSX } from "preact";
import { Icon } from "./icon";
import { useWords } from "./words";

/** White space that nobody would see: at the ends, and where a line breaks. */
const visible = (text: string): string =>
  text
    .replace(/\r?\n/g, "↵\n")
    .replace(/^[ \u00a0\u3000\t]+|[ \u00a0\u3000\t]+$/g, (blanks) => "␣".repeat(blanks.length));

/** A text of the workbook in quotes, or a word for blank. */
export const Quoted = ({ text }: { readonly text: string }): JSX.Element => {
  const words = useWords();
  return text.trim() === "" ? <i>{words.blank}</i> : <q title={text}>{visible(text)}</q>;
};

interface ChangeProps {
  /** Named where it is not obvious which cell it is. */
  readonly cell?: string;
  readonly before: string;
  readonly after: string;
}

/** What stands in a cell, and what it becomes. */
export function Change({ cell, before, after }: ChangeProps): JSX.Element {
  const words = useWords();
  return (
    <p class="change">
      {cell !== undefined && <b>{cell}</b>}
      <del>
        <Quoted text={before} />
      </del>
      <span class="becomes" role="img" aria-label={words.becomes}>
        <Icon name="arrow" />
      </span>
      <ins>
        <Quoted text={after} />
      </ins>
    </p>
  );
}
