import { overlap, type Area } from "../sheet/address";

const isSingleCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** The merged areas that Excel would keep: where two overlap, as some programs write them, the upper left one stays. */
export function disjointAreas(areas: readonly Area[]): readonly Area[] {
  const kept: Area[] = [];
  let open: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    open = open.filter(({ bottom }) => bottom >= area.top);
    if (isSingleCell(area) || open.some((other) => overlap(other, area))) continue;
    kept.push(area);
    open.push(area);
  }
  return kept;
}
