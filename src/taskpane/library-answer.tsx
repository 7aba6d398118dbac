import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Question } from "../app/library-answers";
import type { Session } from "../app/session";
import { useLibraryWords } from "./library-messages";
import { useWords } from "./words";

interface LibraryAnswerProps {
  readonly question: Question;
  readonly label: string;
  /** A sign in front of the number. */
  readonly before?: string | null;
  readonly session: Session;
}

/** A box for what an indicator leaves open, with its unit, and what is wrong with the answer. */
export function LibraryAnswer({ question, label, before = null, session }: LibraryAnswerProps): JSX.Element {
  const { say } = useWords();
  const words = useLibraryWords();
  const hint = useId();
  const { parameter, key, answer, fault } = question;
  const isNumber = parameter.unit !== "" || parameter.name === "n" || parameter.name === "year";
  const missing = parameter.name === "n" ? words.numberMissing : words.parameterMissing;
  return (
    <>
      <span class="answer">
        {before}
        <input
          type="text"
          data-number={isNumber ? "" : undefined}
          inputMode={isNumber ? "decimal" : undefined}
          aria-label={label}
          aria-invalid={fault !== null}
          aria-describedby={hint}
          value={answer}
          onInput={({ currentTarget }) => void session.library.answer(key, currentTarget.value)}
        />
        {parameter.unit}
      </span>
      <small id={hint} class={fault ? "fault" : "secondary"}>
        {fault ? say(fault) : answer.trim() === "" && missing}
      </small>
    </>
  );
}
