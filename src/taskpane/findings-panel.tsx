import type { JSX } from "preact";
import { facetsOf } from "../app/filter";
import { outdatedSheets } from "../app/outdated";
import type { CheckState, SessionState } from "../app/session-state";
import type { Session } from "../app/session";
import { shownGroups } from "../app/shown-findings";
import { areaToA1 } from "../sheet/address";
import { Button } from "./button";
import { copyText } from "./copy-text";
import { FilterBar } from "./filter-bar";
import { FindingList } from "./finding-list";
import { Icon } from "./icon";
import { IgnoredList } from "./ignored-list";
import { lazily } from "./lazily";
import { RecheckBar } from "./recheck-bar";
import { SeverityFilter } from "./severity-filter";
import { StaleIgnores } from "./stale-ignores";
import { useWords } from "./words";

const DoubtList = lazily(async () => (await import("./doubt-list")).DoubtList);

type Checked = Extract<CheckState, { kind: "checked" }>;

interface FindingsPanelProps {
  readonly check: Checked;
  readonly state: SessionState;
  readonly session: Session;
  readonly onOpenLibrary: () => void;
}

type PartProps = Omit<FindingsPanelProps, "onOpenLibrary">;

/** How to narrow the list, and how it leaves the pane. */
function ListHead({ check: { report }, state: { filter, activity }, session }: PartProps): JSX.Element {
  const words = useWords();
  const isBusy = activity.kind === "busy";
  return (
    <>
      <SeverityFilter
        counts={facetsOf(report, filter).severities}
        shown={filter.severities}
        onToggle={(severity) => {
          session.toggleSeverity(severity);
        }}
      />
      <FilterBar
        report={report}
        filter={filter}
        onChange={(change) => {
          session.filter(change);
        }}
      />
      <div class="list-actions">
        <Button appearance="subtle" disabled={isBusy} onClick={() => void session.exportFindings(words.language)}>
          {words.review.exportFindings}
        </Button>
        <Button
          appearance="subtle"
          disabled={isBusy}
          onClick={() => void session.copyFindings(words.language, copyText)}
        >
          {words.review.copyFindings}
        </Button>
      </div>
    </>
  );
}

function List({ check, state, session, onOpenLibrary }: FindingsPanelProps): JSX.Element | null {
  const { report, selected } = check;
  const { reviewer, ignores, activity } = state;
  return (
    <FindingList
      groups={shownGroups(state)}
      report={report}
      selected={selected}
      isBusy={activity.kind === "busy"}
      ignoring={{ reviewer, reasons: [...new Set(ignores.map(({ reason }) => reason))] }}
      actions={{
        select: (finding, at) => void session.select(finding, at),
        fix: (finding) => void session.fix(finding),
        fixMany: (findings) => void session.fixMany(findings),
        ignore: (finding, wish) => void session.ignore(finding, wish),
        openLibrary: (finding) => {
          onOpenLibrary();
          void session.library.openFor(finding);
        },
      }}
    />
  );
}

function Nothing({ check: { report }, state }: Pick<PartProps, "check" | "state">): JSX.Element | null {
  const words = useWords();
  if (report.findings.length === 0) {
    return (
      <p class="advice good">
        <Icon name="success" />
        {words.noFindings}
      </p>
    );
  }
  return shownGroups(state).length === 0 && !state.filter.ignored ? (
    <p class="advice">{words.review.noneListed}</p>
  ) : null;
}

/** What a check found: what is in doubt, what is wrong, and what is ignored. */
export function FindingsPanel({ check, state, session, onOpenLibrary }: FindingsPanelProps): JSX.Element {
  const words = useWords();
  const { report } = check;
  const isBusy = state.activity.kind === "busy";
  const restore = (ignores: Parameters<Session["restore"]>[0]): void => void session.restore(ignores);
  return (
    <>
      <RecheckBar
        isOutdated={outdatedSheets(state).length > 0}
        checksEdits={state.checksEdits}
        isBusy={isBusy}
        session={session}
      />
      {report.area && <p class="secondary">{words.review.selection(areaToA1(report.area))}</p>}
      {report.tables.some(({ doubts }) => doubts.length > 0) && (
        <DoubtList tables={report.tables} isBusy={isBusy} session={session} />
      )}
      {report.findings.length + report.ignored.length > 0 && <ListHead {...{ check, state, session }} />}
      <StaleIgnores report={report} isBusy={isBusy} onRemove={restore} />
      <Nothing check={check} state={state} />
      <List {...{ check, state, session, onOpenLibrary }} />
      <IgnoredList
        report={report}
        ignores={state.ignores}
        isOpen={state.filter.ignored}
        isBusy={isBusy}
        onSelect={(finding, at) => void session.select(finding, at)}
        onRestore={restore}
      />
    </>
  );
}
