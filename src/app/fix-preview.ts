import type { Text } from "../rules/rule";
import type { FixItem } from "./fix-items";

/** Fixes that are shown before they are made. */
export interface FixPreview {
  /** What the step will be called. */
  readonly label: Text;
  readonly items: readonly FixItem[];
  /** Those the user leaves out. */
  readonly omitted: ReadonlySet<FixItem>;
}

/** The preview with an item left out, or taken in again. */
export function toggled({ label, items, omitted }: FixPreview, item: FixItem): FixPreview {
  const rest = new Set(omitted);
  if (!rest.delete(item)) rest.add(item);
  return { label, items, omitted: rest };
}

/** The preview with every item taken in, or none. */
export const tickedAll = ({ label, items }: FixPreview, isTicked: boolean): FixPreview => ({
  label,
  items,
  omitted: new Set(isTicked ? [] : items),
});
