/** One round trip between the add-in and the spreadsheet. */
export interface JournalEntry {
  /** The members of the Excel API that were used, in order. */
  readonly members: readonly string[];
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly milliseconds: number;
  /** Excel's error code, when the batch was refused. */
  readonly error?: string;
  /** What broke in the simulation itself. */
  readonly bug?: string;
}

/** The round trips so far, oldest first. */
export type Journal = JournalEntry[];
