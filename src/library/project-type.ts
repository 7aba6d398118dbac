import type { Project } from "../table/goal-table";
import { remembered } from "../value/remembered";
import { detectType } from "./detect-type";
import { loadLibrary } from "./load-library";
import type { ProjectType } from "./schema";

/** A keyword in the project's name, or one in its purpose and one in its goal. */
const ENOUGH = 3;

const library = loadLibrary();

interface Keyword {
  readonly word: string;
  readonly type: ProjectType;
}

function keywordsByFirstLetter(types: readonly ProjectType[]): ReadonlyMap<string, readonly Keyword[]> {
  const byLetter = new Map<string, Keyword[]>();
  for (const type of types) {
    for (const word of type.keywords) {
      const letter = word.charAt(0);
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), { word, type }]);
    }
  }
  return byLetter;
}

const KEYWORDS = keywordsByFirstLetter(library.types);

/** The types that have a keyword in the text. A register has many projects, and few of the types speak of any. */
const typesNamedIn = remembered((written: string): readonly ProjectType[] => {
  const text = written.replace(/\s+/g, "");
  const named = new Set<ProjectType>();
  for (let at = 0; at < text.length; at += 1) {
    for (const { word, type } of KEYWORDS.get(text.charAt(at)) ?? []) if (text.startsWith(word, at)) named.add(type);
  }
  return [...named];
});

/** The types that a keyword speaks for, in the library's order. */
function typesToWeigh({ projectName, purpose, goal }: Project): readonly ProjectType[] {
  const named = new Set([projectName, purpose, goal].flatMap((field) => typesNamedIn(field?.text ?? "")));
  return named.size === 0 ? [] : library.types.filter((type) => named.has(type));
}

const known = new WeakMap<Project, ProjectType | null>();

/** The type of project the library recognises; null when its name, purpose and goal say too little. */
export function typeOf(project: Project): ProjectType | null {
  const before = known.get(project);
  if (before !== undefined) return before;
  const [best] = detectType(project, { types: typesToWeigh(project) });
  const type = best && best.score >= ENOUGH ? best.type : null;
  known.set(project, type);
  return type;
}

/** Whether the project is recognised as one of these types of the library. */
export const isOfType = (project: Project, ids: readonly string[]): boolean => {
  const type = typeOf(project);
  return type !== null && ids.includes(type.id);
};
