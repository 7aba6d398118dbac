import { excelHost } from "../../src/host/excel/excel-host";
import { HostError, type Host } from "../../src/host/host";
import { contentAt } from "../../src/sheet/sheet";
import { areaAt, at } from "../sheet/sheets";
import { userState } from "./fake-excel";
import { SHEET, excelWithGoals, marks, set } from "./goal-sheet";

const codes = [
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["AccessDenied", "sheet-protected"],
  ["UnsupportedSheet", "sheet-unsupported"],
  ["ItemNotFound", "sheet-missing"],
  ["MergedRangeConflict", "merge-conflict"],
  ["FilteredRangeConflict", "filter-conflict"],
  ["InsertDeleteConflict", "table-conflict"],
  ["PivotTableRangeConflict", "table-conflict"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ConnectionFailure", "disconnected"],
  ["ActivityLimitReached", "busy"],
  ["RequestAborted", "busy"],
  ["GeneralException", "unknown"],
  ["SomethingNew", "unknown"],
] as const;

const operations: Readonly<Record<string, (host: Host) => Promise<unknown>>> = {
  sheets: (host) => host.sheets(),
  read: (host) => host.read(),
  write: (host) => host.write({ sheet: SHEET, edits: [set("D4", "≥95", "≥95%")] }),
  mark: (host) => host.mark(SHEET, marks("error", "D4")),
  reveal: (host) => host.reveal(SHEET, areaAt("D4")),
  load: (host) => host.load("history"),
  save: (host) => host.save(new Map([["history", "[]"]])),
  watch: (host) => host.watch(() => undefined),
};

const noPause = (): Promise<void> => Promise.resolve();

describe.each(Object.keys(operations))("%s", (name) => {
  const operation = operations[name] ?? (() => Promise.reject(new Error(name)));

  test.each(codes)("answers Excel's %s with %s and leaves the workbook as it was", async (code, meaning) => {
    const excel = excelWithGoals();
    const before = userState(excel);
    for (let count = 0; count < 20; count += 1) excel.faults.push({ kind: "fail", code, actions: 0 });
    const host = await excelHost({ pause: noPause });
    const error: unknown = await operation(host).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: meaning, partly: null });
    expect((error as HostError).detail).toContain(code);
    expect(userState(excel)).toEqual(before);
    excel.faults.length = 0;
    await operation(host);
  });

  test("asks a busy Excel up to three more times", async () => {
    const excel = excelWithGoals();
    const pauses: number[] = [];
    const pause = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    for (let count = 0; count < 3; count += 1)
      excel.faults.push({ kind: "fail", code: "ServiceNotAvailable", actions: 0 });
    await operation(await excelHost({ pause }));
    expect(pauses).toHaveLength(3);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  });
});

test("an Excel whose queue is full says so in words only, and is asked again", async () => {
  const excel = excelWithGoals();
  const message = "Wait until the previous call completes";
  excel.faults.push({ kind: "fail", code: "", message, actions: 0 });
  expect((await (await excelHost({ pause: noPause })).read()).name).toBe(SHEET);
});

test("a write that may have been carried out is not sent twice", async () => {
  const excel = excelWithGoals();
  excel.faults.push({ kind: "none" }, { kind: "fail", code: "RequestAborted" });
  const host = await excelHost({ pause: noPause });
  const edits = [{ kind: "insert-rows", row: 3, count: 1, like: 2 } as const, set("C4", null, "培训人数")];
  expect(await host.write({ sheet: SHEET, edits })).toEqual({ kind: "written", unfinished: null });
  expect(excel.requests).toHaveLength(3);
  expect(contentAt(await host.read(), at("C5"))).toBe("项目验收合格率");
});

test("an Excel that does not answer counts as disconnected, and the next operation is not held up", async () => {
  const excel = excelWithGoals();
  excel.faults.push({ kind: "hang" });
  const host = await excelHost({ timeout: 20 });
  const hanging = host.read();
  const next = host.sheets();
  await expect(hanging).rejects.toMatchObject({ code: "disconnected" });
  expect(await next).toHaveLength(2);
});

test.each(["1.8", "1.1"])("an Excel with ExcelApi %s is too old", async (version) => {
  excelWithGoals().version = version;
  await expect(excelHost()).rejects.toMatchObject({ code: "version-too-old" });
});

test("a page outside Excel has no host", async () => {
  excelWithGoals();
  Object.assign(Office, { onReady: () => Promise.resolve({ host: null, platform: null }) });
  await expect(excelHost()).rejects.toMatchObject({ code: "no-spreadsheet" });
});
