import type { Field, Project } from "../table/goal-table";
import type { Library, ProjectType } from "./schema";

/** One reason to think that a project is of a type: a keyword of the type, and where it was found. */
export interface DetectionReason {
  readonly keyword: string;
  readonly where: "projectName" | "purpose" | "goal";
  /** What it adds to the score. */
  readonly weight: number;
}

/** A type that a project may be of. */
export interface Detection {
  readonly type: ProjectType;
  readonly score: number;
  readonly reasons: readonly DetectionReason[];
}

const weights = { projectName: 3, purpose: 2, goal: 1 } as const;

function reasonsFor(type: ProjectType, texts: Readonly<Record<DetectionReason["where"], string>>): DetectionReason[] {
  return (["projectName", "purpose", "goal"] as const).flatMap((where) =>
    type.keywords
      .filter((keyword) => texts[where].includes(keyword))
      .map((keyword) => ({ keyword, where, weight: weights[where] })),
  );
}

const withoutSpaces = (field: Field | undefined): string => (field?.text ?? "").replace(/\s+/g, "");

const lengthOfKeywords = ({ reasons }: Detection): number =>
  reasons.reduce((sum, { keyword }) => sum + keyword.length, 0);

/**
 * The types a project may be of, the most likely first: each keyword counts three times in the project's name, twice in
 * its purpose and once in its goal; longer keywords decide between equal scores. Empty when no keyword occurs.
 */
export function detectType(project: Project, library: Library): readonly Detection[] {
  const texts = {
    projectName: withoutSpaces(project.projectName),
    purpose: withoutSpaces(project.purpose),
    goal: withoutSpaces(project.goal),
  };
  return library.types
    .map((type): Detection => {
      const reasons = reasonsFor(type, texts);
      return { type, reasons, score: reasons.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || lengthOfKeywords(b) - lengthOfKeywords(a));
}
