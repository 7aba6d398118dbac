import type { JSX } from "preact";
import type { Report } from "../app/report";
import type { Ignore } from "../check/ignores";
import { Button } from "./button";
import { useWords } from "./words";

interface StaleIgnoresProps {
  readonly report: Report;
  readonly isBusy: boolean;
  readonly onRemove: (ignores: readonly Ignore[]) => void;
}

/** Decisions to ignore that hold no longer, because the content they were about has changed. */
export function StaleIgnores({ report, isBusy, onRemove }: StaleIgnoresProps): JSX.Element | null {
  const words = useWords();
  const { review } = words;
  const { staleIgnores, rules } = report;
  if (staleIgnores.length === 0) return null;
  return (
    <details class="part stale">
      <summary>
        <span>{review.stale(staleIgnores.length)}</span>
      </summary>
      <ul>
        {staleIgnores.map(({ what, reason, who, when }) => {
          const title = rules.get(what.rule)?.title;
          return (
            <li key={JSON.stringify(what)}>
              <p class="message">
                {[what.scope === "cell" ? what.subject : "", title ? words.say(title) : what.rule]
                  .filter(Boolean)
                  .join("：")}
              </p>
              <p class="secondary">{what.scope === "cell" && review.staleText(what.text)}</p>
              <p class="secondary">{`${reason} · ${review.decided(who, when.slice(0, 10))}`}</p>
            </li>
          );
        })}
      </ul>
      <Button
        disabled={isBusy}
        onClick={() => {
          onRemove(staleIgnores);
        }}
      >
        {review.removeStale}
      </Button>
    </details>
  );
}
