import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { OwnLibraryDraft } from "./own-library-draft";
import { OwnLibraryIncoming } from "./own-library-incoming";
import { OwnLibraryList } from "./own-library-list";
import { OwnLibraryOutgoing } from "./own-library-outgoing";

interface OwnLibraryProps {
  readonly state: SessionState;
  readonly session: Session;
}

function Work({ state, session }: OwnLibraryProps): JSX.Element {
  const { ownSets, activity } = state;
  const { work } = ownSets;
  const shared = { commands: session.ownSets, isBusy: activity.kind === "busy" };
  switch (work.kind) {
    case "list":
      return <OwnLibraryList ownSets={ownSets} {...shared} />;
    case "draft":
      return <OwnLibraryDraft draft={work} {...shared} />;
    case "incoming":
      return <OwnLibraryIncoming incoming={work} {...shared} />;
    case "outgoing":
      return <OwnLibraryOutgoing outgoing={work} {...shared} />;
  }
}

/** 我的指标集: the user's own sets of indicators. The keyboard focus follows from one view to the next. */
export function OwnLibrary({ state, session }: OwnLibraryProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const { kind } = state.ownSets.work;
  const shown = useRef(kind);
  useLayoutEffect(() => {
    if (shown.current !== kind) place.current?.querySelector<HTMLElement>("h2")?.focus();
    shown.current = kind;
  }, [kind]);
  return (
    <div
      class="own-library"
      ref={place}
      // A file dropped beside the place for it would be opened in the pane's stead.
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
      }}
    >
      <Work state={state} session={session} />
    </div>
  );
}
