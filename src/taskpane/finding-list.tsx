import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { findingsInOrder, type Group, type Report } from "../app/report";
import type { Finding } from "../check/finding";
import { Button } from "./button";
import { FindingItem, type FindingActions, type Ignoring } from "./finding-item";
import { useWords } from "./words";

interface FindingListProps {
  readonly groups: readonly Group[];
  readonly report: Report;
  readonly selected: Finding | null;
  readonly isBusy: boolean;
  readonly actions: FindingActions;
  readonly ignoring: Ignoring;
}

/** So many lines of a table are shown at first, and so many more each time. */
const PAGE = 50;

function Heading({ group: { table, sheet } }: { readonly group: Group }): JSX.Element {
  const words = useWords();
  const [project] = table?.projects ?? [];
  const name = table?.projects.length === 1 ? (project?.projectName?.text ?? null) : null;
  return (
    <h2>
      {table ? words.tableHeading(sheet, table.index, name) : words.otherFindings}
      <small>{sheet}</small>
    </h2>
  );
}

interface GroupListProps extends Omit<FindingListProps, "groups"> {
  readonly group: Group;
  readonly current: Finding | undefined;
  readonly onFocus: (finding: Finding) => void;
}

function GroupList(props: GroupListProps): JSX.Element {
  const { group, report, selected, current, isBusy, actions, ignoring, onFocus } = props;
  const words = useWords();
  const [limit, setLimit] = useState(PAGE);
  const holds = (finding: Finding | null, place: number): boolean => {
    const line = group.lines[place];
    if (!line || !finding) return false;
    return line.kind === "one" ? line.finding === finding : line.findings.includes(finding);
  };
  const selectedPlace = group.lines.findIndex((_, place) => holds(selected, place));
  const shown = group.lines.slice(0, Math.max(limit, selectedPlace + 1));
  return (
    <section>
      <Heading group={group} />
      <ul aria-label={words.findingList}>
        {shown.map((line) => {
          const [finding] = line.kind === "one" ? [line.finding] : line.findings;
          const rule = finding && report.rules.get(finding.rule);
          const key = finding
            ? `${line.kind} ${finding.rule} ${String(finding.at.row)} ${String(finding.at.column)}`
            : "";
          return <FindingItem key={key} {...{ line, rule, selected, current, isBusy, actions, ignoring, onFocus }} />;
        })}
      </ul>
      {shown.length < group.lines.length && (
        <Button
          appearance="subtle"
          onClick={() => {
            setLimit(shown.length + PAGE);
          }}
        >
          {words.more(group.lines.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

/** How far a key moves in the list; undefined for keys that do not. */
function stepFor(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(place + 1, count - 1);
    case "ArrowUp":
      return Math.max(place - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * The findings by table. To the Tab key the list is one stop; arrow keys move between its cells, and Tab from there
 * reaches what can be done with that finding.
 */
export function FindingList({ groups, report, selected, isBusy, actions, ignoring }: FindingListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const [focused, setFocused] = useState<Finding | null>(null);
  const findings = findingsInOrder(groups);
  const current = [focused, selected].find((one) => one !== null && findings.includes(one)) ?? findings[0];

  useLayoutEffect(() => {
    const line = list.current?.querySelector("li[aria-current]");
    line?.scrollIntoView({ block: "nearest" });
    // The button that had the focus may be gone with the finding it put right. While the user is on the worksheet,
    // the focus stays there.
    if (hadFocus.current && document.hasFocus() && document.activeElement === document.body) {
      line?.querySelector<HTMLElement>("button.cell")?.focus();
    }
  }, [selected, report]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const cells = [...(list.current?.querySelectorAll<HTMLElement>("button.cell") ?? [])];
    const place = cells.findIndex((cell) => cell === document.activeElement);
    const next = place < 0 ? undefined : stepFor(event.key, place, cells.length);
    if (next === undefined) return;
    event.preventDefault();
    cells[next]?.focus();
  };

  return (
    <div
      class="findings"
      ref={list}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        hadFocus.current = true;
      }}
      onFocusOut={({ relatedTarget }: FocusEvent) => {
        if (relatedTarget) hadFocus.current = false;
      }}
    >
      {groups.map((group) => (
        <GroupList
          key={`${String(group.table?.index ?? -1)} ${group.sheet}`}
          {...{ group, report, selected, current, isBusy, actions, ignoring }}
          onFocus={setFocused}
        />
      ))}
    </div>
  );
}
