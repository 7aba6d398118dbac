import type { JSX } from "preact";
import type { FoundRow } from "../app/library-state";
import type { Session } from "../app/session";
import type { Span } from "../library/highlight";
import type { ProjectType } from "../library/schema";
import { useLibraryWords } from "./library-messages";
import { LibraryRowItem } from "./library-row";
import { MarkedText } from "./marked-text";

interface LibraryResultsProps {
  readonly found: readonly FoundRow[];
  readonly session: Session;
}

const MOST_TYPES = 3;

/** Types that the query speaks of: by their title, or by words that all their indicators answer to. */
function typesFound(found: readonly FoundRow[]): ReadonlyMap<ProjectType, readonly Span[]> {
  const named = new Map<ProjectType, readonly Span[]>();
  for (const { type, inTitle } of found.map(({ hit }) => hit)) {
    const isWhole = type.rows.length > 1 && type.rows.every((entry) => found.some(({ hit }) => hit.entry === entry));
    if (inTitle.length > 0 || isWhole) named.set(type, inTitle);
  }
  return new Map([...named].slice(0, MOST_TYPES));
}

function TypesFound({ found, session }: LibraryResultsProps): JSX.Element | null {
  const words = useLibraryWords();
  const types = typesFound(found);
  if (types.size === 0) return null;
  return (
    <p class="rivals secondary">
      {words.typesFound}
      {[...types].map(([{ id, title }, spans]) => (
        <button key={id} type="button" class="chip" onClick={() => void session.library.chooseType(id)}>
          <MarkedText text={title} spans={spans} />
        </button>
      ))}
    </p>
  );
}

/** What a search found, best first. */
export function LibraryResults({ found, session }: LibraryResultsProps): JSX.Element {
  const words = useLibraryWords();

  return (
    <>
      <TypesFound found={found} session={session} />
      <ul class="results" aria-label={words.results}>
        {found.map(({ row, hit }) => (
          <LibraryRowItem
            key={row.entry.id}
            row={row}
            session={session}
            name={row.filled.name === row.entry.name && <MarkedText text={row.entry.name} spans={hit.inName} />}
            note={
              <>
                <MarkedText text={row.type.title} spans={hit.inTitle} />
                {` · ${row.subcategory}`}
              </>
            }
          />
        ))}
      </ul>
    </>
  );
}
