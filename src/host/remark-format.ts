/** The line by which our remarks are told from what people write. */
const SIGNATURE = "【绩效表助手】";

/** Spreadsheets change how lines end, and trim. */
const plain = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

/** What stands in a remark of ours that says this. */
export const remarkContent = (text: string): string => `${SIGNATURE}\n${plain(text)}`;

/** What a remark of ours says; null for a comment or note of somebody else's. */
export function remarkText(content: string): string | null {
  const whole = plain(content);
  return whole.startsWith(SIGNATURE) ? whole.slice(SIGNATURE.length).trim() : null;
}
