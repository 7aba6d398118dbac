import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Activity } from "../app/session-state";
import { useWords } from "./words";

/** After this time without an answer the user is told what may hold Excel up. */
const PATIENCE = 5_000;

function useIsLate(isBusy: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isBusy) return;
    const timer = setTimeout(() => {
      setLate(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, [isBusy]);
  return isBusy && isLate;
}

/** What is going on, or how it ended, read out by screen readers. */
export function StatusLine({ activity }: { readonly activity: Activity }): JSX.Element {
  const words = useWords();
  const isLate = useIsLate(activity.kind === "busy");
  const progressIn = ({ progress }: Extract<Activity, { kind: "busy" }>): string =>
    progress ? ` ${words.review.progress(progress.done, progress.total)}` : "";
  const text = (): string => {
    switch (activity.kind) {
      case "starting":
        return "";
      case "busy":
        return isLate && !activity.progress ? words.stillBusy : words.busy[activity.task] + progressIn(activity);
      case "ready":
        return activity.notice ? words.say(activity.notice) : "";
      case "failed":
        return words.say(activity.notice);
    }
  };
  return (
    <p class="status" role="status" data-kind={activity.kind}>
      {text()}
    </p>
  );
}
