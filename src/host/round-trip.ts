import { HostError } from "./host";
import type { Host } from "./host";
import { isBusy, wasTurnedAway } from "./spreadsheet-error";

/** One request to the spreadsheet and its answer. Sizes are estimates, in bytes, of what travelled. */
export interface RoundTrip {
  readonly operation: keyof Host;
  readonly milliseconds: number;
  readonly sent: number;
  readonly received: number;
}

/** Counts what one request carries. */
export interface Meter {
  sent: number;
  received: number;
}

const PAUSES = [250, 750, 2_000];

/** Waits for so many milliseconds. */
export const pauseFor = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The promise's outcome, or a HostError "disconnected" when it has none within so many milliseconds. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HostError("disconnected", `no answer for ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again, at most three times, while the spreadsheet is busy. What changes something may be asked again only when
 * it was certainly not carried out, unless carrying it out twice does no harm.
 */
export async function askPatiently<T>(
  ask: () => Promise<T>,
  pause: (milliseconds: number) => Promise<void>,
  isHarmless: boolean,
): Promise<T> {
  for (const milliseconds of PAUSES) {
    try {
      return await ask();
    } catch (error) {
      if (!isBusy(error) || !(isHarmless || wasTurnedAway(error))) throw error;
      await pause(milliseconds);
    }
  }
  return ask();
}
