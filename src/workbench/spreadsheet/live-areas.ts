import type { Area } from "../../sheet/address";

/** An area that moves with its cells; `area` is null when the cells are deleted. */
export interface LiveArea {
  readonly sheetId: string;
  area: Area | null;
}

/** Rows that came or went above `index`. */
export type RowShift = { readonly sheetId: string; readonly index: number; readonly count: number };

/** The areas that add-ins hold on to. They are forgotten when nobody holds them any more. */
export interface LiveAreas {
  track(sheetId: string, area: Area): LiveArea;
  rowsInserted(shift: RowShift): void;
  rowsRemoved(shift: RowShift): void;
}

/** Where an area lies after rows were inserted; one that they are put into grows. */
export function grown(area: Area, { index, count }: RowShift): Area {
  const moved = (row: number): number => (row >= index ? row + count : row);
  return { ...area, top: moved(area.top), bottom: moved(area.bottom) };
}

/** Where an area lies after rows were removed; null when it went with them. */
export function shrunk(area: Area, { index, count }: RowShift): Area | null {
  const after = index + count;
  if (area.top >= index && area.bottom < after) return null;
  const top = area.top >= after ? area.top - count : Math.min(area.top, index);
  const bottom = area.bottom >= after ? area.bottom - count : Math.min(area.bottom, index - 1);
  return { ...area, top, bottom };
}

export function createLiveAreas(): LiveAreas {
  const known = new Set<WeakRef<LiveArea>>();

  const shift = (by: RowShift, move: (area: Area, by: RowShift) => Area | null): void => {
    for (const reference of known) {
      const live = reference.deref();
      if (!live) known.delete(reference);
      else if (live.sheetId === by.sheetId && live.area) live.area = move(live.area, by);
    }
  };

  return {
    track(sheetId, area) {
      const live = { sheetId, area };
      known.add(new WeakRef(live));
      return live;
    },
    rowsInserted: (by) => shift(by, grown),
    rowsRemoved: (by) => shift(by, shrunk),
  };
}
