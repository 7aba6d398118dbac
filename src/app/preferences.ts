/** What became of a value that was to be kept. "briefly": until the pane is closed. "full": there is no room for it. */
export type Kept = "kept" | "briefly" | "full";

/** Keeps what belongs to the user rather than to the workbook, from one time to the next and for all open panes. */
export interface Preferences {
  read(key: string): string | null;
  /** Keeps a value; null forgets it. What was kept before stays when there is no room. */
  write(key: string, value: string | null): Kept;
  /** The keys that begin with this, in no order. */
  keys(prefix: string): readonly string[];
  /** Calls the listener when another pane has written under such keys, until the returned function is called. */
  watch(prefix: string, listener: () => void): () => void;
}

/** Keeps everything until the pane is closed. */
export function briefPreferences(): Preferences {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key) ?? null,
    write: (key, value) => {
      if (value === null) values.delete(key);
      else values.set(key, value);
      return "briefly";
    },
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
    watch: () => () => undefined,
  };
}
