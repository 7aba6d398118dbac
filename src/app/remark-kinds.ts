import type { Ability, Edition } from "../host/ability";
import type { RemarkKind } from "../sheet/mark";

/** What a spreadsheet must be able to do for each kind of words beside cells. */
export const abilityFor: Readonly<Record<RemarkKind, Ability>> = { comment: "comments", note: "notes" };

const isKind = (text: string): text is RemarkKind => Object.hasOwn(abilityFor, text);

/** The kind that was chosen, as it was kept; null when none was, or when this spreadsheet cannot write it. */
export const remarksIn = (kept: string | null, { lacks }: Edition): RemarkKind | null =>
  kept !== null && isKind(kept) && !lacks.has(abilityFor[kept]) ? kept : null;
