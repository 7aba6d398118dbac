import { hostErrorOf } from "../spreadsheet-error";
import type { Extra, Line } from "./line";

const MERGED_AREAS = "1.13";

/** What this Excel can be asked for, as far as is known. */
export const knownExtras = ({ supports, lacking }: Line): ReadonlySet<Extra> =>
  new Set<Extra>(
    (["merges", "hidden", "marks"] as const).filter(
      (extra) => !lacking.has(extra) && (extra !== "merges" || supports(MERGED_AREAS)),
    ),
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
