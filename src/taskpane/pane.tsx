import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Session } from "../app/session";
import { ErrorBoundary } from "./error-boundary";
import { messagesFor } from "./messages";
import { View, pageState } from "./view";
import { Words } from "./words";

interface PaneProps {
  readonly session: Session;
  /** Office's display language, "zh-CN". */
  readonly language: string;
}

/** Shows a session and follows it. */
export function Pane({ session, language }: PaneProps): JSX.Element {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    setState(session.state);
    return session.subscribe(() => {
      // At once, not with the next frame: nobody may take the page for idle in between.
      if (session.state.activity.kind === "busy") document.body.dataset.state = pageState(session.state.activity);
      setState(session.state);
    });
  }, [session]);
  return (
    <Words.Provider value={messagesFor(language)}>
      <ErrorBoundary>
        <View state={state} session={session} />
      </ErrorBoundary>
    </Words.Provider>
  );
}
