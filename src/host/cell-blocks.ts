import { areaFromA1, areaToA1, type Address, type Area } from "../sheet/address";

const byPlace = (a: Address, b: Address): number => a.row - b.row || a.column - b.column;

function rowRuns(cells: readonly Address[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort(byPlace)) {
    const last = runs.at(-1);
    if (last?.top === row && column <= last.right + 1)
      runs[runs.length - 1] = { ...last, right: Math.max(column, last.right) };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** The fewest rectangles that hold exactly these cells, as far as going row by row finds them. */
export function blocksOf(cells: readonly Address[]): readonly Area[] {
  const open = new Map<string, Area>();
  const blocks: Area[] = [];
  for (const run of rowRuns(cells)) {
    const columns = `${run.left}:${run.right}`;
    const above = open.get(columns);
    if (above?.bottom === run.top - 1) {
      open.set(columns, { ...above, bottom: run.bottom });
      continue;
    }
    if (above) blocks.push(above);
    open.set(columns, run);
  }
  return [...blocks, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The smallest rectangle around the areas; null when there are none. */
export const boundsOf = (areas: readonly Area[]): Area | null =>
  areas.reduce<Area | null>(
    (bounds, area) =>
      bounds === null
        ? area
        : {
            top: Math.min(bounds.top, area.top),
            left: Math.min(bounds.left, area.left),
            bottom: Math.max(bounds.bottom, area.bottom),
            right: Math.max(bounds.right, area.right),
          },
    null,
  );

/** How many cells the area has. */
export const cellCount = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** The areas as lists like "B3,C4:C9", none longer than the limit. */
export function addressLists(areas: readonly Area[], limit: number): readonly string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaToA1)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= limit) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

const LAST_COLUMN = 16_383;

/** "B3:C4", or whole rows as "5:7" → area; null for anything else, such as several ranges. */
export function areaOfAddress(address: string): Area | null {
  const [, first, last] = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address) ?? [];
  if (first === undefined || last === undefined) return areaFromA1(address) ?? null;
  return { top: Number(first) - 1, left: 0, bottom: Number(last) - 1, right: LAST_COLUMN };
}
