import type { JSX } from "preact";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { outdatedSheets } from "../app/outdated";
import { Button } from "./button";
import { OutdatedBanner } from "./recheck-bar";
import { UndoButton } from "./undo-button";
import { useWords } from "./words";

interface CheckToolbarProps {
  readonly state: SessionState;
  readonly session: Session;
  readonly hasFindings: boolean;
  readonly showsHistory: boolean;
  readonly onToggleHistory: () => void;
}

/** What stays in reach while the list scrolls: the way through the findings, and the way back. */
export function CheckToolbar(props: CheckToolbarProps): JSX.Element {
  const { state, session, hasFindings, showsHistory, onToggleHistory } = props;
  const words = useWords();
  const isBusy = state.activity.kind === "busy";
  return (
    <div class="dock">
      {outdatedSheets(state).length > 0 && <OutdatedBanner isBusy={isBusy} session={session} />}
      <div class="steps toolbar" role="toolbar" aria-label={words.findingList}>
        <Button appearance="subtle" icon="up" disabled={!hasFindings} onClick={() => void session.previous()}>
          {words.previous}
        </Button>
        <Button appearance="subtle" icon="down" disabled={!hasFindings} onClick={() => void session.next()}>
          {words.next}
        </Button>
        <Button appearance="subtle" icon="clear" disabled={isBusy} onClick={() => void session.clearMarks()}>
          {words.clearMarks}
        </Button>
        <UndoButton state={state} session={session} />
        <Button appearance="subtle" icon="history" isExpanded={showsHistory} onClick={onToggleHistory}>
          {words.review.history}
        </Button>
      </div>
    </div>
  );
}
