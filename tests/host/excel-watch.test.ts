import { excelHost } from "../../src/host/excel/excel-host";
import type { HostEvent } from "../../src/host/host";
import { areaAt } from "../sheet/sheets";
import { fakeSheet } from "./fake-workbook";
import type { FakeExcel } from "./fake-excel";
import { SHEET, excelWithGoals, set } from "./goal-sheet";

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function watched(
  version = "1.17",
): Promise<{ excel: FakeExcel; heard: HostEvent[]; stop: () => Promise<void>; write: () => Promise<unknown> }> {
  const excel = excelWithGoals();
  excel.version = version;
  const host = await excelHost();
  const heard: HostEvent[] = [];
  await host.sheets();
  const stop = await host.watch((event) => heard.push(event));
  const write = (): Promise<unknown> => host.write({ sheet: SHEET, edits: [set("D4", "≥95", "≥95%")] });
  return { excel, heard, stop, write };
}

test("what the user types is heard, with its place", async () => {
  const { excel, heard } = await watched();
  excel.type(SHEET, "D4", "'≥96%");
  await settled();
  expect(heard).toEqual([{ kind: "changed", sheet: SHEET, area: areaAt("D4"), own: false }]);
});

test.each(["1.17", "1.13"])(
  "our own write is told from the user's and a co-author's with ExcelApi %s",
  async (version) => {
    const { excel, heard, write } = await watched(version);
    await write();
    excel.type(SHEET, "C2", "别的", "Remote");
    await settled();
    expect(heard).toEqual([
      { kind: "changed", sheet: SHEET, area: areaAt("D4"), own: true },
      { kind: "changed", sheet: SHEET, area: areaAt("C2"), own: false },
    ]);
  },
);

test("going to a sheet and selecting cells is heard; a selection of several ranges has no one place", async () => {
  const { excel, heard } = await watched();
  const { id } = excel.find("说明");
  excel.announce("onActivated", { worksheetId: id });
  excel.announce("onSelectionChanged", { worksheetId: id, address: "B2:C3" });
  excel.announce("onSelectionChanged", { worksheetId: id, address: "B2,C3" });
  excel.announce("onSelectionChanged", { worksheetId: id, address: "5:7" });
  await settled();
  expect(heard).toEqual([
    { kind: "activated", sheet: "说明" },
    { kind: "selected", sheet: "说明", area: areaAt("B2:C3") },
    { kind: "selected", sheet: "说明", area: areaAt("A5:XFD7") },
  ]);
});

test("an event of a sheet that was added since is heard with its name, and one of a sheet that is gone is not", async () => {
  const { excel, heard } = await watched();
  const added = fakeSheet("新表");
  excel.sheets.push(added);
  excel.announce("onActivated", { worksheetId: added.id });
  excel.announce("onActivated", { worksheetId: "{gone}" });
  await settled();
  expect(heard).toEqual([{ kind: "activated", sheet: "新表" }]);
});

test("rows that came or went may have changed anything", async () => {
  const { excel, heard } = await watched();
  const { id } = excel.find(SHEET);
  excel.announce("onChanged", { worksheetId: id, address: "5:7", changeType: "RowInserted", source: "Local" });
  excel.announce("onChanged", { worksheetId: id, address: "B2:C3", changeType: "CellDeleted", source: "Remote" });
  await settled();
  expect(heard).toMatchObject([
    { kind: "changed", sheet: SHEET, area: null },
    { kind: "changed", sheet: SHEET, area: null },
  ]);
});

test("nothing is heard after stopping", async () => {
  const { excel, heard, stop } = await watched();
  await stop();
  excel.type(SHEET, "D4", "'≥96%");
  await settled();
  expect(heard).toEqual([]);
});
