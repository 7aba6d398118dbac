import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Scope } from "../app/report";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { shownFindings } from "../app/shown-findings";
import { Button } from "./button";
import { CheckToolbar } from "./check-toolbar";
import { FindingsPanel } from "./findings-panel";
import { FixPreview } from "./fix-preview";
import { HistoryList } from "./history-list";
import { useWords } from "./words";

interface CheckTabProps {
  readonly state: SessionState;
  readonly session: Session;
  /** Goes to the library for a finding that asks for further rows. */
  readonly onOpenLibrary: () => void;
}

const scopes: readonly Scope[] = ["sheet", "selection", "workbook"];

function ScopeChoice({ scope, session }: { readonly scope: Scope; readonly session: Session }): JSX.Element {
  const { review } = useWords();
  return (
    <select
      class="scope"
      aria-label={review.scope}
      value={scope}
      onChange={({ currentTarget }) => {
        session.chooseScope(scopes.find((one) => one === currentTarget.value) ?? "sheet");
      }}
    >
      {scopes.map((one) => (
        <option key={one} value={one}>
          {review.scopes[one]}
        </option>
      ))}
    </select>
  );
}

function Content({ state, session, onOpenLibrary }: CheckTabProps): JSX.Element {
  const words = useWords();
  const { check, preview, activity } = state;
  switch (check.kind) {
    case "unchecked":
      return (
        <div class="advice">
          <p>{words.intro}</p>
          <p class="secondary">{words.shortcuts}</p>
        </div>
      );
    case "no-table":
      return <p class="advice">{words.say(check.advice)}</p>;
    case "checked":
      return preview ? (
        <FixPreview preview={preview} report={check.report} isBusy={activity.kind === "busy"} session={session} />
      ) : (
        <FindingsPanel {...{ check, state, session, onOpenLibrary }} />
      );
  }
}

/** 检查: what is wrong on the worksheet, and what to do about it. */
export function CheckTab({ state, session, onOpenLibrary }: CheckTabProps): JSX.Element {
  const words = useWords();
  const [showsHistory, setShowsHistory] = useState(false);
  const { scope, preview, history, activity } = state;
  const isBusy = activity.kind === "busy";
  const shown = shownFindings(state);
  const toggleHistory = (): void => {
    setShowsHistory(!showsHistory);
  };
  return (
    <>
      <div class="actions">
        <ScopeChoice scope={scope} session={session} />
        <Button appearance="primary" icon="check" disabled={isBusy} onClick={() => void session.check()}>
          {words.check}
        </Button>
        <Button
          icon="fix"
          disabled={isBusy || preview !== null || !shown.some(({ fix }) => fix?.kind === "safe")}
          onClick={() => void session.fixAll()}
        >
          {words.fixAll}
        </Button>
      </div>
      {showsHistory ? (
        <HistoryList {...{ history, isBusy, session }} />
      ) : (
        <Content {...{ state, session, onOpenLibrary }} />
      )}
      {(preview === null || showsHistory) && (
        <CheckToolbar
          {...{ state, session, showsHistory }}
          hasFindings={shown.length > 0}
          onToggleHistory={toggleHistory}
        />
      )}
    </>
  );
}
