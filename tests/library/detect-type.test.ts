import { detectType } from "../../src/library/detect-type";
import { loadLibrary } from "../../src/library/load-library";
import { seedProject } from "./seed-tables";

const library = loadLibrary();

describe("the type of a project", () => {
  it.each([
    [1, "industry-guidance"],
    [2, "loan-interest-subsidy"],
    [3, "labor-dispatch"],
    [4, "office-lease"],
  ])("is found for the seed's project %i: %s", (number, id) => {
    expect(detectType(seedProject(number), library)[0]?.type.id).toBe(id);
  });

  it("comes with the keywords and where they were found", () => {
    expect(detectType(seedProject(4), library)[0]).toMatchObject({
      score: 6,
      reasons: [
        { keyword: "租房", where: "projectName", weight: 3 },
        { keyword: "租房", where: "purpose", weight: 2 },
        { keyword: "租赁办公", where: "goal", weight: 1 },
      ],
    });
  });

  it("puts less likely types behind", () => {
    const ids = detectType(seedProject(3), library).map(({ type }) => type.id);
    expect(ids).toContain("personnel");
    expect(ids.indexOf("personnel")).toBeGreaterThan(0);
  });

  it("is open when no keyword occurs", () => {
    const { projectName, purpose, goal, ...rest } = seedProject(1);
    if (!projectName || !purpose || !goal) throw new Error("the sample's project says all three");
    const wordless = {
      ...rest,
      projectName: { ...projectName, text: "其他支出" },
      purpose: { ...purpose, text: "用于其他支出" },
      goal: { ...goal, text: "" },
    };
    expect(detectType(wordless, library)).toEqual([]);
  });

  it("sees a keyword through the line breaks and spaces of a narrow cell", () => {
    const project = seedProject(4);
    const { projectName } = project;
    if (!projectName) throw new Error("the seed's project has a name");
    const broken = { ...project, projectName: { ...projectName, text: "办公 房屋租\n赁项目" } };
    expect(detectType(broken, library)[0]?.reasons[0]).toMatchObject({ keyword: "房屋租赁", where: "projectName" });
  });
});
