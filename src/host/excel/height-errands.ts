import type { RowHeight } from "../fit-rows";
import { rowsAt } from "./ranges";
import type { Errand } from "./send-errands";

/** About how many bytes a row's height adds to a request. */
const HEIGHT_BYTES = 300;

/** What gives rows these heights. */
export const heightErrands = (heights: readonly RowHeight[]): readonly Errand[] =>
  heights.map(({ row, height }) => ({
    bytes: HEIGHT_BYTES,
    queue: (place) => {
      rowsAt(place.sheet(), row, row).format.rowHeight = height;
    },
  }));
