/** The items in portions of at most this size together, in their order; one that is larger is a portion by itself. */
export function portionsOf<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  limit: number,
): readonly (readonly T[])[] {
  const portions: T[][] = [];
  let size = Infinity;
  for (const item of items) {
    size += sizeOf(item);
    if (size > limit) {
      portions.push([]);
      size = sizeOf(item);
    }
    portions.at(-1)?.push(item);
  }
  return portions;
}
