import { briefPreferences, type Kept, type Preferences } from "../app/preferences";

const PREFIX = "jixiao:";

const nameOf = (key: string): string => PREFIX + key;

/** Keeps preferences in the browser of this computer; until the pane is closed where the browser allows nothing. */
export function storedPreferences(): Preferences {
  const brief = briefPreferences();

  /** Embedded pages may be denied any storage, by an exception at the first touch. */
  function storage(): Storage | null {
    try {
      return localStorage;
    } catch {
      return null;
    }
  }

  function write(key: string, value: string | null): Kept {
    const stored = storage();
    if (!stored) return brief.write(key, value);
    try {
      if (value === null) stored.removeItem(nameOf(key));
      else stored.setItem(nameOf(key), value);
      return "kept";
    } catch {
      // Browsers name this fault differently; a storage that can be read refuses to write only when it is full.
      return "full";
    }
  }

  return {
    read: (key) => {
      const stored = storage();
      return stored ? stored.getItem(nameOf(key)) : brief.read(key);
    },
    write,
    keys: (prefix) => {
      const stored = storage();
      if (!stored) return brief.keys(prefix);
      return Object.keys(stored)
        .filter((name) => name.startsWith(nameOf(prefix)))
        .map((name) => name.slice(PREFIX.length));
    },
    watch: (prefix, listener) => {
      const onStorage = ({ key }: StorageEvent): void => {
        if (key === null || key.startsWith(nameOf(prefix))) listener();
      };
      addEventListener("storage", onStorage);
      return () => {
        removeEventListener("storage", onStorage);
      };
    },
  };
}
