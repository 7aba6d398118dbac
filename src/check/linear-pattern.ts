/** Says whether a text contains what the pattern describes. */
export type Matcher = (text: string) => boolean;

/** Turns a regular expression into a matcher; null when it is none, or needs what linear time cannot do (\1, (?=…)). */
export type PatternCompiler = (pattern: string) => Matcher | null;

/**
 * A compiler whose matchers take time linear in the text, whatever the pattern: the patterns of a rule-set file are
 * other people's, and must not be able to hang the check.
 */
export async function linearPatterns(): Promise<PatternCompiler> {
  const { RE2JS } = await import("re2js");
  return (pattern) => {
    try {
      const compiled = RE2JS.compile(pattern);
      return (text) => compiled.matcher(text).find();
    } catch {
      return null;
    }
  };
}
