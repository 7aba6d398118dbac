const PUNCTUATION = "；;。，,、：:.．";

/** The text without punctuation and white space at its end. */
export function withoutTrailingPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && (PUNCTUATION.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === "")) end -= 1;
  return text.slice(0, end);
}
