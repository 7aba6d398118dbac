import type { JSX } from "preact";
import type { Span } from "../library/highlight";

interface MarkedTextProps {
  readonly text: string;
  /** In order and without overlap. */
  readonly spans: readonly Span[];
}

/** A text with parts of it marked. */
export function MarkedText({ text, spans }: MarkedTextProps): JSX.Element {
  return (
    <>
      {spans.map(({ start, end }, place) => (
        <>
          {text.slice(spans[place - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
