import type { Project } from "../table/goal-table";
import { detectType } from "./detect-type";
import { loadLibrary } from "./load-library";
import type { ProjectType } from "./schema";

/** A keyword in the project's name, or one in its purpose and one in its goal. */
const ENOUGH = 3;

const library = loadLibrary();
const known = new WeakMap<Project, ProjectType | null>();

/** The type of project the library recognises; null when its name, purpose and goal say too little. */
export function typeOf(project: Project): ProjectType | null {
  const remembered = known.get(project);
  if (remembered !== undefined) return remembered;
  const [best] = detectType(project, library);
  const type = best && best.score >= ENOUGH ? best.type : null;
  known.set(project, type);
  return type;
}

/** Whether the project is recognised as one of these types of the library. */
export const isOfType = (project: Project, ids: readonly string[]): boolean => {
  const type = typeOf(project);
  return type !== null && ids.includes(type.id);
};
