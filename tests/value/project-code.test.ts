import fc from "fast-check";
import { checkCharacterCandidates, expectedCheckCharacter, projectCodeForm } from "../../src/value/project-code";

/** Codes printed by Hebei, Tianjin and Guizhou. */
const REAL = [
  "13080424P00004010001R",
  "13080424P000034100019",
  "13080424P00003710001A",
  "13080424P00003210001X",
  "12000023P02DLNB10017K",
  "12000021P34569010001A",
  "12000022P67371310001B",
  "12000022P10000210006W",
  "12000022P37006910001D",
  "12000022P70000310001W",
  "12000022P71000110002B",
  "52000022P00846010008H",
];

describe("projectCodeForm", () => {
  it.each([...REAL, "11000022T000000444685", "12000023S005803000014"])("finds no fault in %s", (code) => {
    expect(projectCodeForm(code).fault).toBeNull();
  });

  it("takes a code apart, however it was typed", () => {
    expect(projectCodeForm(" １３０８０４24p0000 4010001r\n")).toEqual({
      code: "13080424P00004010001R",
      fault: null,
      type: "P",
      region: "130804",
      year: 2024,
    });
  });

  it.each([
    ["13080424P0000371001A", "length"],
    ["", "length"],
    ["1308O424P00003710001A", "region-or-year"],
    ["130804241000037100019", "type-letter"],
    ["13080424P0000371000-A", "character"],
    ["13080424P0000371OO01A", "character"],
  ])("says what is wrong with %j", (code, fault) => {
    expect(projectCodeForm(code).fault).toBe(fault);
  });

  it("allows every letter where the inner structure is not known", () => {
    expect(projectCodeForm("51000021R0000000O9951").fault).toBeNull();
  });
});

describe("expectedCheckCharacter", () => {
  it.each(REAL)("is the last character of %s", (code) => {
    expect(expectedCheckCharacter(code)).toBe(code.at(-1));
  });

  it.each(["11000022T000000444685", "12000023S005803000014", "13080424P0000371001A", ""])(
    "is not known for %j",
    (code) => {
      expect(expectedCheckCharacter(code)).toBeNull();
    },
  );

  it("changes with any single character", () => {
    const place = fc.integer({ min: 0, max: 19 }).filter((index) => index !== 8);
    fc.assert(
      fc.property(fc.constantFrom(...REAL), place, fc.constantFrom(..."0123456789"), (code, index, digit) => {
        fc.pre(code.charAt(index) !== digit);
        const changed = code.slice(0, index) + digit + code.slice(index + 1);
        expect(expectedCheckCharacter(changed)).not.toBe(code.at(-1));
      }),
    );
  });
});

describe("checkCharacterCandidates", () => {
  it("has nothing to correct in a code that fits", () => {
    expect(REAL.flatMap(checkCharacterCandidates)).toEqual([]);
  });

  it("finds the code behind one wrong digit, and nothing that does not fit", () => {
    const candidates = checkCharacterCandidates("13080424P00003710011A");
    expect(candidates).toContain("13080424P00003710001A");
    expect(candidates.every((code) => expectedCheckCharacter(code) === code.at(-1))).toBe(true);
  });

  it("reads letters that look like digits, first of all", () => {
    expect(checkCharacterCandidates("13080424P0000371OO01A")).toEqual(["13080424P00003710001A"]);
  });

  it("keeps type and check character", () => {
    for (const code of checkCharacterCandidates("13080424P00003710001B")) {
      expect(code).toMatch(/^\d{8}P.{11}B$/);
    }
  });

  it.each(["13080424P0000371001A", "11000022T000000444684", ""])("does not guess at %j", (code) => {
    expect(checkCharacterCandidates(code)).toEqual([]);
  });

  it("never fails", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        projectCodeForm(text);
        expect(Array.isArray(checkCharacterCandidates(text))).toBe(true);
      }),
    );
  });
});
