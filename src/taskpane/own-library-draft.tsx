import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { OwnLibraryCommands } from "../app/own-library-commands";
import { skippedText } from "../app/own-library-notices";
import type { Draft, RowsOrigin } from "../app/own-library-state";
import { Button } from "./button";
import { useOwnLibraryWords } from "./own-library-messages";
import { OwnLibraryRow } from "./own-library-row";
import { useWords } from "./words";

interface OwnLibraryDraftProps {
  readonly draft: Draft;
  readonly commands: OwnLibraryCommands;
  readonly isBusy: boolean;
}

function Origin({ origin }: { readonly origin: RowsOrigin }): JSX.Element {
  const words = useWords();
  const own = useOwnLibraryWords();
  const { sheet, isWholeProject, project, skipped } = origin;
  const from = isWholeProject ? own.fromProject(words.quote(project ?? sheet), sheet) : own.fromRows(sheet);
  return (
    <>
      <p class="secondary hint">{from}</p>
      {skipped.length > 0 && (
        <div class="banner">
          <div>
            <p>{own.skipped(skipped.length)}</p>
            <ul>
              {skipped.map((cell) => (
                <li key={`${String(cell.at.row)} ${String(cell.at.column)}`}>{words.say(skippedText(cell))}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}

/** Which button of which row is to have the focus after the rows have moved. */
interface FocusWish {
  readonly place: number;
  readonly button: "up" | "down" | "remove";
}

const buttonPlaces = { up: 1, down: 2, remove: 3 } as const;

function Rows({ draft, commands }: Omit<OwnLibraryDraftProps, "isBusy">): JSX.Element {
  const own = useOwnLibraryWords();
  const list = useRef<HTMLUListElement>(null);
  const [wish, setWish] = useState<FocusWish | null>(null);
  useLayoutEffect(() => {
    if (!wish || !list.current) return;
    const item = list.current.children[Math.min(wish.place, list.current.children.length - 1)];
    item?.querySelectorAll<HTMLElement>(".form-actions button")[buttonPlaces[wish.button]]?.focus();
  }, [wish]);
  return (
    <ul ref={list} aria-label={own.draftRows(draft.rows.length)}>
      {draft.rows.map((row, place) => (
        <OwnLibraryRow
          key={row.number}
          row={row}
          commands={commands}
          isFirst={place === 0}
          isLast={place === draft.rows.length - 1}
          onMove={(step) => {
            commands.moveRow(row.number, step);
            setWish({ place: place + step, button: step < 0 ? "up" : "down" });
          }}
          onRemove={() => {
            commands.removeRow(row.number);
            setWish({ place, button: "remove" });
          }}
        />
      ))}
    </ul>
  );
}

/** A set that is being made or edited. */
export function OwnLibraryDraft({ draft, commands, isBusy }: OwnLibraryDraftProps): JSX.Element {
  const own = useOwnLibraryWords();
  const { origin, title, keywords, rows, problems } = draft;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void commands.save();
      }}
    >
      <h2 tabIndex={-1}>{draft.before ? own.editSet : own.newSet}</h2>
      {origin && <Origin origin={origin} />}
      <label class="field">
        <span>{own.setTitle}</span>
        <input
          type="text"
          required
          value={title}
          onInput={({ currentTarget }) => {
            commands.describe({ title: currentTarget.value });
          }}
        />
      </label>
      <label class="field">
        <span>
          {own.keywords}
          <small>{own.keywordsHint}</small>
        </span>
        <input
          type="text"
          value={keywords}
          onInput={({ currentTarget }) => {
            commands.describe({ keywords: currentTarget.value });
          }}
        />
      </label>
      <h3>{own.draftRows(rows.length)}</h3>
      <Rows draft={draft} commands={commands} />
      {problems.length > 0 && (
        <ul class="faults" lang="zh-CN" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div class="steps">
        <button type="submit" class="button primary" aria-disabled={isBusy ? "true" : undefined}>
          <span>{own.save}</span>
        </button>
        <Button
          onClick={() => {
            commands.close();
          }}
        >
          {own.cancel}
        </Button>
      </div>
    </form>
  );
}
