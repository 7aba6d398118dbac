import type { Frame } from "playwright-core";
import { makeWorkbook } from "./make-workbook";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

jest.setTimeout(60_000);

/** What an Excel.run came to: its result, or the code of the error and the member it names. */
type Outcome = { readonly result: unknown } | { readonly code: string; readonly member: string };

let workbench: OpenWorkbench;
let pane: Frame;

beforeAll(async () => {
  const workbook = await makeWorkbook(async (book) => {
    book.addWorksheet("Sheet1");
    await book.addWorksheet("受保护").protect("1234", {});
  });
  workbench = await openWorkbench({ bare: true, workbook });
  pane = await workbench.pane();
});

afterAll(() => workbench.close());

/** Runs the body of an Excel.run in the pane, on the worksheet `sheet`; `input` comes along. */
function run(
  body: (context: Excel.RequestContext, sheet: Excel.Worksheet, input: never) => Promise<unknown>,
  input?: unknown,
): Promise<Outcome> {
  const script = `(async (input) => {
    try {
      return { result: await Excel.run((context) => (${body.toString()})(context, context.workbook.worksheets.getItem("Sheet1"), input)) };
    } catch (error) {
      return { code: error.code, member: error.debugInfo?.errorLocation ?? "" };
    }
  })(${JSON.stringify(input ?? null)})`;
  return pane.evaluate<Outcome>(script);
}

/** Leaves Sheet1 empty. */
async function clean(): Promise<void> {
  await run(async (context, sheet) => {
    sheet.getRange().conditionalFormats.clearAll();
    sheet.getRange().clear();
    sheet.getRange().unmerge();
    sheet.getRange().dataValidation.clear();
    await context.sync();
  });
}

beforeEach(clean);

describe("what is not there", () => {
  test("a property is not readable before it was loaded", async () => {
    const outcome = await run((_context, sheet) => Promise.resolve(sheet.getRange("A1").values));
    expect(outcome).toEqual({ code: "PropertyNotLoaded", member: "Range.values" });
  });

  test("a member that is not simulated is not found, and named", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.charts.load("items/name");
      await context.sync();
    });
    expect(outcome).toEqual({ code: "ApiNotFound", member: "Worksheet.charts" });
  });

  test("a property of an object that is simulated, too", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1").load("hyperlink");
      await context.sync();
    });
    expect(outcome).toEqual({ code: "ApiNotFound", member: "Range.hyperlink" });
  });

  test("a worksheet that is missing is not found, or a null object where the add-in asks for one", async () => {
    const missing = await run(async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    });
    expect(missing).toEqual({ code: "ItemNotFound", member: "WorksheetCollection.getItem" });
    const empty = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      sheet.protection.load("protected");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(empty).toEqual({ result: true });
  });

  test("an empty sheet has no used range", async () => {
    const outcome = await run(async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      return used.isNullObject;
    });
    expect(outcome).toEqual({ result: true });
  });
});

describe("entering values", () => {
  test.each([
    ["95%", 0.95, "95%", "0%"],
    ["007", 7, "7", "General"],
    ["130804199001011234", 130804199001011000, "1.30804E+17", "General"],
    ["2024年12月31日", 45657, "2024年12月31日", 'yyyy"年"m"月"d"日"'],
    ["2024/12/31", 45657, "2024/12/31", "yyyy/mm/dd"],
    ["TRUE", true, "TRUE", "General"],
    ["1,234.50", 1234.5, "1,234.50", "#,##0.00"],
    ["=1+1", 2, "2", "General"],
    ["≥95%", "≥95%", "≥95%", "General"],
    ["'95%", "95%", "95%", "General"],
    ["'=1+1", "=1+1", "=1+1", "General"],
    ["12月31日之前", "12月31日之前", "12月31日之前", "General"],
    ["", "", "", "General"],
  ])("“%s” becomes what Excel makes of it", async (typed, value, text, format) => {
    const outcome = await run(async (context, sheet, input: string) => {
      const cell = sheet.getRange("B2");
      cell.values = [[input]];
      cell.load("values,text,numberFormat");
      await context.sync();
      return [cell.values[0]?.[0], cell.text[0]?.[0], cell.numberFormat[0]?.[0]] as unknown;
    }, typed);
    expect(outcome).toEqual({ result: [value, text, format] });
  });

  test("in a cell formatted as text everything stays text", async () => {
    const outcome = await run(async (context, sheet) => {
      const cells = sheet.getRange("B2:D2");
      cells.numberFormat = [["@", "@", "@"]];
      cells.values = [["007", "=1+1", 5]];
      cells.load("values,formulas");
      await context.sync();
      return [cells.values, cells.formulas];
    });
    expect(outcome).toEqual({ result: [[["007", "=1+1", "5"]], [["007", "=1+1", "5"]]] });
  });

  test.each([["=≥95%"], ["=SUM(A1"], ["-(1+"]])("the formula %s cannot be parsed and is refused", async (formula) => {
    const outcome = await run(async (context, sheet, input: string) => {
      sheet.getRange("B2").values = [[input]];
      await context.sync();
    }, formula);
    expect(outcome).toEqual({ code: "InvalidArgument", member: "Range.values" });
  });

  test("a table of another size than the range is refused", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [["一", "二"]];
      await context.sync();
    });
    expect(outcome).toEqual({ code: "InvalidArgument", member: "Range.values" });
  });

  test("a formula shows its value, and follows its cells, within the same request", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[600], [93.5], ["=SUM(A1:A2)"]];
      const sum = sheet.getRange("A3");
      sum.load("values");
      await context.sync();
      const before: unknown = sum.values[0]?.[0];
      sheet.getRange("A1").values = [[100]];
      sum.load("values");
      await context.sync();
      return [before, sum.values[0]?.[0]] as unknown;
    });
    expect(outcome).toEqual({ result: [693.5, 193.5] });
  });

  test("what is written into the hidden cells of a merged area is lost", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1:A2").merge();
      sheet.getRange("A1:A2").values = [["产出指标"], ["被盖住"]];
      sheet.getRange("A1:A2").unmerge();
      const cells = sheet.getRange("A1:A2");
      cells.load("values");
      await context.sync();
      return cells.values;
    });
    expect(outcome).toEqual({ result: [["产出指标"], [""]] });
  });

  test("cells far beyond the grid's edge can be written and read", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("AZ3000").values = [["远"]];
      const used = sheet.getUsedRange(true);
      used.load("address,values");
      await context.sync();
      return [used.address, used.values];
    });
    expect(outcome).toEqual({ result: ["Sheet1!AZ3000", [["远"]]] });
  });
});

describe("formats", () => {
  test("a colour is #RRGGBB; the short form is refused", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1").format.fill.color = "#F00";
      await context.sync();
    });
    expect(outcome).toEqual({ code: "InvalidArgument", member: "RangeFill.color" });
  });

  test("a part of the format that the cells do not share is null", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1:B1").format.fill.color = "#ffc7ce";
      const { format } = sheet.getRange("A1:B1");
      format.load("font/bold,fill/color");
      await context.sync();
      return [format.font.bold, format.fill.color];
    });
    expect(outcome).toEqual({ result: [null, "#FFC7CE"] });
  });

  test("copied formats bring merged areas and conditional formats along, and no content", async () => {
    const outcome = await run(async (context, sheet) => {
      const source = sheet.getRange("A1:C1");
      source.values = [["项目", "金额", ""]];
      sheet.getRange("B1:C1").merge();
      const { custom } = source.conditionalFormats.add("Custom");
      custom.rule.formula = "=TRUE";
      sheet.getRange("A3:C3").copyFrom(source, "Formats");
      const target = sheet.getRange("A3:C3");
      target.load("values");
      const merges = target.getMergedAreasOrNullObject();
      merges.load("address");
      const formats = sheet.getRange("A3").conditionalFormats;
      formats.load("items/type");
      await context.sync();
      return [target.values, merges.address, formats.items.length];
    });
    expect(outcome).toEqual({ result: [[["", "", ""]], "Sheet1!B3:C3", 1] });
  });
});

test("a copy that would tear a merged area is refused", async () => {
  const outcome = await run(async (context, sheet) => {
    sheet.getRange("A1:A3").merge();
    sheet.getRange("A2:B2").copyFrom("A5:B5", "Formats");
    await context.sync();
  });
  expect(outcome).toEqual({ code: "MergedRangeConflict", member: "Range.copyFrom" });
});

describe("rows", () => {
  test("an inserted row looks like the one above, grows merged areas, and moves ranges that are held", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1:A4").values = [["表头"], ["甲"], ["乙"], ["丙"]];
      sheet.getRange("B2:B3").merge();
      sheet.getRange("A2").format.fill.color = "#DDEBF7";
      const held = sheet.getRange("A4");
      held.load("values");
      await context.sync();
      sheet.getRange("3:3").insert("Down");
      held.load("address,values");
      const inserted = sheet.getRange("A3");
      inserted.load("values");
      inserted.format.fill.load("color");
      const merges = sheet.getRange("B2").getMergedAreasOrNullObject();
      merges.load("address");
      await context.sync();
      return [held.address, held.values, inserted.values, inserted.format.fill.color, merges.address];
    });
    expect(outcome).toEqual({ result: ["Sheet1!A5", [["丙"]], [[""]], "#DDEBF7", "Sheet1!B2:B4"] });
  });

  test("a range whose rows are deleted is no valid reference any more", async () => {
    const outcome = await run(async (context, sheet) => {
      const held = sheet.getRange("A4");
      held.load("values");
      await context.sync();
      sheet.getRange("4:4").delete("Up");
      held.load("values");
      await context.sync();
    });
    expect(outcome).toEqual({ code: "InvalidReference", member: "Range" });
  });
});

describe("data validations", () => {
  test("are answered as they were set, with what Excel adds, and cells without one have none", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "个,人次" } };
      sheet.getRange("B1").dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: "=$D$1", operator: "Between" },
      };
      const cells = ["A2", "B1", "C1", "A3:A4", "A1:B1"].map((address) => sheet.getRange(address).dataValidation);
      for (const cell of cells) cell.load("type,rule,ignoreBlanks,errorAlert,prompt");
      await context.sync();
      return cells.map(({ type, rule, ignoreBlanks, errorAlert }) => ({
        type,
        rule,
        ignoreBlanks,
        showAlert: (errorAlert as Excel.DataValidationErrorAlert | null)?.showAlert,
      }));
    });
    const list = { list: { inCellDropDown: true, source: "个,人次" } };
    expect(outcome).toEqual({
      result: [
        { type: "List", rule: list, ignoreBlanks: true, showAlert: true },
        {
          type: "WholeNumber",
          rule: { wholeNumber: { formula1: 1, formula2: "=$D$1", operator: "Between" } },
          ignoreBlanks: true,
          showAlert: true,
        },
        { type: "None", rule: {}, ignoreBlanks: false, showAlert: false },
        { type: "MixedCriteria", rule: null, ignoreBlanks: null, showAlert: undefined },
        { type: "Inconsistent", rule: null, ignoreBlanks: true, showAlert: true },
      ],
    });
  });

  test("move with their rows; a row put into them has the same", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A5:A8").dataValidation.rule = { list: { inCellDropDown: true, source: "个,人次" } };
      sheet.getRange("7:7").insert("Down");
      sheet.getRange("1:2").delete("Up");
      const cells = ["A2", "A3", "A7", "A8"].map((address) => sheet.getRange(address).dataValidation);
      for (const cell of cells) cell.load("type");
      await context.sync();
      return cells.map(({ type }) => type);
    });
    expect(outcome).toEqual({ result: ["None", "List", "List", "None"] });
  });

  test("come along with a copy of everything, not with one of formats", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "个,人次" } };
      sheet.getRange("C1").copyFrom("A1", "All");
      sheet.getRange("D1").copyFrom("A1", "Formats");
      const cells = ["C1", "D1"].map((address) => sheet.getRange(address).dataValidation);
      for (const cell of cells) cell.load("type");
      await context.sync();
      return cells.map(({ type }) => type);
    });
    expect(outcome).toEqual({ result: ["List", "None"] });
  });

  test("a list of more than 255 characters is refused, as is a rule of no kind", async () => {
    const refused = { code: "InvalidArgument", member: "DataValidation.rule" };
    const long = await run(async (context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "个".repeat(256) } };
      await context.sync();
    });
    const none = await run(async (context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = {};
      await context.sync();
    });
    expect([long, none]).toEqual([refused, refused]);
  });
});

test("a page layout is answered as it was set, and its areas move with their rows", async () => {
  const outcome = await run(async (context, sheet) => {
    const { pageLayout } = sheet;
    pageLayout.paperSize = "A4";
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins("Inches", { left: 0.6 });
    pageLayout.setPrintArea(sheet.getRange("A1:G12"));
    pageLayout.setPrintTitleRows(sheet.getRange("9:9"));
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
    sheet.getRange("3:4").insert("Down");
    const [area, rows] = [pageLayout.getPrintAreaOrNullObject(), pageLayout.getPrintTitleRowsOrNullObject()];
    pageLayout.load("paperSize,orientation,zoom,headersFooters/defaultForAllPages/centerFooter");
    area.load("address");
    rows.load("rowIndex,rowCount");
    await context.sync();
    const { paperSize, orientation, zoom, headersFooters } = pageLayout;
    const { centerFooter } = headersFooters.defaultForAllPages;
    return [paperSize, orientation, zoom, centerFooter, area.address, rows.rowIndex, rows.rowCount];
  });
  expect(outcome).toEqual({
    result: ["A4", "Landscape", { horizontalFitToPages: 1 }, "第 &P 页，共 &N 页", "Sheet1!A1:G14", 10, 1],
  });
});

describe("the view", () => {
  test("the user stays on their cells while an add-in works elsewhere, and goes where it leads", async () => {
    const outcome = await run(async (context, sheet) => {
      const { worksheets } = context.workbook;
      sheet.getRange("B2:C3").select();
      const other = worksheets.add("别处");
      other.getRange("A1:B3").values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      other.getRange("2:2").insert("Down");
      other.getRange("A1:B1").merge();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      const stayed = context.workbook.getSelectedRange();
      stayed.load("address");
      await context.sync();
      other.activate();
      other.getRange("B4").select();
      const went = context.workbook.getSelectedRange();
      went.load("address");
      await context.sync();
      sheet.activate();
      other.delete();
      await context.sync();
      return [stayed.address, went.address];
    });
    expect(outcome).toEqual({ result: ["Sheet1!B2:C3", "别处!B4"] });
  });
});

describe("refusals", () => {
  test("a protected sheet refuses every change", async () => {
    const outcome = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("受保护");
      const codes: string[] = [];
      const attempts = [
        () => (sheet.getRange("A1").values = [["改"]]),
        () => (sheet.getRange("A1").format.fill.color = "#FFFFFF"),
        () => sheet.getRange("1:1").insert("Down"),
        () => sheet.getRange("A1:A2").merge(),
        () => sheet.getRange("A1").conditionalFormats.add("Custom"),
      ];
      for (const attempt of attempts) {
        attempt();
        await context.sync().catch((error: OfficeExtension.Error) => codes.push(error.code));
      }
      return codes;
    });
    expect(outcome).toEqual({ result: Array<string>(5).fill("AccessDenied") });
  });

  test("while a cell is being edited no request is run", async () => {
    await workbench.page.mouse.dblclick(400, 400);
    await workbench.page.keyboard.type("正在输入");
    const read = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<string> => {
      sheet.load("name");
      await context.sync();
      return sheet.name;
    };
    const refused = await run(read);
    await workbench.page.keyboard.press("Escape");
    expect([refused, await run(read)]).toEqual([
      { code: "InvalidOperationInCellEditMode", member: "" },
      { result: "Sheet1" },
    ]);
  });

  test("what was done before a refusal stays done", async () => {
    const outcome = await run(async (context, sheet) => {
      sheet.getRange("A1").values = [["先"]];
      sheet.getRange("A2:B3").values = [["大小不对"]];
      sheet.getRange("A4").values = [["后"]];
      await context.sync().catch(() => undefined);
      const cells = sheet.getRange("A1:A4");
      cells.load("values");
      await context.sync();
      return cells.values;
    });
    expect(outcome).toEqual({ result: [["先"], [""], [""], [""]] });
  });
});

describe("worksheets and events", () => {
  test("an added worksheet comes last and does not come to the front", async () => {
    const outcome = await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("汇总");
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      worksheets.load("items/name");
      await context.sync();
      worksheets.getItem("汇总").delete();
      await context.sync();
      return [active.name, worksheets.items.map(({ name }) => name)];
    });
    expect(outcome).toEqual({ result: ["Sheet1", ["Sheet1", "受保护", "汇总"]] });
  });

  test("two worksheets cannot have the same name", async () => {
    const outcome = await run(async (context) => {
      context.workbook.worksheets.add("SHEET1");
      await context.sync();
    });
    expect(outcome).toEqual({ code: "ItemAlreadyExists", member: "Worksheet.name" });
  });

  test("an add-in hears what it did itself and what the user typed, and tells them apart", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        context.workbook.worksheets.onChanged.add(({ address, changeType, triggerSource }) => {
          heard.push([address, changeType, triggerSource]);
          return Promise.resolve();
        });
        await context.sync();
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [["甲", "乙"]];
        context.workbook.worksheets.getItem("Sheet1").getRange("2:3").insert("Down");
        await context.sync();
      }),
    );
    await workbench.page.mouse.click(100, 210);
    await workbench.page.keyboard.type("手工");
    await workbench.page.keyboard.press("Enter");
    await pane.waitForFunction("heard.length >= 3");
    expect(await pane.evaluate("heard")).toEqual([
      ["A1:B1", "RangeEdited", "ThisLocalAddin"],
      ["2:3", "RowInserted", "ThisLocalAddin"],
      [expect.stringMatching(/^[A-Z]+\d+$/) as string, "RangeEdited", "Unknown"],
    ]);
  });

  test("an add-in that switches events off hears nothing", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.onChanged.add((change) => Promise.resolve(void heard.push(change.address)));
        await context.sync();
        context.runtime.enableEvents = false;
        sheet.getRange("A1").values = [["静"]];
        context.runtime.enableEvents = true;
        sheet.getRange("B1").values = [["响"]];
        await context.sync();
      }),
    );
    await pane.waitForFunction("heard.length > 0");
    expect(await pane.evaluate("heard")).toEqual(["B1"]);
  });
});

describe("for tests", () => {
  test("the journal counts round trips and names the members that were used", async () => {
    await workbench.page.evaluate(() => window.jixiaoWorkbench?.journal.splice(0));
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.load("values,text");
      await context.sync();
    });
    const [trip] = await workbench.page.evaluate(() => window.jixiaoWorkbench?.journal ?? []);
    expect(trip?.members).toEqual(["WorksheetCollection.getItem", "Worksheet.GetRange", "Range.load(values,text)"]);
    expect(trip?.bytesIn).toBeGreaterThan(100);
    expect(trip?.bytesOut).toBeGreaterThan(50);
  });

  test("a mishap can be ordered for the next use of a member", async () => {
    await workbench.page.evaluate(() => window.jixiaoWorkbench?.faults.failNext("RequestAborted", "Range.Values="));
    const write = (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> => {
      sheet.getRange("A1").values = [["写"]];
      return context.sync();
    };
    expect(await run(write)).toEqual({ code: "RequestAborted", member: "Range.Values=" });
    expect(await run(write)).toEqual({ result: undefined });
  });

  test("requests and answers can be limited in size, as in Excel on the web", async () => {
    const write = async (context: Excel.RequestContext, sheet: Excel.Worksheet, length: number): Promise<void> => {
      sheet.getRange("A1").values = [["长".repeat(length)]];
      await context.sync();
    };
    await workbench.page.evaluate(() => {
      if (window.jixiaoWorkbench) window.jixiaoWorkbench.faults.payloadLimit = 5_000;
    });
    const refused = await run(write, 3_000);
    const accepted = await run(write, 10);
    await workbench.page.evaluate(() => {
      if (window.jixiaoWorkbench) window.jixiaoWorkbench.faults.payloadLimit = undefined;
    });
    expect([refused, accepted]).toEqual([
      { code: "RequestPayloadSizeLimitExceeded", member: "" },
      { result: undefined },
    ]);
  });

  test("nothing went wrong in the simulation itself", async () => {
    const bugs = await workbench.page.evaluate(() =>
      window.jixiaoWorkbench?.journal.filter(({ bug }) => bug !== undefined),
    );
    expect(bugs).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

test("a comment moves as far as its cell, also after all comments before it are gone", async () => {
  const outcome = await run(async (context, sheet) => {
    const comments = ["A1", "A2"].map((cell) => sheet.comments.add(sheet.getRange(cell), "旧"));
    await context.sync();
    for (const comment of comments) comment.delete();
    const comment = sheet.comments.add(sheet.getRange("C5"), "新");
    sheet.getRange("3:4").insert("Down");
    const lower = comment.getLocation();
    lower.load("address");
    await context.sync();
    sheet.getRange("3:4").delete("Up");
    const back = comment.getLocation();
    back.load("address");
    await context.sync();
    comment.delete();
    await context.sync();
    return [lower.address, back.address];
  });
  expect(outcome).toEqual({ result: ["Sheet1!C7", "Sheet1!C5"] });
});
