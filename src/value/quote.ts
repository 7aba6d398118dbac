const LONGEST = 30;

/** The text as a message quotes it: in “ ”, on one line, and not much longer than a line of the pane. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST) return `“${line}”`;
  const characters = Array.from(line);
  return characters.length > LONGEST ? `“${characters.slice(0, LONGEST - 1).join("")}…”` : `“${line}”`;
}
