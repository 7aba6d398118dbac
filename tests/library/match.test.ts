import { loadLibrary } from "../../src/library/load-library";
import { lenient, matchEntries, nearestEntries, strict } from "../../src/library/match";
import type { LibraryEntry } from "../../src/library/schema";
import { seedProject } from "./seed-tables";

const rowsOf = (type: string): readonly LibraryEntry[] => {
  const found = loadLibrary().types.find(({ id }) => id === type);
  if (!found) throw new Error(`no type ${type}`);
  return found.rows;
};

const uncoveredCore = (number: number, type: string): readonly string[] => {
  const covered = new Set(
    matchEntries(seedProject(number).indicators, rowsOf(type), lenient).map(({ entry }) => entry),
  );
  return rowsOf(type)
    .filter((entry) => entry.core && !covered.has(entry))
    .map(({ name }) => name);
};

describe("indicators that the library knows", () => {
  it.each([
    [1, "industry-guidance", ["项目验收合格率", "资金拨付完成时间"]],
    [2, "loan-interest-subsidy", []],
    [3, "labor-dispatch", ["劳务派遣人员数量", "派遣人员费用总额"]],
    [4, "office-lease", ["租赁房屋面积", "租金支付及时率"]],
  ])("leave exactly these core rows of the seed's project %i (%s) uncovered: %j", (number, type, missing) => {
    expect(uncoveredCore(number, type)).toEqual(missing);
  });

  it("are recognised by an alias and say so", () => {
    const match = matchEntries(seedProject(3).indicators, rowsOf("labor-dispatch")).find(
      ({ entry }) => entry.name === "派遣人员出勤率",
    );
    expect(match).toMatchObject({ by: "alias", similarity: 1 });
    expect(match?.indicator.name.text).toBe("劳务派遣人员出勤率");
  });

  it("are recognised in spite of the unit that somebody wrote behind the name", () => {
    const match = matchEntries(seedProject(2).indicators, rowsOf("loan-interest-subsidy"), strict).find(
      ({ entry }) => entry.name === "受益企业满意度",
    );
    expect(match).toMatchObject({ by: "name" });
  });

  it("never let a rate stand for an amount of the same thing", () => {
    const [headcount] = rowsOf("labor-dispatch");
    if (!headcount) throw new Error("the type has rows");
    const attendance = seedProject(3).indicators.slice(0, 1);
    expect(attendance.map(({ name }) => name.text)).toEqual(["劳务派遣人员出勤率"]);
    expect(matchEntries(attendance, [headcount], { atLeast: 0.5, sameKind: true })).toEqual([]);
  });
});

describe("the nearest entries", () => {
  it("come in order of likeness, with the same name first", () => {
    const nearest = nearestEntries("培训人员合格率", rowsOf("training"), 0.3, 3);
    expect(nearest[0]).toMatchObject({ entry: { name: "培训人员合格率" }, similarity: 1 });
    expect(nearest.map(({ similarity }) => similarity)).toEqual(
      nearest.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
  });

  it("are none for a name that is like nothing", () => {
    expect(nearestEntries("古树名木保护", rowsOf("training"), 0.6, 3)).toEqual([]);
  });
});
