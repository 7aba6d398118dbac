import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { OpenLibrary } from "../app/library-state";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { Button } from "./button";
import { LibraryQuestions } from "./library-questions";
import { LibraryRows } from "./library-rows";
import { LibrarySearch } from "./library-search";
import { LibraryTarget } from "./library-target";
import { useLibraryWords } from "./library-messages";
import { PlacementPreview } from "./placement-preview";
import { UndoButton } from "./undo-button";
import { useWords } from "./words";

interface LibraryChoosingProps {
  readonly library: OpenLibrary;
  readonly state: SessionState;
  readonly session: Session;
}

interface DockProps extends LibraryChoosingProps {
  readonly onPreview: () => void;
}

const tickedCount = ({ rows, others }: OpenLibrary): number =>
  rows.filter(({ ticked }) => ticked).length + others.length;

/** What stays in reach while the list scrolls: inserting, and why it cannot be done. */
function Dock({ library, state, session, onPreview }: DockProps): JSX.Element {
  const words = useWords();
  const libraryWords = useLibraryWords();
  const { placement } = library;
  const count = tickedCount(library);
  return (
    <div class="dock">
      {placement?.kind === "refused" && (
        <p class="banner refused" role="alert">
          {words.say(placement.reason)}
        </p>
      )}
      <div class="steps">
        <Button
          appearance="primary"
          disabled={state.activity.kind === "busy" || placement?.kind !== "patch"}
          onClick={() => void session.library.insert()}
        >
          {count === 0 ? libraryWords.insert : libraryWords.insertRows(count)}
        </Button>
        <Button disabled={placement?.kind !== "patch"} onClick={onPreview}>
          {libraryWords.preview}
        </Button>
        <UndoButton state={state} session={session} />
      </div>
    </div>
  );
}

/** 选指标: indicators by type or by search, ticked and shown as they will stand before they are inserted. */
export function LibraryChoosing({ library, state, session }: LibraryChoosingProps): JSX.Element {
  const words = useLibraryWords();
  const preview = useRef<HTMLHeadingElement>(null);
  const { placement } = library;
  return (
    <>
      <LibraryTarget library={library} session={session} />
      <LibrarySearch library={library} session={session} />
      {library.search === null && <LibraryRows library={library} session={session} />}
      <LibraryQuestions library={library} session={session} />
      <section class="planned" aria-labelledby="library-preview">
        <h2 id="library-preview" ref={preview} tabIndex={-1}>
          {placement?.kind === "patch" ? words.previewOf(tickedCount(library)) : words.preview}
        </h2>
        <PlacementPreview library={library} />
      </section>
      <Dock
        {...{ library, state, session }}
        onPreview={() => {
          preview.current?.focus();
          preview.current?.scrollIntoView({ block: "start" });
        }}
      />
    </>
  );
}
