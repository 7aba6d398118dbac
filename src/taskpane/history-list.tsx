import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Session } from "../app/session";
import { placesOf } from "../app/step-places";
import type { Step } from "../app/undo-history";
import { Button } from "./button";
import { useWords } from "./words";

interface HistoryListProps {
  readonly history: readonly Step[];
  readonly isBusy: boolean;
  readonly session: Session;
}

/** So many places of a step are named. */
const FEW = 6;

function timeOf(when: string, language: string): string {
  const time = new Date(when);
  const options = { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  return Number.isNaN(time.getTime()) ? "" : time.toLocaleString(language === "zh" ? "zh-CN" : "en-US", options);
}

function StepItem({ step, isBusy, session }: Omit<HistoryListProps, "history"> & { readonly step: Step }): JSX.Element {
  const words = useWords();
  const { review } = words;
  const { label, when, undo } = step;
  const places = placesOf(step);
  const cells = places.slice(0, FEW).join(" ") + (places.length > FEW ? ` ${review.andMore(places.length)}` : "");
  return (
    <li>
      <div>
        <p>{words.say(label)}</p>
        <p class="secondary">
          {[timeOf(when, words.language), undo.kind === "patch" ? undo.patch.sheet : "", cells]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <Button
        icon="undo"
        disabled={isBusy}
        label={review.undoOne(words.say(label))}
        onClick={() => void session.undo(step)}
      >
        {words.undo}
      </Button>
    </li>
  );
}

/** Everything we changed in the workbook, the latest first, each with the way back. */
export function HistoryList({ history, isBusy, session }: HistoryListProps): JSX.Element {
  const { review } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section class="history" aria-labelledby="history-title">
      <h2 id="history-title" ref={heading} tabIndex={-1}>
        {review.historyTitle}
      </h2>
      <p class="secondary">{history.length === 0 ? review.historyEmpty : review.historyHint}</p>
      <ul>
        {[...history].reverse().map((step) => (
          <StepItem key={`${step.when} ${step.label.zh}`} {...{ step, isBusy, session }} />
        ))}
      </ul>
    </section>
  );
}
