import type { JSX } from "preact";
import type { Session } from "../app/session";
import { Button } from "./button";
import { Icon } from "./icon";
import { useWords } from "./words";

interface RecheckProps {
  readonly isBusy: boolean;
  readonly session: Session;
}

const Recheck = ({ isBusy, session }: RecheckProps): JSX.Element => (
  <Button disabled={isBusy} onClick={() => void session.recheck()}>
    {useWords().review.recheck}
  </Button>
);

interface RecheckBarProps extends RecheckProps {
  readonly isOutdated: boolean;
  readonly checksEdits: boolean;
}

/** How the list comes up to date: by itself after edits, or at a click. */
export function RecheckBar({ isOutdated, checksEdits, isBusy, session }: RecheckBarProps): JSX.Element {
  const { review } = useWords();
  return (
    <div class="recheck">
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
      {!isOutdated && <Recheck isBusy={isBusy} session={session} />}
    </div>
  );
}

/** Says, wherever the list is scrolled to, that it is out of date. */
export function OutdatedBanner({ isBusy, session }: RecheckProps): JSX.Element {
  const words = useWords();
  return (
    <div class="recheck banner" aria-live="polite">
      <Icon name="warning" />
      <p>{words.outdated}</p>
      <Recheck isBusy={isBusy} session={session} />
    </div>
  );
}
