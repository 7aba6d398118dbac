import type { Host } from "../host/host";
import type { Text } from "../rules/rule";
import type { Basis } from "./basis";
import type * as core from "./core";
import type { Language } from "./exporting";
import type { Activity, SessionState } from "./session-state";

/** The part of the product that is fetched only after the pane is on the screen. */
export type Core = typeof core;

/** What a command of the session works with. */
export interface Desk {
  readonly host: Host;
  readonly core: Core;
  /** Of what is written into the workbook. */
  readonly language: Language;
  /** How to read and check, by what the user has decided up to now. */
  readonly basis: () => Promise<Basis>;
  /** What the pane shows at this moment. */
  readonly state: () => SessionState;
  readonly show: (change: Partial<SessionState>) => void;
  /** Shows how many worksheets are done; false once the user does not want to wait for the others. */
  readonly goesOn: (done: number, total: number) => boolean;
}

/** How a command ends that did what was asked, or had nothing to do. */
export const ready = (notice: Text | null): Activity => ({ kind: "ready", notice });

export const failed = (notice: Text): Activity => ({ kind: "failed", notice });
