import { excelMembers } from "../../src/host/excel-members";
import { openWorkbench } from "./workbench";

jest.setTimeout(60_000);

/** Classes of office.js itself, which never reach Excel, and what its events and options carry. */
const withoutHost =
  /^(?:AsyncResult|Client|Context|Dialog|Event|Request|Requirement|Settable|UI|Worksheet\w*EventArgs)/;

/** office.js asks for events by hidden methods with names of their own. */
const eventMethods: Readonly<Record<string, string>> = {
  OnActivated: "_RegisterActivatedEvent",
  OnChanged: "_RegisterDataChangedEvent",
  OnSelectionChanged: "_RegisterSelectionChangedEvent",
};

/** "Range.values" → "Range.Values", as requests spell it; what any object of Excel has needs no entry. */
function asRequested(member: string): string[] {
  const [kind = "", name = ""] = member.split(".");
  if (withoutHost.test(member) || name === "load" || name === "items") return [];
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  return [`${kind}.${eventMethods[pascal] ?? pascal}`];
}

const both = (kind: string, events: readonly string[]): string[] =>
  events.flatMap((event) => [`${kind}._Register${event}Event`, `${kind}._Unregister${event}Event`]);

/** Answered although the adapter does not ask: who does, so that Excel would be missing something without it. */
const beyond: Readonly<Record<string, readonly string[]>> = {
  "office.js, when it starts": ["AddinInternalService.NotifyActionHandlerReady"],
  "office.js, when an add-in stops watching, or watches one worksheet": [
    ...both("Worksheet", ["Activated", "DataChanged", "SelectionChanged"]),
    ...both("WorksheetCollection", ["Activated", "Added", "DataChanged", "Deleted", "SelectionChanged"]),
  ],
  "an add-in that finds its way about": [
    "Range.Address",
    "Range.CellCount",
    "Range.GetCell",
    "Range.GetEntireColumn",
    "Range.GetEntireRow",
    "Range.GetOffsetRange",
    "Range.GetResizedRange",
    "Range.GetUsedRange",
    "Range.IsEntireColumn",
    "Range.IsEntireRow",
    "Range.Worksheet",
    "RangeAreas.Address",
    "RangeAreas.AreaCount",
    "RangeAreas.CellCount",
    "RangeAreas.Worksheet",
    "RangeCollection.GetCount",
    "RangeCollection.GetItemAt",
    "SettingCollection.GetCount",
    "SettingCollection.GetItemOrNullObject",
    "Workbook.GetActiveCell",
    "Workbook.GetSelectedRange",
    "Worksheet.GetCell",
    "Worksheet.Position",
    "WorksheetCollection.GetCount",
    "WorksheetCollection.GetFirst",
  ],
  "an add-in that looks at formats, and the test of the main job, which compares them": [
    "ConditionalFormat.GetRange",
    "ConditionalFormat.GetRanges",
    "ConditionalFormat.Priority",
    "ConditionalFormat.StopIfTrue",
    "ConditionalFormatCollection.GetItemAt",
    "ConditionalFormatCollection.GetItemOrNullObject",
    "ConditionalRangeBorder.SideIndex",
    "ConditionalRangeBorderCollection.Bottom",
    "ConditionalRangeBorderCollection.Left",
    "ConditionalRangeBorderCollection.Right",
    "ConditionalRangeBorderCollection.Top",
    "ConditionalRangeFont.Strikethrough",
    "Range.ValueTypes",
    "RangeAreas.Format",
    "RangeBorder.Color",
    "RangeBorder.SideIndex",
    "RangeBorder.Weight",
    "RangeFont.Italic",
    "RangeFont.Strikethrough",
    "RangeFont.Underline",
  ],
  "an add-in that looks at print areas": [
    "PageLayout.GetPrintAreaOrNullObject",
    "PageLayout.GetPrintTitleRowsOrNullObject",
  ],
  "an add-in that answers comments, and the test of marks, which copies a worksheet": [
    "CommentReply.Content",
    "CommentReply.Id",
    "CommentReplyCollection.Add",
    "Worksheet.Copy",
  ],
  "an add-in that clears cells or works in silence": [
    "Application.Calculate",
    "Application.SuspendApiCalculationUntilNextSync",
    "ConditionalFormatCollection.ClearAll",
    "DataValidation.Clear",
    "Range.Clear",
    "RangeAreas.Clear",
    "RangeFill.Clear",
    "Runtime.EnableEvents",
    "Workbook._Runtime",
  ],
};

describe("the simulated Excel", () => {
  let answered: readonly string[];

  beforeAll(async () => {
    const workbench = await openWorkbench({ bare: true });
    answered = await workbench.page.evaluate(() => window.jixiaoWorkbench?.members ?? []);
    await workbench.close();
  });

  test("answers every member that the adapter uses", () => {
    const asked = excelMembers.flatMap(asRequested);
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter((member) => !answered.includes(member))).toEqual([]);
  });

  test("answers nothing else without a reason", () => {
    const expected = [...excelMembers.flatMap(asRequested), ...Object.values(beyond).flat()];
    expect(answered.filter((member) => !expected.includes(member)).sort()).toEqual([]);
    expect(
      Object.values(beyond)
        .flat()
        .filter((member) => !answered.includes(member)),
    ).toEqual([]);
  });
});
