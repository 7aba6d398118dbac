import type { Field } from "../table/goal-table";
import type { Library, ProjectType } from "./schema";

/** The words by which a project is known. */
export type DescribedProject = { readonly [Where in DetectionReason["where"]]?: Pick<Field, "text"> | undefined };

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

/** How far a proposal can be trusted. */
export type Sureness = "sure" | "likely" | "unsure";

/** A keyword in the project's name and one in its purpose. */
const SURE_FROM = 5;
const LIKELY_FROM = 3;

const weights = { projectName: 3, purpose: 2, goal: 1 } as const;

function reasonsFor(type: ProjectType, texts: Readonly<Record<DetectionReason["where"], string>>): DetectionReason[] {
  return (["projectName", "purpose", "goal"] as const).flatMap((where) =>
    type.keywords
      .filter((keyword) => texts[where].includes(keyword))
      .map((keyword) => ({ keyword, where, weight: weights[where] })),
  );
}

const withoutSpaces = (field: Pick<Field, "text"> | undefined): string => (field?.text ?? "").replace(/\s+/g, "");

const lengthOfKeywords = ({ reasons }: Detection): number =>
  reasons.reduce((sum, { keyword }) => sum + keyword.length, 0);

/**
 * The types a project may be of, the most likely first: each keyword counts three times in the project's name, twice in
 * its purpose and once in its goal; longer keywords decide between equal scores. Empty when no keyword occurs.
 */
export function detectType(project: DescribedProject, { types }: Pick<Library, "types">): readonly Detection[] {
  const texts = {
    projectName: withoutSpaces(project.projectName),
    purpose: withoutSpaces(project.purpose),
    goal: withoutSpaces(project.goal),
  };
  return types
    .map((type): Detection => {
      const reasons = reasonsFor(type, texts);
      return { type, reasons, score: reasons.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || lengthOfKeywords(b) - lengthOfKeywords(a));
}

/** The types behind the first whose score comes close to its. */
export const rivals = ([best, ...others]: readonly Detection[]): readonly Detection[] =>
  best ? others.filter(({ score }) => score * 2 > best.score) : [];

/** How far the first of these can be trusted: by what speaks for it, and by what speaks for another. */
export function surenessOf(detections: readonly Detection[]): Sureness {
  const [best, second] = detections;
  if (!best || best.score < LIKELY_FROM || best.score === second?.score) return "unsure";
  return best.score >= SURE_FROM && rivals(detections).length === 0 ? "sure" : "likely";
}
