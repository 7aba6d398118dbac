const INCOMPLETE = "内容不完整";

/** The place that the message of a failed JSON.parse names, as engines word it. */
function placeIn(text: string, message: string): string | null {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined && Number(position) >= text.trimEnd().length) return INCOMPLETE;
  if (position !== undefined) {
    const lines = text.slice(0, Number(position)).split("\n");
    return `第 ${String(lines.length)} 行第 ${String((lines.at(-1) ?? "").length + 1)} 个字符附近`;
  }
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line !== undefined && column !== undefined ? `第 ${line} 行第 ${column} 个字符附近` : null;
}

/** Where a text stops being JSON, in Chinese; `error` is what JSON.parse threw. */
export function jsonFault(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (/end of (?:JSON input|data)|Unexpected EOF|Unterminated/i.test(message)) return INCOMPLETE;
  const [, token] = /(?:Unexpected token|Unrecognized token) '(.+?)'/u.exec(message) ?? [];
  return placeIn(text, message) ?? (token === undefined ? "位置不明" : `“${token}”附近`);
}
