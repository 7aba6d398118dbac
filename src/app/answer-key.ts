import type { LibraryEntry } from "../library/schema";

/** The parameter that stands for an indicator's own number. */
export const NUMBER = "n";

/** Under which key an answer is kept: a number for each indicator on its own, everything else once for all. */
export const answerKey = (entry: LibraryEntry, parameter: string): string =>
  parameter === NUMBER ? entry.id : parameter;
