import type { RoundTrip } from "../host/round-trip";
import { noTraffic, type Traffic } from "./activity-log";

/** Adds up requests to the spreadsheet from one look to the next. */
export interface TrafficMeter {
  readonly onRoundTrip: (trip: RoundTrip) => void;
  /** What requests have cost since it was asked last. */
  readonly takeTraffic: () => Traffic;
}

export function trafficMeter(): TrafficMeter {
  let traffic = noTraffic;
  return {
    onRoundTrip: ({ milliseconds, sent, received }) => {
      traffic = {
        trips: traffic.trips + 1,
        milliseconds: traffic.milliseconds + milliseconds,
        sent: traffic.sent + sent,
        received: traffic.received + received,
      };
    },
    takeTraffic: () => {
      const taken = traffic;
      traffic = noTraffic;
      return taken;
    },
  };
}
