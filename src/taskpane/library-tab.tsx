import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { lazily } from "./lazily";
import { LibraryChoosing } from "./library-choosing";
import { useLibraryWords } from "./library-messages";
import { LibraryViews, type LibraryView } from "./library-views";
import { Opening } from "./opening";

interface LibraryTabProps {
  readonly state: SessionState;
  readonly session: Session;
}

function Choosing({ state, session }: LibraryTabProps): JSX.Element {
  const words = useLibraryWords();
  const { library, activity, active } = state;
  // What can be inserted depends on the worksheet the user is on.
  const isElsewhere = library.kind === "open" && active !== null && library.sheet.name !== active;
  useEffect(() => {
    if (isElsewhere) void session.library.open();
  }, [isElsewhere, session]);
  switch (library.kind) {
    case "closed":
      return <Opening activity={activity} onRetry={() => void session.library.open()} />;
    case "no-table":
      return <p class="advice">{words.noTable(library.sheet)}</p>;
    case "open":
      return <LibraryChoosing library={library} state={state} session={session} />;
  }
}

const OwnLibrary = lazily(async () => (await import("./own-library")).OwnLibrary);
const NewForm = lazily(async () => (await import("./new-form")).NewForm);

function Part({ view, ...props }: LibraryTabProps & { readonly view: LibraryView }): JSX.Element {
  switch (view) {
    case "choose":
      return <Choosing {...props} />;
    case "own":
      return <OwnLibrary {...props} />;
    case "form":
      return <NewForm {...props} />;
  }
}

/** 指标库: standard indicators for the project, the user's own sets of them, and whole new forms. */
export function LibraryTab({ state, session }: LibraryTabProps): JSX.Element {
  const [view, setView] = useState<LibraryView>("choose");
  return (
    <>
      <LibraryViews selected={view} onSelect={setView} />
      <Part view={view} state={state} session={session} />
    </>
  );
}
