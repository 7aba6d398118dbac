import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { OwnLibraryCommands } from "../app/own-library-commands";
import type { OwnSetsState } from "../app/own-library-state";
import type { OwnSet } from "../library/own-sets";
import { Button } from "./button";
import { OwnLibraryImport } from "./own-library-import";
import { useOwnLibraryWords } from "./own-library-messages";

interface OwnLibraryListProps {
  readonly ownSets: OwnSetsState;
  readonly commands: OwnLibraryCommands;
  readonly isBusy: boolean;
}

function Damaged({ ownSets: { damaged }, commands, isBusy }: OwnLibraryListProps): JSX.Element | null {
  const own = useOwnLibraryWords();
  const [isSure, setSure] = useState(false);
  if (damaged.length === 0) return null;
  return (
    <div class="banner">
      <div>
        <p>{own.damaged(damaged.length)}</p>
        <div class="form-actions">
          <Button disabled={isBusy} onClick={() => void commands.exportDamaged()}>
            {own.exportDamaged}
          </Button>
          <Button
            appearance="subtle"
            disabled={isBusy}
            onClick={() => {
              if (isSure) void commands.forgetDamaged();
              setSure(!isSure);
            }}
          >
            {isSure ? own.forgetDamagedSure : own.forgetDamaged}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface SetItemProps {
  readonly set: OwnSet;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly commands: OwnLibraryCommands;
  readonly isBusy: boolean;
}

function SetItem({ set, isChosen, onChoose, commands, isBusy }: SetItemProps): JSX.Element {
  const own = useOwnLibraryWords();
  const { title, rows, keywords } = set;
  const [isOpen, setOpen] = useState(false);
  const action = (name: string, onClick: () => void): JSX.Element => (
    <Button appearance="subtle" disabled={isBusy} label={own.named(name, title)} onClick={onClick}>
      {name}
    </Button>
  );
  return (
    <li class="own-set" aria-label={title}>
      <label class="own-set-title">
        <input type="checkbox" aria-label={own.choose(title)} checked={isChosen} onChange={onChoose} />
        <span>{title}</span>
      </label>
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary class="secondary">
          {own.rowCount(rows.length)}
          {keywords.length > 0 && ` · ${keywords.join("、")}`}
        </summary>
        <ul class="secondary">
          {(isOpen ? rows : []).map(({ id, name, comparator, value, unit }) => (
            <li key={id}>
              {name} {comparator}
              {value}
              {unit}
            </li>
          ))}
        </ul>
      </details>
      <div class="form-actions">
        {action(own.edit, () => {
          commands.edit(set);
        })}
        {action(own.duplicate, () => void commands.duplicate(set))}
        {action(own.remove, () => void commands.remove(set))}
      </div>
    </li>
  );
}

function Deleted({ ownSets: { deleted }, commands, isBusy }: OwnLibraryListProps): JSX.Element {
  const own = useOwnLibraryWords();
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(deleted);
  useLayoutEffect(() => {
    // The button that had the focus is gone with its set.
    if (deleted && known.current !== deleted) place.current?.querySelector("button")?.focus();
    known.current = deleted;
  }, [deleted]);
  return (
    <div ref={place} class="form-actions">
      {deleted && (
        <Button icon="undo" disabled={isBusy} onClick={() => void commands.bringBack()}>
          {own.bringBack(deleted.title)}
        </Button>
      )}
    </div>
  );
}

/** The user's sets, and the ways to more of them. */
export function OwnLibraryList(props: OwnLibraryListProps): JSX.Element {
  const { ownSets, commands, isBusy } = props;
  const { sets, address } = ownSets;
  const own = useOwnLibraryWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const chosenSets = sets.filter(({ id }) => chosen.has(id));
  const choose = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <h2 tabIndex={-1}>{own.title}</h2>
      <p class="secondary hint">{own.intro}</p>
      <Damaged {...props} />
      <div class="actions">
        <Button appearance="primary" disabled={isBusy} onClick={() => void commands.startFromSheet()}>
          {own.startFromSheet}
        </Button>
      </div>
      <p class="secondary hint">{own.startHint}</p>
      <Deleted {...props} />
      {sets.length === 0 && <p class="advice">{own.empty}</p>}
      {sets.length > 0 && (
        <>
          <ul aria-label={own.sets}>
            {sets.map((set) => (
              <SetItem
                key={set.id}
                {...{ set, commands, isBusy }}
                isChosen={chosen.has(set.id)}
                onChoose={() => {
                  choose(set.id);
                }}
              />
            ))}
          </ul>
          <div class="list-actions">
            <Button disabled={isBusy} onClick={() => void commands.export(chosenSets.length > 0 ? chosenSets : sets)}>
              {chosenSets.length > 0 ? own.exportChosen(chosenSets.length) : own.exportAll}
            </Button>
          </div>
        </>
      )}
      <OwnLibraryImport address={address} commands={commands} isBusy={isBusy} />
    </>
  );
}
