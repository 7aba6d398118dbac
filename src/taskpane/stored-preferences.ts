import type { Preferences } from "../app/preferences";

const nameOf = (key: string): string => `jixiao:${key}`;

/** Keeps preferences in the browser of this computer, where it allows that. */
export const storedPreferences: Preferences = {
  read: (key) => {
    try {
      return localStorage.getItem(nameOf(key));
    } catch {
      return null;
    }
  },
  write: (key, value) => {
    try {
      localStorage.setItem(nameOf(key), value);
    } catch {
      // Embedded pages may be denied any storage; then the user is asked again the next time.
    }
  },
};
