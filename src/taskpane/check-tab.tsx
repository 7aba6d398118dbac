import type { JSX } from "preact";
import { countBySeverity, groupFindings } from "../app/report";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { Button } from "./button";
import { FindingList } from "./finding-list";
import { Icon } from "./icon";
import { SeverityFilter } from "./severity-filter";
import { UndoButton } from "./undo-button";
import { useWords } from "./words";

interface CheckTabProps {
  readonly state: SessionState;
  readonly session: Session;
  /** Goes to the library for a finding that asks for further rows. */
  readonly onOpenLibrary: () => void;
}

function Steps({ state, session }: Pick<CheckTabProps, "state" | "session">): JSX.Element {
  const words = useWords();
  const { check, activity } = state;
  const isBusy = activity.kind === "busy";
  const hasFindings = check.kind === "checked" && check.report.findings.length > 0;
  return (
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
    </div>
  );
}

function Findings({ state, session, onOpenLibrary }: CheckTabProps): JSX.Element {
  const words = useWords();
  const { check, severities, activity } = state;
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
    case "checked": {
      const { report, selected, outdated } = check;
      const groups = groupFindings(report, severities);
      return (
        <>
          {outdated && (
            <p class="banner">
              <Icon name="warning" />
              {words.outdated}
            </p>
          )}
          {report.findings.length === 0 && (
            <p class="advice good">
              <Icon name="success" />
              {words.noFindings}
            </p>
          )}
          {report.findings.length > 0 && groups.length === 0 && <p class="advice">{words.noShownFindings}</p>}
          <FindingList
            groups={groups}
            report={report}
            selected={selected}
            isBusy={activity.kind === "busy"}
            actions={{
              select: (finding, at) => void session.select(finding, at),
              fix: (finding) => void session.fix(finding),
              openLibrary: (finding) => {
                onOpenLibrary();
                void session.openLibraryFor(finding);
              },
            }}
          />
        </>
      );
    }
  }
}

/** 检查: what is wrong on the worksheet, and what to do about it. */
export function CheckTab({ state, session, onOpenLibrary }: CheckTabProps): JSX.Element {
  const words = useWords();
  const { check, severities, activity } = state;
  const isBusy = activity.kind === "busy";
  const findings = check.kind === "checked" ? check.report.findings : [];
  const hasSafeFix = findings.some(({ fix, severity }) => fix?.kind === "safe" && severities.has(severity));
  return (
    <>
      <div class="actions">
        <Button appearance="primary" icon="check" disabled={isBusy} onClick={() => void session.check()}>
          {words.check}
        </Button>
        <Button icon="fix" disabled={isBusy || !hasSafeFix} onClick={() => void session.fixAll()}>
          {words.fixAll}
        </Button>
      </div>
      {findings.length > 0 && (
        <SeverityFilter
          counts={countBySeverity(findings)}
          shown={severities}
          onToggle={(severity) => {
            session.toggleSeverity(severity);
          }}
        />
      )}
      <Findings {...{ state, session, onOpenLibrary }} />
      <Steps state={state} session={session} />
    </>
  );
}
