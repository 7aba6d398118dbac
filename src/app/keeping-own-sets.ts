import { underFreeTitle } from "../library/merge-own-sets";
import type { OwnSet } from "../library/own-sets";
import type { Host } from "../host/host";
import type { Text } from "../rules/rule";
import type { Place } from "./checking";
import { failed, ready } from "./desk";
import type { FetchText } from "./fetched-text";
import * as notices from "./own-library-notices";
import { selectedRows } from "./own-library-rows";
import type { OwnSetsState, OwnSetsWork } from "./own-library-state";
import * as store from "./own-library-store";
import { draftFrom, incomingFrom, outgoing, outgoingDamaged, saveDraft, takeOver } from "./own-library-work";
import type { Preferences } from "./preferences";
import type { Activity, SessionState } from "./session-state";

/** What all keys begin with under which sets are kept. */
const OWN_SETS = "own-set";
const ADDRESS = "own-sets-address";
const LIST: OwnSetsWork = { kind: "list" };

/** What the work on the user's own sets needs of the session. */
export interface OwnSetsDesk {
  readonly host: Host;
  readonly preferences: Preferences;
  state(): SessionState;
  show(change: Partial<SessionState>): void;
  /** The cells the user selected last. */
  selection(): Place | null;
}

const stateOf = (desk: OwnSetsDesk): OwnSetsState => desk.state().ownSets;

function show(desk: OwnSetsDesk, change: Partial<OwnSetsState>): void {
  desk.show({ ownSets: { ...stateOf(desk), ...change } });
}

/** Shows what is kept by now; the same list when nothing has changed. */
function reread(desk: OwnSetsDesk): void {
  const { sets, damaged } = store.readStored(desk.preferences);
  const before = stateOf(desk);
  const isSame = JSON.stringify([sets, damaged]) === JSON.stringify([before.sets, before.damaged]);
  if (!isSame) show(desk, { sets, damaged });
}

/** Fetches what is kept, follows what other panes do; answers what to tell the user when some of it is damaged. */
export function restoreOwnSets(desk: OwnSetsDesk): Text | null {
  reread(desk);
  show(desk, { address: desk.preferences.read(ADDRESS) ?? "" });
  desk.preferences.watch(OWN_SETS, () => {
    reread(desk);
  });
  const { damaged } = stateOf(desk);
  return damaged.length === 0 ? null : notices.damagedNotice(damaged.length);
}

/** Begins a set with the selected rows. One round trip. */
export async function startFromSheet(desk: OwnSetsDesk): Promise<Activity> {
  const sheet = await desk.host.read();
  const place = desk.selection();
  const area = place?.sheet === sheet.name ? place.area : null;
  const selected = selectedRows(sheet, area, desk.state().choices);
  if (selected.kind !== "rows") return failed(notices.nothingSelectedNotice(selected));
  desk.show({ active: sheet.name });
  show(desk, { work: draftFrom(selected, stateOf(desk).sets) });
  return ready(null);
}

/** Keeps what is being edited; what is wrong with it is shown instead. */
export function save(desk: OwnSetsDesk): Activity {
  const { work: draft } = stateOf(desk);
  if (draft.kind !== "draft") return ready(null);
  const saved = saveDraft(desk.preferences, draft);
  if (saved.kind === "refused") {
    show(desk, { work: { ...draft, problems: saved.problems } });
    return failed(notices.notSavedNotice(saved.problems.length));
  }
  if (saved.kept === "full") return failed(notices.fullNotice);
  show(desk, { work: LIST });
  reread(desk);
  return ready(notices.savedNotice(saved));
}

function add(desk: OwnSetsDesk, set: OwnSet, notice: (kept: "kept" | "briefly") => Text): Activity {
  const kept = store.storeSet(desk.preferences, set);
  if (kept === "full") return failed(notices.fullNotice);
  reread(desk);
  return ready(notice(kept));
}

/** Keeps a copy of a set, under a title that is free. */
export function duplicate(desk: OwnSetsDesk, set: OwnSet): Activity {
  const { sets } = store.readStored(desk.preferences);
  const copy = underFreeTitle(set, [...sets, set]);
  return add(desk, copy, (kept) => notices.savedNotice({ kind: "saved", set: copy, kept, besides: null }));
}

/** Deletes a set; it can be brought back until another one is deleted. */
export function remove(desk: OwnSetsDesk, set: OwnSet): Activity {
  if (store.forgetSet(desk.preferences, set) === "full") return failed(notices.notDeletedNotice);
  reread(desk);
  show(desk, { deleted: set });
  return ready(notices.deletedNotice(set.title));
}

/** Brings back what was deleted last, beside whatever bears its title by now. */
export function bringBack(desk: OwnSetsDesk): Activity {
  const { deleted } = stateOf(desk);
  if (!deleted) return ready(null);
  const { sets } = store.readStored(desk.preferences);
  const set = underFreeTitle(deleted, sets);
  return add(desk, set, (kept) => {
    show(desk, { deleted: null });
    return notices.broughtBackNotice(set.title, kept);
  });
}

/** Takes sets over from a text; asks first when something in it is wrong or there already. */
export function importText(desk: OwnSetsDesk, text: string, source: string | null): Activity {
  reread(desk);
  const incoming = incomingFrom(text, source, stateOf(desk).sets);
  if (typeof incoming === "string") return failed(notices.importRefusedNotice(incoming));
  show(desk, { work: incoming });
  const { problems, conflicts } = incoming;
  if (problems.length + conflicts.length === 0) return takeOverIncoming(desk);
  return ready(notices.reviewNotice(problems.length, conflicts.length));
}

/** The same from an address, which is proposed the next time. */
export async function importFrom(desk: OwnSetsDesk, address: string, fetchText: FetchText): Promise<Activity> {
  const fetched = await fetchText(address);
  if (fetched.kind !== "text") return failed(notices.notFetchedNotice(fetched));
  desk.preferences.write(ADDRESS, address);
  show(desk, { address });
  return importText(desk, fetched.text, address);
}

/** Takes over what was reviewed. */
export function takeOverIncoming(desk: OwnSetsDesk): Activity {
  const { work: incoming } = stateOf(desk);
  if (incoming.kind !== "incoming") return ready(null);
  const result = takeOver(desk.preferences, incoming);
  reread(desk);
  if (result.kind === "asked") {
    show(desk, { work: result.incoming });
    return failed(notices.unsettledNotice);
  }
  if (result.lost.length > 0) return failed(notices.takenOverNotice(result));
  show(desk, { work: LIST });
  return ready(notices.takenOverNotice(result));
}

/** Shows sets as a text to be handed out. */
export function exportSets(desk: OwnSetsDesk, sets: readonly OwnSet[]): Activity {
  show(desk, { work: outgoing(sets) });
  return ready(null);
}

/** Shows the damaged texts to be handed out. */
export function exportDamaged(desk: OwnSetsDesk): Activity {
  show(desk, { work: outgoingDamaged(stateOf(desk)) });
  return ready(null);
}

/** Forgets the damaged texts; the rows of them that could be read stay. */
export function forgetDamaged(desk: OwnSetsDesk): Activity {
  for (const damaged of stateOf(desk).damaged) store.forgetDamaged(desk.preferences, damaged);
  reread(desk);
  show(desk, { work: LIST });
  return ready(null);
}
