import data from "./data/library.json";
import type { Library } from "./schema";

/** The library that the program brings along. Its data is held against the schema by a test, not at every start. */
export function loadLibrary(): Library {
  // A JSON module's enumerations are typed as plain strings.
  return data as Library;
}
