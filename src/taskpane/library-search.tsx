import type { JSX } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { OpenLibrary } from "../app/library-state";
import type { Session } from "../app/session";
import { useLibraryWords } from "./library-messages";
import { LibraryResults } from "./library-results";

interface LibrarySearchProps {
  readonly library: OpenLibrary;
  readonly session: Session;
}

interface Typing {
  readonly query: string;
  /** Shows what is typed; searches for it, after a pause in milliseconds, unless it is only on its way to Chinese. */
  readonly type: (text: string, pause: number | null) => void;
}

/** Shorter than the pause between two letters of somebody who types quickly would be no use. */
const PAUSE = 60;

function useTyping({ library, session }: LibrarySearchProps): Typing {
  const [query, setQuery] = useState(library.search?.query ?? "");
  const timer = useRef(0);
  // The search ends with a choice elsewhere, too.
  const isOver = library.search === null;
  useLayoutEffect(() => {
    if (isOver) setQuery("");
  }, [isOver]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const type = (text: string, pause: number | null): void => {
    setQuery(text);
    clearTimeout(timer.current);
    if (pause !== null) timer.current = window.setTimeout(() => void session.library.search(text), pause);
  };
  return { query, type };
}

/** The place in the list that a key leads to; -1 is the search box, undefined any other key. */
function placeFor(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(place + 1, count - 1);
    case "ArrowUp":
      return Math.max(place - 1, -1);
    default:
      return undefined;
  }
}

/** How many indicators were found, for those who do not see the list. */
function Announcement({ search, found }: Pick<OpenLibrary, "search" | "found">): JSX.Element {
  const words = useLibraryWords();
  return (
    <p class="found secondary" role="status">
      {search && (found.length > 0 ? words.found(found.length, search.hasMore) : words.nothingFound(search.query))}
    </p>
  );
}

interface SearchBoxProps extends Typing {
  readonly box: { readonly current: HTMLInputElement | null };
  readonly onClear: () => void;
}

function SearchBox({ query, type, box, onClear }: SearchBoxProps): JSX.Element {
  const words = useLibraryWords();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.search}</label>
      <div class="search-box">
        <input
          id={id}
          ref={box}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.searchHint}
          value={query}
          onInput={(event) => {
            type(event.currentTarget.value, event.isComposing ? null : PAUSE);
          }}
          onCompositionEnd={({ currentTarget }) => {
            type(currentTarget.value, 0);
          }}
        />
        {query !== "" && (
          <button
            type="button"
            class="clear"
            aria-label={words.clearSearch}
            title={words.clearSearch}
            onClick={onClear}
          >
            ×
          </button>
        )}
      </div>
    </div>
  );
}

/** Searches all indicators: arrow keys lead from the box through the results, Enter ticks, Esc clears. */
export function LibrarySearch({ library, session }: LibrarySearchProps): JSX.Element {
  const { query, type } = useTyping({ library, session });
  const whole = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const { search, found } = library;

  const clear = (): void => {
    type("", 0);
    box.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const ticks = [...(whole.current?.querySelectorAll<HTMLInputElement>(".results [type=checkbox]:enabled") ?? [])];
    const place = ticks.findIndex((tick) => tick === event.target);
    if (place < 0 && event.target !== box.current) return;
    const next = placeFor(event.key, place, ticks.length);
    if (next !== undefined) (ticks[next] ?? box.current)?.focus();
    else if (event.key === "Enter") ticks[place]?.click();
    else if (event.key === "Escape" && query !== "") clear();
    else return;
    event.preventDefault();
  };

  return (
    <div class="search" role="search" ref={whole} onKeyDown={onKeyDown}>
      <SearchBox {...{ query, type, box }} onClear={clear} />
      <Announcement search={search} found={found} />
      {search && <LibraryResults found={found} session={session} />}
    </div>
  );
}
