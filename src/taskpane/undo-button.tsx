import type { JSX } from "preact";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { Button } from "./button";
import { useWords } from "./words";

interface UndoButtonProps {
  readonly state: SessionState;
  readonly session: Session;
}

/** Takes back our latest change; its title says which. */
export function UndoButton({ state: { history, activity }, session }: UndoButtonProps): JSX.Element {
  const words = useWords();
  const latest = history.at(-1);
  return (
    <Button
      appearance="subtle"
      icon="undo"
      disabled={activity.kind === "busy" || !latest}
      title={latest ? words.undoStep(words.say(latest.label)) : words.nothingToUndo}
      onClick={() => void session.undo()}
    >
      {words.undo}
    </Button>
  );
}
