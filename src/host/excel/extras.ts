import type { Ability } from "../ability";
import { hostErrorOf } from "../spreadsheet-error";
import { can } from "./excel-edition";
import type { Extra, Line } from "./line";

/** What an extra takes that not every Excel can. */
const needs: Readonly<Record<Extra, Ability | null>> = {
  merges: "merged-areas",
  hidden: null,
  marks: null,
  comments: "comments",
  notes: "notes",
};

const extras = Object.keys(needs) as readonly Extra[]; // the keys of a literal

/** What this Excel can be asked for, as far as is known. */
export const knownExtras = ({ supports, lacking }: Line): ReadonlySet<Extra> =>
  new Set(
    extras.filter((extra) => {
      const ability = needs[extra];
      return !lacking.has(extra) && (ability === null || can(supports, ability));
    }),
  );

/** The answer, or null when Excel cannot give it. Other refusals, such as a cell being edited, go on as errors. */
export async function unlessLacking<T>(line: Line, extra: Extra, answer: () => Promise<T>): Promise<T | null> {
  try {
    return await answer();
  } catch (error) {
    const { code } = hostErrorOf(error);
    if (code === "version-too-old") line.lacking.add(extra);
    if (code === "version-too-old" || code === "unknown" || code === "too-large") return null;
    throw error;
  }
}
