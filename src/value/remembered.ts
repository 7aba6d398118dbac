const mostTexts = 20_000;
const longestText = 300;

/**
 * The function, computed once for each text as long as it has not seen too many different ones. Long texts hardly
 * repeat, and are computed each time.
 */
export function remembered<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longestText) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = compute(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, answer);
    return answer;
  };
}
