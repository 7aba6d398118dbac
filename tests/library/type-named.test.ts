import { loadLibrary } from "../../src/library/load-library";
import { typeNamed } from "../../src/library/type-named";

const library = loadLibrary();

function meant(word: string): string | readonly string[] {
  const named = typeNamed(library, word);
  return named.kind === "type" ? named.type.id : named.types.map(({ id }) => id);
}

describe("the type that a word means", () => {
  it.each([
    ["labor-dispatch", "labor-dispatch"],
    ["劳务派遣（编外聘用）", "labor-dispatch"],
    ["劳务派遣(编外聘用)", "labor-dispatch"],
    [" 劳务派遣 ", "labor-dispatch"],
    ["助学金", "student-aid"],
    ["培训", "training"],
  ])("for “%s” is %s", (word, id) => {
    expect(meant(word)).toBe(id);
  });

  it("is left open when the word fits several", () => {
    expect(meant("医疗")).toEqual(["medical-assistance", "medical-equipment"]);
  });

  it.each(["航天", "", "constructor"])("is none for “%s”", (word) => {
    expect(meant(word)).toEqual([]);
  });
});
