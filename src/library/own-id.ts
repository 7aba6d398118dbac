/** An id for a set of the user's own: the same for the same title, and for no other. */
export const ownId = (title: string): string =>
  ["own", ...Array.from(title, (letter) => (letter.codePointAt(0) ?? 0).toString(36))].join("-");
