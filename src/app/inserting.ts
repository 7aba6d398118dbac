import type { Placement } from "../library/place-entries";
import type { Address } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import { failed, ready, type Desk } from "./desk";
import type { LibraryState } from "./library-state";
import * as notices from "./notices";
import type { Activity } from "./session-state";
import { makeChange, withChange } from "./writing";

/** For which cell to open the library, and which indicators to tick there. */
export interface LibraryRequest {
  /** null: for the worksheet the user is on. */
  readonly sheet: string | null;
  readonly at: Address | null;
  readonly names: readonly string[];
  /** Whether to go on with the choices made so far, when the library is open for the same worksheet. */
  readonly goesOn: boolean;
}

/** Opens the library. One round trip. `cursor` is where the user is. */
export async function openLibraryFor(
  { host, core, state, show }: Desk,
  request: LibraryRequest,
  cursor: { readonly sheet: string; readonly at: Address } | null,
): Promise<Activity> {
  const sheet = await host.read(request.sheet ?? undefined);
  const { library, choices, ownSets } = state();
  const at = request.at ?? (cursor?.sheet === sheet.name ? cursor.at : null);
  const isSame = request.goesOn && library.kind === "open" && library.sheet.name === sheet.name;
  show({
    active: sheet.name,
    library: isSame
      ? core.reopenLibrary(library, sheet, choices)
      : core.openLibrary(sheet, { at, names: request.names }, choices, ownSets.sets),
  });
  return ready(null);
}

const samePlacement = (a: Placement, b: Placement): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Shows the library beside a newer state of the sheet, where nothing was inserted, and says why. */
function showInstead(desk: Desk, library: LibraryState): Activity {
  desk.show({ library });
  const placement = library.kind === "open" ? library.placement : null;
  return failed(placement?.kind === "refused" ? placement.reason : notices.previewChangedNotice);
}

/** Inserts the ticked rows where the preview shows them; when the sheet has changed since, only the preview changes. */
export async function insertTicked(desk: Desk): Promise<Activity> {
  const { core, host } = desk;
  const { library, choices } = desk.state();
  if (library.kind !== "open" || !library.placement) return ready(null);
  const { placement } = library;
  const name = library.sheet.name;
  const readAgain = async (): Promise<LibraryState> => core.reopenLibrary(library, await host.read(name), choices);
  if (placement.kind === "refused") return showInstead(desk, await readAgain());
  const count = new Set(placement.cells.map(({ filled }) => filled.entry)).size;
  const empty = placement.cells.filter(core.isUnanswered).map(({ at }) => at);
  let latest: LibraryState = library;
  const isStillMeant = (now: Sheet): boolean => {
    latest = core.reopenLibrary(library, now, choices);
    return latest.kind === "open" && latest.placement !== null && samePlacement(latest.placement, placement);
  };
  const { patch } = placement;
  const history = withChange(desk, notices.insertLabel(count), patch);
  const outcome = await makeChange(desk, { patch, history, isStillMeant });
  if (outcome.kind === "stale") return showInstead(desk, await readAgain());
  if (outcome.kind === "withheld") return showInstead(desk, latest);
  return outcome.problem ?? ready(notices.insertedNotice(count, empty));
}
