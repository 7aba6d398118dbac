import type { JSX } from "preact";
import type { Activity } from "../app/session-state";
import { Button } from "./button";
import { useWords } from "./words";

interface OpeningProps {
  readonly activity: Activity;
  readonly onRetry: () => void;
}

/** In place of what is still being read; a way to ask again when reading it failed. */
export function Opening({ activity, onRetry }: OpeningProps): JSX.Element | null {
  const words = useWords();
  if (activity.kind !== "failed") return null;
  return (
    <div class="advice">
      <Button onClick={onRetry}>{words.retry}</Button>
    </div>
  );
}
