import { mergeOwnSets, settleConflict, underFreeTitle } from "../library/merge-own-sets";
import {
  freeTitle,
  keywordProblems,
  keywordsIn,
  ownSet,
  parseOwnSets,
  rowProblems,
  titleProblem,
  withoutId,
  writeOwnSets,
  type OwnRow,
  type OwnSet,
} from "../library/own-sets";
import { settledRow } from "../library/settled-row";
import { newDraft } from "./own-library-draft";
import type { SelectedRows } from "./own-library-rows";
import type { Draft, Incoming, Outgoing, OwnSetsState } from "./own-library-state";
import { forgetSet, readStored, storeSet } from "./own-library-store";
import type { Kept, Preferences } from "./preferences";

/** A draft of the selected rows, under a title that is still free. */
export function draftFrom({ rows, origin }: Extract<SelectedRows, { kind: "rows" }>, sets: readonly OwnSet[]): Draft {
  const project = (origin.project ?? "").replace(/[\p{Cc}\s]+/gu, " ").trim();
  const title = freeTitle(project, new Set(sets.map((set) => set.title)));
  return newDraft(title, rows, origin);
}

/** What became of a draft. `besides` is a set that another pane changed meanwhile, beside which this one was saved. */
export type SavedDraft =
  | { readonly kind: "refused"; readonly problems: readonly string[] }
  | { readonly kind: "saved"; readonly set: OwnSet; readonly kept: Kept; readonly besides: OwnSet | null };

const MOST_ROWS = 500;

function draftProblems(title: string, rows: readonly OwnRow[], taken: readonly string[]): readonly string[] {
  const problems = rows.flatMap((row, place) =>
    rowProblems(row).map((problem) => `第 ${String(place + 1)} 行：${problem}`),
  );
  if (rows.length === 0) problems.unshift("指标集里没有指标，至少要保留一行。");
  if (rows.length > MOST_ROWS) problems.unshift(`一个指标集最多 ${String(MOST_ROWS)} 行，请分成几个保存。`);
  const titleFault = titleProblem(title, taken);
  return titleFault === null ? problems : [titleFault, ...problems];
}

const same = (a: OwnSet, b: OwnSet): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Keeps a draft, unless something is wrong with it. Never takes the place of what another pane has made meanwhile. */
export function saveDraft(preferences: Preferences, draft: Draft): SavedDraft {
  const { sets } = readStored(preferences);
  const { before } = draft;
  const taken = sets.filter(({ id }) => id !== before?.id).map(({ title }) => title);
  const rows = draft.rows.map(({ original, row }) => withoutId(settledRow(original, row)));
  const keywords = keywordsIn(draft.keywords);
  const problems = [...draftProblems(draft.title, rows, taken), ...keywordProblems(keywords)];
  if (problems.length > 0) return { kind: "refused", problems };

  const set = ownSet(draft.title.trim(), keywords, rows);
  const now = sets.find(({ id }) => id === before?.id) ?? null;
  if (before && now && !same(before, now)) {
    const beside = underFreeTitle(set, sets);
    return { kind: "saved", set: beside, kept: storeSet(preferences, beside), besides: now };
  }
  const kept = storeSet(preferences, set);
  if (kept !== "full" && now && now.id !== set.id) forgetSet(preferences, now);
  return { kind: "saved", set, kept, besides: null };
}

const titles = (sets: readonly OwnSet[]): readonly string[] => sets.map(({ title }) => title);

function reviewed(
  incoming: Pick<Incoming, "source" | "sets" | "problems" | "settlements">,
  sets: readonly OwnSet[],
): Incoming {
  const { added, identical, conflicts } = mergeOwnSets(sets, incoming.sets);
  return { ...incoming, kind: "incoming", added: titles(added), identical: titles(identical), conflicts };
}

/** What a text that somebody hands in would bring; a sentence in Chinese when it is no file of sets. */
export function incomingFrom(text: string, source: string | null, sets: readonly OwnSet[]): Incoming | string {
  if (/^\s*</.test(text))
    return "得到的是网页，不是指标集文件。请检查地址或文件，需要登录的地址请先在浏览器里下载文件再导入。";
  const result = parseOwnSets(text);
  if (result.kind === "invalid") return result.message;
  return reviewed({ source, sets: result.sets, problems: result.problems, settlements: new Map() }, sets);
}

/** What became of sets that were to be taken over. */
export type TakenOver =
  /** Something must be asked first. */
  | { readonly kind: "asked"; readonly incoming: Incoming }
  | {
      readonly kind: "taken";
      readonly taken: number;
      readonly kept: Kept;
      /** Titles for which there was no room. */
      readonly lost: readonly string[];
      /** Left as they were, by the user's word or because they are there to the letter. */
      readonly left: number;
    };

const worst = (all: readonly Kept[]): Kept => {
  if (all.includes("full")) return "full";
  return all.includes("briefly") ? "briefly" : "kept";
};

/** Takes incoming sets over as the user has settled it, beside whatever is kept by now. */
export function takeOver(preferences: Preferences, incoming: Incoming): TakenOver {
  const { sets } = readStored(preferences);
  const { added, identical, conflicts } = mergeOwnSets(sets, incoming.sets);
  const { settlements } = incoming;
  if (conflicts.some((conflict) => !settlements.has(conflict.incoming.title))) {
    return { kind: "asked", incoming: reviewed(incoming, sets) };
  }
  const next = conflicts.reduce<readonly OwnSet[]>(
    (all, conflict) => settleConflict(all, conflict, settlements.get(conflict.incoming.title) ?? "keep"),
    [...sets, ...added],
  );
  const fresh = next.filter((set) => !sets.includes(set));
  const written = fresh.map((set) => ({ set, kept: storeSet(preferences, set) }));
  const lost = written.filter(({ kept }) => kept === "full").map(({ set }) => set.title);
  const gone = sets.filter(({ id }) => !next.some((set) => set.id === id));
  if (lost.length === 0) for (const set of gone) forgetSet(preferences, set);
  const kept = worst(written.map((one) => one.kept));
  const left =
    identical.length + conflicts.filter(({ incoming: { title } }) => settlements.get(title) === "keep").length;
  return { kind: "taken", taken: fresh.length - lost.length, kept, lost, left };
}

/** The file that hands out these sets. */
export const outgoing = (sets: readonly OwnSet[]): Outgoing => ({
  kind: "outgoing",
  what: "sets",
  count: sets.length,
  text: writeOwnSets(sets),
  fileName:
    sets.length === 1 ? `指标集-${(sets[0]?.title ?? "").replace(/[\\/:*?"<>|.\s]+/g, "_")}.json` : "指标集.json",
});

/** The damaged texts, for somebody who can mend them. */
export const outgoingDamaged = ({ damaged }: Pick<OwnSetsState, "damaged">): Outgoing => ({
  kind: "outgoing",
  what: "damaged",
  count: damaged.length,
  text: JSON.stringify(damaged, null, 2),
  fileName: "无法读取的指标集.json",
});
