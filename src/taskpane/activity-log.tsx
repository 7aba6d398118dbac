import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { logText, type LogEntry } from "../app/activity-log";
import { Button } from "./button";
import { copyText } from "./copy-text";
import { useWords } from "./words";

const size = (bytes: number): string =>
  bytes < 1024 ? `${String(bytes)} B` : `${String(Math.round(bytes / 1024))} KB`;

function Entry({ entry }: { readonly entry: LogEntry }): JSX.Element {
  const words = useWords();
  const { when, task, outcome, notice, detail, traffic } = entry;
  const { trips, milliseconds, sent, received } = traffic;
  return (
    <li data-outcome={outcome}>
      <p>{`${new Date(when).toLocaleTimeString(words.language === "zh" ? "zh-CN" : "en-US", { hour12: false })} ${words.review.tasks[task]}`}</p>
      {notice && <p class="secondary">{words.say(notice)}</p>}
      {detail !== null && <p class="secondary">{detail}</p>}
      {trips > 0 && <p class="secondary">{words.review.cost(trips, milliseconds, size(sent), size(received))}</p>}
    </li>
  );
}

/** What was done since the pane was opened, for support. */
export function ActivityLog({ log }: { readonly log: readonly LogEntry[] }): JSX.Element {
  const { review } = useWords();
  const [withContents, setWithContents] = useState(false);
  const [outcome, setOutcome] = useState("");
  const copy = async (): Promise<void> => {
    setOutcome((await copyText(logText(log, withContents))) ? review.copied : review.notCopied);
  };
  return (
    <details class="part log">
      <summary>
        <span>{review.log}</span>
        <small>{log.length}</small>
      </summary>
      <p class="secondary">{log.length === 0 ? review.logEmpty : review.logHint}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={withContents}
          onChange={({ currentTarget }) => {
            setWithContents(currentTarget.checked);
          }}
        />
        <span>{review.logContents}</span>
      </label>
      <div class="form-actions">
        <Button disabled={log.length === 0} onClick={() => void copy()}>
          {review.copyLog}
        </Button>
        <span class="secondary" aria-live="polite">
          {outcome}
        </span>
      </div>
      <ul>
        {[...log].reverse().map((entry, place) => (
          <Entry key={log.length - place} entry={entry} />
        ))}
      </ul>
    </details>
  );
}
