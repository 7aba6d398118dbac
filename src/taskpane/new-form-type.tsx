import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { surenessOf, type Detection } from "../library/detect-type";
import type { ProjectType } from "../library/schema";
import { useLibraryWords } from "./library-messages";
import { Fault, type NewFormParts } from "./new-form-fields";
import { useNewFormWords } from "./new-form-messages";
import { TypeOptions } from "./type-options";
import { useWords } from "./words";

/** So many of the words that speak for a type are named. */
const MOST_KEYWORDS = 4;

function Reason({ detections }: { readonly detections: readonly Detection[] }): JSX.Element {
  const { quote, language } = useWords();
  const words = useLibraryWords();
  const { notProposed } = useNewFormWords();
  const [best] = detections;
  if (!best) return <>{notProposed}</>;
  const reasons = (["projectName", "purpose", "goal"] as const).flatMap((where) => {
    const keywords = best.reasons.filter((reason) => reason.where === where).map(({ keyword }) => quote(keyword));
    return keywords.length > 0 ? [words.reason[where](keywords.slice(0, MOST_KEYWORDS).join(""))] : [];
  });
  const [comma, stop] = language === "en" ? [", ", "."] : ["，", "。"];
  return (
    <>
      {words.proposed(best.type.title, words.sureness[surenessOf(detections)], best.score)}
      {reasons.join(comma)}
      {stop}
    </>
  );
}

/** Which core indicators to fill in: those of the proposed type, of another one, or of a set of the user's own. */
export function TypeField({
  asked,
  ownSets,
  session,
}: NewFormParts & { readonly ownSets: readonly ProjectType[] }): JSX.Element {
  const words = useNewFormWords();
  const library = useLibraryWords();
  const id = useId();
  const { type, types, detections, rows } = asked;
  const isWrong = asked.faults.type !== undefined;
  return (
    <div class="field">
      <label for={id}>{library.projectType}</label>
      <select
        id={id}
        value={type?.id ?? ""}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : `${id}-reason`}
        onChange={({ currentTarget }) => void session.newForm.change({ type: currentTarget.value })}
      >
        {type === null && <option value="">{words.noneChosen}</option>}
        <TypeOptions label={library.ownSets} types={ownSets} />
        <TypeOptions label={words.types} types={types.filter((one) => !ownSets.includes(one))} />
      </select>
      <Fault asked={asked} name="type" id={`${id}-fault`} />
      <p class="secondary" id={`${id}-reason`}>
        <Reason detections={detections} />
        {type && words.rows(rows)}
      </p>
    </div>
  );
}
