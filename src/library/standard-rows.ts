import type { Project } from "../table/goal-table";
import { loadLibrary } from "./load-library";
import { typeOf } from "./project-type";
import type { LibraryEntry } from "./schema";

/** The rows the library has for projects like this one, those for all projects when its type is not recognised. */
export function standardRows(project: Project): readonly LibraryEntry[] {
  const type = typeOf(project) ?? loadLibrary().types.find(({ id }) => id === "general");
  return type?.rows ?? [];
}
