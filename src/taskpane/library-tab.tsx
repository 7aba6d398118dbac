import type { JSX } from "preact";
import type { OpenLibrary } from "../app/library-state";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { Button } from "./button";
import { LibraryRows } from "./library-rows";
import { Opening } from "./opening";
import { PlacementPreview } from "./placement-preview";
import { UndoButton } from "./undo-button";
import { useWords } from "./words";

interface LibraryTabProps {
  readonly state: SessionState;
  readonly session: Session;
}

interface OpenLibraryProps {
  readonly library: OpenLibrary;
  readonly session: Session;
}

/** So many of the words that speak for a type are named. */
const KEYWORDS = 3;

function TypeReason({ library: { detection } }: Pick<OpenLibraryProps, "library">): JSX.Element {
  const words = useWords();
  if (!detection) return <p class="secondary">{words.notProposed}</p>;
  const keywords = [...new Set(detection.reasons.map(({ keyword }) => words.quote(keyword)))];
  return <p class="secondary">{words.proposed(detection.type.title, keywords.slice(0, KEYWORDS).join(""))}</p>;
}

function Choices({ library, session }: OpenLibraryProps): JSX.Element {
  const words = useWords();
  const { targets, types, choice, asked } = library;
  return (
    <>
      <label class="field">
        <span>{words.target}</span>
        <select
          value={choice.target}
          onChange={({ currentTarget }) => void session.chooseTarget(Number(currentTarget.value))}
        >
          {targets.map(({ table, project }, place) => (
            <option key={place} value={place}>
              {words.tableHeading(table.sheet, table.index, project.projectName?.text ?? null)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{words.projectType}</span>
        <select
          value={choice.type ?? ""}
          onChange={({ currentTarget }) => void session.chooseType(currentTarget.value)}
        >
          {choice.type === null && <option value="">{words.chooseType}</option>}
          {types.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <TypeReason library={library} />
      {asked.map(({ name }) => (
        <label class="field" key={name}>
          <span>{words.parameter(name)}</span>
          <input
            type="text"
            value={choice.answers.get(name) ?? ""}
            onInput={({ currentTarget }) => void session.answer(name, currentTarget.value)}
          />
        </label>
      ))}
    </>
  );
}

/** 指标库: standard indicators for the project, inserted where they belong. */
export function LibraryTab({ state, session }: LibraryTabProps): JSX.Element {
  const words = useWords();
  const { library, activity } = state;
  if (library.kind === "closed") return <Opening activity={activity} onRetry={() => void session.openLibrary()} />;
  if (library.kind === "no-table") return <p class="advice">{words.libraryNoTable(library.sheet)}</p>;
  const { placement, rows, choice } = library;
  return (
    <>
      <Choices library={library} session={session} />
      <LibraryRows rows={rows} answers={choice.answers} session={session} />
      <section>
        <h2>{words.preview}</h2>
        {placement ? <PlacementPreview placement={placement} /> : <p class="secondary">{words.nothingTicked}</p>}
      </section>
      <div class="steps">
        <Button
          appearance="primary"
          disabled={activity.kind === "busy" || placement?.kind !== "patch"}
          onClick={() => void session.insert()}
        >
          {words.insert}
        </Button>
        <span class="secondary">{words.ticked(rows.filter(({ ticked }) => ticked).length)}</span>
        <UndoButton state={state} session={session} />
      </div>
    </>
  );
}
