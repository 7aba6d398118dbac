import { toA1, type Address } from "../sheet/address";
import type { Mark, RemarkKind } from "../sheet/mark";
import { remarkText } from "./remark-format";

/** A comment or note that a worksheet has. */
export interface PlacedRemark {
  readonly kind: RemarkKind;
  /** Of a comment; "" for a note, which is known by its cell. */
  readonly id: string;
  readonly at: Address;
  /** What ours says; null for somebody else's, and for a comment of ours that somebody has answered. */
  readonly ours: string | null;
}

/** One thing to do to a remark of ours. */
export type RemarkChange =
  | { readonly kind: "remove"; readonly remark: PlacedRemark }
  | { readonly kind: "reword"; readonly remark: PlacedRemark; readonly text: string }
  | { readonly kind: "add"; readonly at: Address; readonly as: RemarkKind; readonly text: string };

/** What a comment with so many answers counts as: once somebody has answered it, it is theirs, too. */
export const oursIn = (content: string, answers: number): string | null => (answers > 0 ? null : remarkText(content));

/**
 * What makes the remarks on a worksheet those of these marks, in order. Where somebody else's stands, it stays, and none
 * of ours is put beside it.
 */
export function remarkChanges(found: readonly PlacedRemark[], marks: readonly Mark[]): readonly RemarkChange[] {
  const wanted = new Map(marks.flatMap(({ at, remark }) => (remark ? [[toA1(at), { at, remark }] as const] : [])));
  const changes: RemarkChange[] = [];
  for (const remark of found) {
    const cell = toA1(remark.at);
    const wish = wanted.get(cell)?.remark;
    if (remark.ours === null) wanted.delete(cell);
    else if (wish?.kind !== remark.kind) changes.push({ kind: "remove", remark });
    else {
      wanted.delete(cell);
      if (wish.text !== remark.ours) changes.push({ kind: "reword", remark, text: wish.text });
    }
  }
  for (const { at, remark } of wanted.values()) changes.push({ kind: "add", at, as: remark.kind, text: remark.text });
  return changes;
}
