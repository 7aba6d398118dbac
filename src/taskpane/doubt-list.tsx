import type { JSX } from "preact";
import type { Session } from "../app/session";
import type { Doubt, GoalTable } from "../table/goal-table";
import { fieldTitle } from "../table/words/field-titles";
import { Button } from "./button";
import { useSettingsWords } from "./settings-messages";
import { useWords } from "./words";

interface DoubtListProps {
  readonly tables: readonly GoalTable[];
  readonly isBusy: boolean;
  readonly session: Session;
}

interface OpenDoubt {
  readonly sheet: string;
  readonly doubt: Doubt;
}

/** Tables of one worksheet ask about a column once: the answer holds for all of them. */
function openDoubts(tables: readonly GoalTable[]): readonly OpenDoubt[] {
  const doubts = new Map<string, OpenDoubt>();
  for (const { sheet, doubts: own } of tables) {
    for (const doubt of own) {
      const key = `${String(doubt.column)} ${sheet}`;
      if (!doubts.has(key)) doubts.set(key, { sheet, doubt });
    }
  }
  return [...doubts.values()];
}

/** What the reader could not decide, as questions with their answers to choose from. */
export function DoubtList({ tables, isBusy, session }: DoubtListProps): JSX.Element | null {
  const words = useWords();
  const settingsWords = useSettingsWords();
  const doubts = openDoubts(tables);
  if (doubts.length === 0) return null;
  return (
    <section class="doubts" aria-label={settingsWords.doubts}>
      {doubts.map(({ sheet, doubt: { column, question, choices } }) => (
        <div key={`${String(column)} ${sheet}`} class="doubt" role="group" aria-label={words.say(question)}>
          <p>{words.say(question)}</p>
          {column !== null && (
            <div class="answers">
              {choices.map((field) => (
                <Button
                  key={field}
                  disabled={isBusy}
                  onClick={() => void session.settings.chooseColumn(sheet, column, field)}
                >
                  {words.say(fieldTitle(field))}
                </Button>
              ))}
              <Button
                appearance="subtle"
                disabled={isBusy}
                onClick={() => void session.settings.chooseColumn(sheet, column, null)}
              >
                {settingsWords.neither}
              </Button>
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
