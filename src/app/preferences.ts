/** Keeps what belongs to the user rather than to the workbook, from one time to the next. Best effort. */
export interface Preferences {
  read(key: string): string | null;
  write(key: string, value: string): void;
}

/** Keeps nothing. */
export const noPreferences: Preferences = { read: () => null, write: () => undefined };
