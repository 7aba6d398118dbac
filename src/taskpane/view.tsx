import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Session } from "../app/session";
import type { Activity, SessionState } from "../app/session-state";
import { Button } from "./button";
import { CheckTab } from "./check-tab";
import { ErrorBoundary } from "./error-boundary";
import { lazily } from "./lazily";
import { SettingsTab } from "./settings-tab";
import { StatusLine } from "./status-line";
import { Tabs } from "./tabs";
import { useWords } from "./words";

interface ViewProps {
  readonly state: SessionState;
  readonly session: Session;
}

const LibraryTab = lazily(async () => (await import("./library-tab")).LibraryTab);
const SummaryTab = lazily(async () => (await import("./summary-tab")).SummaryTab);

type Tab = "check" | "library" | "summary" | "settings";

/** `data-state` of the page: tells when what the user asked for has ended, and how. */
export function pageState({ kind }: Activity): "ready" | "busy" | "error" {
  switch (kind) {
    case "starting":
    case "busy":
      return "busy";
    case "ready":
      return "ready";
    case "failed":
      return "error";
  }
}

/** The pane: four tabs over one line that says what is going on. */
export function View({ state, session }: ViewProps): JSX.Element {
  const words = useWords();
  const [tab, setTab] = useState<Tab>("check");
  const { activity, active, settings } = state;

  useLayoutEffect(() => {
    document.body.dataset.state = pageState(activity);
  }, [activity]);

  const settingsAreElsewhere =
    settings.kind === "open" && settings.sheet !== null && active !== null && settings.sheet !== active;
  useEffect(() => {
    if (tab === "settings" && settingsAreElsewhere) void session.settings.open();
  }, [tab, settingsAreElsewhere, session]);

  const open = (name: Tab): void => {
    setTab(name);
    if (name === "library") void session.library.open();
    if (name === "summary") void session.openSummary();
    if (name === "settings") void session.settings.open();
  };

  const panel = (): JSX.Element => {
    switch (tab) {
      case "check":
        return (
          <CheckTab
            state={state}
            session={session}
            onOpenLibrary={() => {
              setTab("library");
            }}
          />
        );
      case "library":
        return <LibraryTab state={state} session={session} />;
      case "summary":
        return <SummaryTab state={state} session={session} />;
      case "settings":
        return <SettingsTab state={state} session={session} />;
    }
  };

  return (
    <Tabs label={words.tabList} names={words.tabs} selected={tab} onSelect={open}>
      <StatusLine activity={activity} />
      {activity.kind === "busy" && activity.progress && (
        <Button
          onClick={() => {
            session.cancel();
          }}
        >
          {words.review.cancel}
        </Button>
      )}
      <ErrorBoundary>{panel()}</ErrorBoundary>
    </Tabs>
  );
}
