import type { Mark } from "../../sheet/mark";
import type { Host } from "../host";

/** A worksheet to try things on: it does not exist when a case begins, and what the case leaves of it is removed. */
export interface Scratch {
  readonly sheet: string;
  /** The marks that the sheet shows, where the tester can see them; the port cannot tell. */
  readonly marksOn?: (sheet: string) => Promise<readonly Mark[]>;
}

/** One promise of the port. `run` throws an Error that says what was expected and what came instead. */
export interface ContractCase {
  readonly name: string;
  readonly run: (host: Host, scratch: Scratch) => Promise<void>;
}

// Undefined has no JSON.
