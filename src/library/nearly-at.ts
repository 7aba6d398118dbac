/** Where a text holds the part with at most one of its characters wrong; -1 when nowhere. */
export function nearlyAt(text: string, part: string): number {
  for (let start = 0; start + part.length <= text.length; start += 1) {
    let wrong = 0;
    for (let at = 0; at < part.length && wrong <= 1; at += 1) {
      if (text.charCodeAt(start + at) !== part.charCodeAt(at)) wrong += 1;
    }
    if (wrong <= 1) return start;
  }
  return -1;
}
