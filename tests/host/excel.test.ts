import { contractFor, hostContract, runContractCase } from "../../src/host/contract";
import { excelHost } from "../../src/host/excel/excel-host";
import { shownRemarks } from "../../src/host/excel/shown-remarks";
import type { Ability } from "../../src/host/ability";
import { fakeMarks, installFakeExcel } from "./fake-excel";

const lacking: Readonly<Record<string, readonly Ability[]>> = {
  "1.9": ["comments", "merged-areas", "own-changes", "notes"],
  "1.13": ["own-changes", "notes"],
  "1.14": ["notes"],
  "1.17": ["notes"],
  "1.18": [],
};

describe.each(Object.entries(lacking))("the host over Office.js, with ExcelApi %s,", (version, abilities) => {
  const lacks = new Map(abilities.map((ability) => [ability, ""]));
  const cases = contractFor({ name: "", level: "", lacks });

  test("says what it lacks", async () => {
    installFakeExcel(["项目绩效目标表"]).version = version;
    const { edition } = await excelHost();
    expect([...edition.lacks.keys()]).toEqual(abilities);
    expect(edition).toMatchObject({ name: "Excel 16.0.17932.20000 (PC)", level: `ExcelApi ${version}` });
  });

  test.each(cases.map((one) => [one.name, one] as const))("keeps the contract: %s", async (_, one) => {
    const excel = installFakeExcel(["项目绩效目标表"]);
    excel.version = version;
    await runContractCase(await excelHost(), one, {
      marksOn: (sheet) => Promise.resolve(fakeMarks(excel.find(sheet))),
      remarksOn: shownRemarks,
    });
    expect(excel.sheets.map(({ name }) => name)).toEqual(["项目绩效目标表"]);
  });
});

test("an office.js that is older than the Excel it runs in counts", async () => {
  installFakeExcel(["项目绩效目标表"]).version = "1.18";
  delete (Excel as { NoteCollection?: unknown }).NoteCollection;
  const { edition } = await excelHost();
  expect([...edition.lacks]).toEqual([["notes", "ExcelApi 1.18"]]);
});

test("every ability that a promise needs is one that some Excel lacks", () => {
  const needed = hostContract.flatMap(({ needs }) => needs ?? []);
  expect(new Set(needed)).toEqual(new Set(["comments", "notes"]));
});
