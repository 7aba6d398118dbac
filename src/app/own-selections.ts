import { areaToA1 } from "../sheet/address";
import type { Place } from "./checking";

/** After this time a selection is taken for the user's. */
const PATIENCE = 2_000;

const nameOf = ({ sheet, area }: Place): string => `${areaToA1(area)} ${sheet}`;

/** Tells the selections that we made from those of the user: spreadsheets report both alike, some time later. */
export class OwnSelections {
  readonly #expected = new Map<string, number>();

  expect(place: Place): void {
    this.#expected.set(nameOf(place), Date.now() + PATIENCE);
  }

  /** True once for each selection that was expected. */
  isOwn(place: Place): boolean {
    const until = this.#expected.get(nameOf(place));
    this.#expected.delete(nameOf(place));
    return until !== undefined && Date.now() <= until;
  }
}
