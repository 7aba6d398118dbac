import { detectType, rivals, surenessOf } from "../../src/library/detect-type";
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

  it.each([
    ["城乡义务教育学校公用经费", "compulsory-education"],
    ["第二小学教学楼维修改造工程", "school-building"],
    ["义务教育家庭经济困难学生生活补助", "student-aid"],
    ["基本公共卫生服务补助资金", "public-health"],
    ["城乡居民医保区级补助", "medical-assistance"],
    ["区医院医疗设备购置", "medical-equipment"],
    ["2024年高标准农田建设项目", "high-standard-farmland"],
    ["小型水利设施维修养护资金", "irrigation"],
    ["农村饮水安全巩固提升工程", "rural-water"],
    ["文化惠民工程送戏下乡", "public-culture"],
    ["图书馆免费开放经费", "public-library"],
    ["养老机构运营补贴", "elderly-care"],
    ["残疾人两项补贴", "disability-support"],
    ["惠民殡葬补贴", "funeral-services"],
    ["公安局办案业务费", "police-casework"],
    ["交通信号设施维护", "traffic-management"],
    ["城区环卫清扫保洁经费", "sanitation"],
    ["路灯电费及维护", "municipal-maintenance"],
    ["城区绿化养护经费", "greening"],
    ["冬春救助资金", "disaster-relief"],
    ["义务兵家庭优待金", "veterans"],
    ["就业补助资金", "employment"],
    ["困难群众救助补助资金", "relief-assistance"],
    ["办公楼物业管理费", "property-service"],
    ["办公设备购置", "equipment-purchase"],
  ])("is found from the name “%s” alone", (text, id) => {
    const project = seedProject(1);
    const { projectName, purpose, goal } = project;
    if (!projectName || !purpose || !goal) throw new Error("the sample's project says all three");
    const named = {
      ...project,
      projectName: { ...projectName, text },
      purpose: { ...purpose, text: "" },
      goal: { ...goal, text: "" },
    };
    expect(detectType(named, library)[0]?.type.id).toBe(id);
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

describe("how sure a proposal is", () => {
  const [type] = library.types;
  const scored = (...scores: readonly number[]) => {
    if (!type) throw new Error("the library has types");
    return scores.map((score) => ({ type, score, reasons: [] }));
  };

  it.each([1, 2, 3, 4])("is quite sure for the seed's project %i", (number) => {
    expect(surenessOf(detectType(seedProject(number), library))).toBe("sure");
  });

  it.each([
    [[5], "sure"],
    [[6, 3], "sure"],
    [[6, 4], "likely"],
    [[4], "likely"],
    [[6, 6], "unsure"],
    [[2], "unsure"],
    [[], "unsure"],
  ] as const)("depends on what speaks for the first type and for the second: %j is %s", (scores, sureness) => {
    expect(surenessOf(scored(...scores))).toBe(sureness);
  });

  it("names the types that come close", () => {
    expect(rivals(scored(6, 4, 3, 1)).map(({ score }) => score)).toEqual([4]);
    expect(rivals([])).toEqual([]);
  });
});
