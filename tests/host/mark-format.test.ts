import { markFormats, severities, severityOf, type MarkFormat } from "../../src/host/mark-format";

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const withoutColors = ({ bold, italic, underline, border }: MarkFormat): string =>
  JSON.stringify({ bold, italic, underline, hasBorder: border !== null });

test.each(severities)("the text of an %s mark reads on its fill, in colours that Excel takes", (severity) => {
  const { fill, color, border } = markFormats[severity];
  for (const one of [fill, color, ...(border === null ? [] : [border])]) expect(one).toMatch(/^#[0-9A-F]{6}$/);
  expect(contrast(fill, color)).toBeGreaterThanOrEqual(4.5);
});

test("the severities can be told apart without seeing colours", () => {
  expect(new Set(severities.map((severity) => withoutColors(markFormats[severity]))).size).toBe(severities.length);
});

test("a mark is known by its formula, however Excel spaces it, and no format of the user's is taken for one", () => {
  for (const severity of severities) {
    const { formula } = markFormats[severity];
    expect(severityOf(formula)).toBe(severity);
    expect(severityOf(formula.replace("<>", " <> "))).toBe(severity);
  }
  for (const formula of ["", "=TRUE", '="jixiao"<>""', '=$A1="jixiao:error"', '="jixiao:fatal"<>""']) {
    expect(severityOf(formula)).toBeNull();
  }
});
