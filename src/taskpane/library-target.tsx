import type { JSX } from "preact";
import type { OpenLibrary } from "../app/library-state";
import type { Session } from "../app/session";
import { rivals, surenessOf, type Detection } from "../library/detect-type";
import { useLibraryWords } from "./library-messages";
import { TypeOptions } from "./type-options";
import { useWords } from "./words";

interface LibraryTargetProps {
  readonly library: OpenLibrary;
  readonly session: Session;
}

/** So many of the words that speak for a type are named for each place. */
const MOST_KEYWORDS = 3;
const MOST_LIKELY = 3;

const places = ["projectName", "purpose", "goal"] as const;

function reasonsOf({ reasons }: Detection, quote: (text: string) => string) {
  return places.flatMap((where) => {
    const keywords = reasons.filter((reason) => reason.where === where).map(({ keyword }) => quote(keyword));
    return keywords.length > 0 ? [{ where, keywords: keywords.slice(0, MOST_KEYWORDS).join("") }] : [];
  });
}

function Proposal({ library, session }: LibraryTargetProps): JSX.Element {
  const { quote, language } = useWords();
  const words = useLibraryWords();
  const { detections, choice } = library;
  const [best] = detections;
  if (!best) return <p class="secondary">{words.notProposed}</p>;
  const reasons = reasonsOf(best, quote).map(({ where, keywords }) => words.reason[where](keywords));
  const [comma, stop] = language === "en" ? [", ", "."] : ["，", "。"];
  const others = [best, ...rivals(detections)].slice(0, MOST_LIKELY).filter(({ type }) => type.id !== choice.type);
  return (
    <div class="proposal secondary">
      <p>
        {words.proposed(best.type.title, words.sureness[surenessOf(detections)], best.score)}
        {reasons.join(comma)}
        {stop}
      </p>
      {others.length > 0 && (
        <p class="rivals">
          {words.rival}
          {others.map(({ type, score }) => (
            <button key={type.id} type="button" class="chip" onClick={() => void session.library.chooseType(type.id)}>
              {`${type.title} ${String(score)}`}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function TypePicker({ library, session }: LibraryTargetProps): JSX.Element {
  const words = useLibraryWords();
  const { types, choice, detections, ownSets } = library;
  const likely = detections.slice(0, MOST_LIKELY).map(({ type }) => type);
  const rest = types.filter((type) => !likely.includes(type));
  return (
    <label class="field">
      <span>{words.projectType}</span>
      <select
        value={choice.type ?? ""}
        onChange={({ currentTarget }) => void session.library.chooseType(currentTarget.value)}
      >
        {choice.type === null && <option value="">{words.chooseType}</option>}
        <TypeOptions label={words.likelyTypes} types={likely} />
        <TypeOptions label={words.ownSets} types={rest.filter((type) => ownSets.includes(type))} />
        <TypeOptions label={words.otherTypes} types={rest.filter((type) => !ownSets.includes(type))} />
      </select>
    </label>
  );
}

/** Which project the rows are for, of which type it is, and why that is thought. */
export function LibraryTarget({ library, session }: LibraryTargetProps): JSX.Element {
  const { tableHeading } = useWords();
  const words = useLibraryWords();
  const { targets, choice } = library;
  return (
    <>
      <label class="field">
        <span>{words.target}</span>
        <select
          value={choice.target}
          onChange={({ currentTarget }) => void session.library.chooseTarget(Number(currentTarget.value))}
        >
          {targets.map(({ table, project }, place) => (
            <option key={place} value={place}>
              {tableHeading(table.sheet, table.index, project.projectName?.text ?? null)}
            </option>
          ))}
        </select>
      </label>
      <TypePicker library={library} session={session} />
      <Proposal library={library} session={session} />
    </>
  );
}
