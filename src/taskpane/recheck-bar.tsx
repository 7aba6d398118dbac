import type { JSX } from "preact";
import type { Session } from "../app/session";
import { Button } from "./button";
import { Icon } from "./icon";
import { useWords } from "./words";

interface RecheckBarProps {
  /** The worksheets that were edited since they were read. */
  readonly outdated: readonly string[];
  readonly checksEdits: boolean;
  readonly isBusy: boolean;
  readonly session: Session;
}

/** Says when the list is out of date, and how it comes up to date: at a click, or by itself after edits. */
export function RecheckBar({ outdated, checksEdits, isBusy, session }: RecheckBarProps): JSX.Element {
  const words = useWords();
  const { review } = words;
  const isOutdated = outdated.length > 0;
  return (
    <div class={isOutdated ? "recheck banner" : "recheck"}>
      {isOutdated && (
        <p>
          <Icon name="warning" />
          {words.outdated}
        </p>
      )}
      <div>
        <label class="tick">
          <input
            type="checkbox"
            checked={checksEdits}
            onChange={({ currentTarget }) => {
              session.checkEdits(currentTarget.checked);
            }}
          />
          <span>{review.checksEdits}</span>
        </label>
        <Button disabled={isBusy} onClick={() => void session.recheck()}>
          {review.recheck}
        </Button>
      </div>
    </div>
  );
}
