import type { Mark } from "../../sheet/mark";
import type { Ability } from "../ability";
import type { Host } from "../host";
import type { PlacedRemark } from "../remark-changes";

/** What the tester can see of a worksheet; the port cannot tell. */
export interface Eyes {
  /** The marks that the sheet shows. */
  readonly marksOn?: (sheet: string) => Promise<readonly Mark[]>;
  /** The comments and notes on it. */
  readonly remarksOn?: (sheet: string) => Promise<readonly PlacedRemark[]>;
}

/** A worksheet to try things on: it does not exist when a case begins, and what the case leaves of it is removed. */
export interface Scratch extends Eyes {
  readonly sheet: string;
}

/**
 * One promise of the port, or of those hosts that have an ability. `run` throws an Error that says what was expected and
 * what came instead.
 */
export interface ContractCase {
  readonly name: string;
  readonly needs?: Ability;
  readonly run: (host: Host, scratch: Scratch) => Promise<void>;
}

// Undefined has no JSON.
