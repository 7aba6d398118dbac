import type { JSX } from "preact";
import type { OpenLibrary } from "../app/library-state";
import type { Session } from "../app/session";
import { toA1 } from "../sheet/address";
import { LibraryAnswer } from "./library-answer";
import { useLibraryWords } from "./library-messages";
import { useWords } from "./words";

interface LibraryQuestionsProps {
  readonly library: OpenLibrary;
  readonly session: Session;
}

/** Where the budget comes from that the ticked indicators speak of. */
function BudgetSource({ library, session }: LibraryQuestionsProps): JSX.Element | null {
  const { goTo } = useWords();
  const words = useLibraryWords();
  const { rows, others, target } = library;
  const { totalFunding } = target.project;
  const isUsed = [...rows, ...others].some(({ ticked, entry }) => ticked && entry.value.includes("{budget}"));
  if (!isUsed || !totalFunding || totalFunding.fen === null) return null;
  const { sheet, at, text } = totalFunding.field;
  const cell = toA1(at);
  const amount = text.endsWith("元") ? text : text + totalFunding.unit;
  return (
    <p class="present secondary">
      {words.budgetFrom(amount)}
      <button type="button" class="cell" aria-label={goTo(cell)} onClick={() => void session.reveal(sheet, at)}>
        {cell}
      </button>
    </p>
  );
}

/** What the ticked indicators ask for together: the budget, the year, who is served. */
export function LibraryQuestions({ library, session }: LibraryQuestionsProps): JSX.Element {
  const words = useLibraryWords();
  return (
    <>
      <BudgetSource library={library} session={session} />
      {library.asked.length > 0 && (
        <fieldset class="questions">
          <legend>{words.parameters}</legend>
          {library.asked.map((question) => {
            const label = words.parameter(question.parameter.name);
            return (
              <div class="field" key={question.key}>
                <span>{label}</span>
                <LibraryAnswer question={question} label={label} session={session} />
              </div>
            );
          })}
        </fieldset>
      )}
    </>
  );
}
