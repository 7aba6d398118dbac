import { labourSheet } from "./labour-table";
import { notice, openSession } from "./open-session";

/** The budget as a sum, in a workbook that calculates only when the user says so. */
function sheet(isCalculatedByHand: boolean, formula: string | null) {
  const drawn = labourSheet();
  const formulas = drawn.formulas.map((row, index) =>
    row.map((cell, column) => (index === 2 && column === 2 ? formula : cell)),
  );
  return { ...drawn, formulas, isCalculatedByHand };
}

const told = async (isCalculatedByHand: boolean, formula: string | null): Promise<string> => {
  const { session } = await openSession([sheet(isCalculatedByHand, formula)]);
  await session.check();
  return notice(session);
};

describe("a workbook that calculates by hand", () => {
  it("is checked with the advice to calculate it first when it has formulas", async () => {
    expect(await told(true, "=2+2.5")).toMatch(/^发现.*请按 F9 重新计算，再检查一次。$/);
  });

  it("is checked as any other when nothing in it is calculated, or when it calculates by itself", async () => {
    expect(await told(true, null)).not.toContain("F9");
    expect(await told(false, "=2+2.5")).not.toContain("F9");
  });
});
