import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { OwnLibraryCommands } from "../app/own-library-commands";
import type { Incoming } from "../app/own-library-state";
import { compareOwnSets } from "../library/compare-own-sets";
import type { SetConflict, Settlement } from "../library/merge-own-sets";
import { Button } from "./button";
import { useOwnLibraryWords } from "./own-library-messages";

interface OwnLibraryIncomingProps {
  readonly incoming: Incoming;
  readonly commands: OwnLibraryCommands;
  readonly isBusy: boolean;
}

/** So many faults of a file are listed. */
const MOST_PROBLEMS = 100;

const settlements: readonly Settlement[] = ["replace", "both", "keep"];

interface ConflictProps {
  readonly conflict: SetConflict;
  readonly settlement: Settlement | undefined;
  readonly onSettle: (settlement: Settlement) => void;
}

function Conflict({ conflict, settlement, onSettle }: ConflictProps): JSX.Element {
  const own = useOwnLibraryWords();
  const id = useId();
  const { reason, existing, incoming } = conflict;
  const [isOpen, setOpen] = useState(false);
  const differences = isOpen ? own.differences(compareOwnSets(existing, incoming)) : [];
  return (
    <fieldset class="own-conflict">
      <legend>{own.conflict[reason](existing.title, incoming.title)}</legend>
      <div class="own-settlements">
        {settlements.map((one) => (
          <label key={one} class="tick">
            <input
              type="radio"
              name={id}
              checked={one === settlement}
              onChange={() => {
                onSettle(one);
              }}
            />
            <span>{own.settlements[one]}</span>
          </label>
        ))}
      </div>
      {reason === "title" && (
        <details
          onToggle={({ currentTarget }) => {
            setOpen(currentTarget.open);
          }}
        >
          <summary class="secondary">{own.compare}</summary>
          <ul class="secondary">
            {differences.map((difference, place) => (
              <li key={place}>{difference}</li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}

function Conflicts({ incoming, commands, isBusy }: OwnLibraryIncomingProps): JSX.Element {
  const own = useOwnLibraryWords();
  const { conflicts } = incoming;
  return (
    <>
      <h3>{own.conflicts(conflicts.length)}</h3>
      {conflicts.length > 1 && (
        <div class="form-actions">
          {settlements.map((one) => (
            <Button
              key={one}
              disabled={isBusy}
              onClick={() => {
                commands.settle(conflicts, one);
              }}
            >
              {own.settleAll[one]}
            </Button>
          ))}
        </div>
      )}
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.incoming.id}
          conflict={conflict}
          settlement={incoming.settlements.get(conflict.incoming.title)}
          onSettle={(settlement) => {
            commands.settle([conflict], settlement);
          }}
        />
      ))}
    </>
  );
}

/** Sets that wait to be taken over: what could not be read, and what is there already. */
export function OwnLibraryIncoming(props: OwnLibraryIncomingProps): JSX.Element {
  const { incoming, commands, isBusy } = props;
  const own = useOwnLibraryWords();
  const { source, sets, problems, added, identical, conflicts } = incoming;
  return (
    <section>
      <h2 tabIndex={-1}>{own.incoming}</h2>
      {source !== null && <p class="secondary">{own.from(source)}</p>}
      <p>{own.incomingCounts(added.length, identical.length)}</p>
      {problems.length > 0 && (
        <>
          <h3>{own.unreadable(problems.length)}</h3>
          <ul class="faults" lang="zh-CN">
            {problems.slice(0, MOST_PROBLEMS).map((problem, place) => (
              <li key={place}>{problem}</li>
            ))}
            {problems.length > MOST_PROBLEMS && <li>……</li>}
          </ul>
        </>
      )}
      {conflicts.length > 0 && <Conflicts {...props} />}
      <div class="steps">
        <Button appearance="primary" disabled={isBusy || sets.length === 0} onClick={() => void commands.takeOver()}>
          {own.confirmImport}
        </Button>
        <Button
          onClick={() => {
            commands.close();
          }}
        >
          {own.cancel}
        </Button>
      </div>
    </section>
  );
}
