import type { HostError } from "../host";
import { portionsOf } from "../portions";
import { hostErrorOf, wasTurnedAway } from "../spreadsheet-error";
import { TRIP_BYTES, type Line } from "./line";

/** Where errands are done: a workbook, and the one worksheet that they are about. */
export interface Place {
  readonly workbook: Excel.Workbook;
  readonly sheet: () => Excel.Worksheet;
  readonly addSheet: () => void;
}

/** One thing for Excel to do, and about how many bytes it adds to a request. */
export interface Errand {
  readonly bytes: number;
  readonly queue: (place: Place) => void;
}

/**
 * How errands were sent: all of them, or until a request failed, which may have been carried out in part. `sent` counts
 * those of the requests before it, and nothing at all was done unless `isBegun`.
 */
export type Sending =
  | { readonly kind: "sent" }
  | { readonly kind: "failed"; readonly error: HostError; readonly sent: number; readonly isBegun: boolean };

function placeIn({ workbook }: Excel.RequestContext, name: string): Place {
  let known: Excel.Worksheet | undefined;
  return {
    workbook,
    sheet: () => (known ??= workbook.worksheets.getItem(name)),
    addSheet: () => {
      known = workbook.worksheets.add(name);
    },
  };
}

/** Sends errands about a worksheet in one request; in more, one after the other, only above 4 MB. */
export async function sendErrands(
  line: Line,
  name: string,
  errands: readonly Errand[],
  operation: "write" | "mark" = "write",
): Promise<Sending> {
  let sent = 0;
  line.marks.delete(name);
  if (operation === "write") line.lastWrite = Infinity;
  try {
    for (const portion of portionsOf(errands, ({ bytes }) => bytes, TRIP_BYTES)) {
      await line.run(operation, (context, meter) => {
        context.application.suspendScreenUpdatingUntilNextSync();
        const place = placeIn(context, name);
        for (const errand of portion) {
          errand.queue(place);
          meter.sent += errand.bytes;
        }
        return () => undefined;
      });
      sent += portion.length;
    }
    return { kind: "sent" };
  } catch (reason) {
    const error = hostErrorOf(reason);
    return { kind: "failed", error, sent, isBegun: sent > 0 || !wasTurnedAway(error) };
  } finally {
    if (operation === "write") line.lastWrite = Date.now();
  }
}
