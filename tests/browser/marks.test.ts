import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { ConditionalFormattingRule } from "exceljs";
import { openClerk } from "./clerk";
import type { Clerk } from "./clerk";
import { contents, download, looks } from "./downloaded-file";

jest.setTimeout(120_000);

const sample = join(__dirname, "../../assets/samples/部门预算绩效目标.xlsx");
const SHEET = "1.产业引导资金";

/** exceljs types rules too narrowly. */
const rule = (of: object): ConditionalFormattingRule => of as ConditionalFormattingRule;
const fillOf = (argb: string): object => ({ fill: { type: "pattern", pattern: "solid", bgColor: { argb } } });

/** The sample with conditional formats of the user's on the cells that are marked, the last one winning least. */
async function formattedSample(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(sample);
  const sheet = workbook.getWorksheet(SHEET);
  const own = [
    { ref: "F10:F17", type: "expression", formulae: ["LEN($F10)>6"], style: fillOf("FF92D050") },
    { ref: "C4:E4", type: "cellIs", operator: "greaterThan", formulae: [500], style: fillOf("FFFFC000") },
    { ref: "B7:F7", type: "dataBar", cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF638EC6" } },
    {
      ref: "C4:F17",
      type: "colorScale",
      cfvo: [{ type: "min" }, { type: "max" }],
      color: [{ argb: "FFF8696B" }, { argb: "FF63BE7B" }],
    },
  ];
  own.forEach(({ ref, ...one }, index) => {
    sheet?.addConditionalFormatting({ ref, rules: [rule({ ...one, priority: index + 1 })] });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** How a file looks, but for the ids that exceljs makes up for data bars. */
const looksOf = async (bytes: Uint8Array): Promise<unknown> =>
  JSON.parse(JSON.stringify(await looks(bytes), (key, value: unknown) => (key === "x14Id" ? undefined : value)));

/** The user's conditional formats on the active sheet, the one that wins first. */
const usersFormats = ({ pane }: Clerk): Promise<readonly string[]> =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
      await context.sync();
      const own = formats.items.filter(
        ({ customOrNullObject: { isNullObject, rule: found } }) => isNullObject || !found.formula.includes("jixiao:"),
      );
      const places = own.map((format) => format.getRanges());
      for (const place of places) place.load("address");
      await context.sync();
      return own.map(({ type, customOrNullObject }, index) =>
        [type, type === "Custom" ? customOrNullObject.rule.formula : "", places[index]?.address].join(" "),
      );
    }),
  );

let clerk: Clerk;

async function open(options: Parameters<typeof openClerk>[0] = {}): Promise<void> {
  clerk = await openClerk(options);
}

afterEach(() => clerk.close());

const change = (body: (sheet: Excel.Worksheet) => void): Promise<void> =>
  clerk.pane.evaluate<void>(
    `Excel.run(async (context) => { (${body.toString()})(context.workbook.worksheets.getActiveWorksheet()); await context.sync(); })`,
  );

const cellsOfFindings = async (): Promise<readonly string[]> => {
  const names = await clerk
    .findings()
    .getByRole("button", { name: /^[A-Z]+\d+$/ })
    .allTextContents();
  return [...new Set(names)].sort();
};

const cellsOf = (marks: readonly string[]): readonly string[] => marks.map((mark) => mark.split(" ")[0] ?? "").sort();

test("the three severities differ in weight, slant, line or frame, not in colour alone", async () => {
  await open();
  await clerk.tab("设置");
  await clerk.pane.getByLabel(/^从严/).check();
  await clerk.idle();
  await clerk.tab("检查");
  await clerk.check();
  const found = await clerk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      formats.load("items/id");
      await context.sync();
      const own = formats.items.map(({ custom: { format } }) => {
        const top = format.borders.getItem("EdgeTop");
        format.font.load("bold,italic,underline,color");
        format.fill.load("color");
        top.load("style");
        return { format, top };
      });
      await context.sync();
      return own.map(({ format: { font, fill }, top }) => ({
        shape: [font.bold, font.italic, font.underline, top.style].join(),
        colors: [font.color, fill.color].join(),
      }));
    }),
  );
  expect(found).toHaveLength(3);
  expect(new Set(found.map(({ shape }) => shape)).size).toBe(3);
  expect(new Set(found.map(({ colors }) => colors)).size).toBe(3);
  await clerk.workbench.screenshot("severities");
});

test("the user's own conditional formats stay, and stay in order; exactly ours come and go", async () => {
  const workbook = await formattedSample();
  await open({ workbook });
  const unmarked = await looksOf((await download(clerk.workbench)).bytes);
  const before = await usersFormats(clerk);
  expect(before.map((format) => format.split(" ")[0])).toEqual(["Custom", "CellValue", "DataBar", "ColorScale"]);
  await clerk.check();
  expect(await usersFormats(clerk)).toEqual(before);
  expect(cellsOf(await clerk.marks())).toEqual(await cellsOfFindings());
  await clerk.workbench.screenshot("users-formats");
  await clerk.press("重新检查");
  expect(await usersFormats(clerk)).toEqual(before);
  await clerk.press("清除标记");
  expect([await clerk.marks(), await usersFormats(clerk)]).toEqual([[], before]);
  expect(await looksOf((await download(clerk.workbench)).bytes)).toEqual(unmarked);
});

test("after saving and reopening, another pane knows the marks and takes them off", async () => {
  const original = await formattedSample();
  await open({ workbook: original });
  const unmarked = await looksOf((await download(clerk.workbench)).bytes);
  await clerk.check();
  const marks = await clerk.marks();
  const { bytes } = await download(clerk.workbench);
  await clerk.close();

  await open({ workbook: bytes });
  expect(marks.length).toBeGreaterThan(5);
  expect(await clerk.marks()).toEqual(marks);
  await clerk.press("清除标记");
  expect(await clerk.marks()).toEqual([]);
  const cleaned = (await download(clerk.workbench)).bytes;
  expect(await contents(cleaned)).toEqual(await contents(original));
  expect(await looksOf(cleaned)).toEqual(unmarked);
});

test("a copied sheet has marks of its own, which are cleared there; those of the original are not disturbed", async () => {
  await open();
  await clerk.check();
  const marks = await clerk.marks();
  await change((sheet) => void sheet.copy("End"));
  await clerk.goTo(`${SHEET} (2)`);
  expect(await clerk.marks()).toEqual(marks);
  await clerk.press("清除标记");
  expect(await clerk.marks()).toEqual([]);
  await clerk.goTo(SHEET);
  expect(await clerk.marks()).toEqual(marks);
  await clerk.press("重新检查");
  expect(await clerk.marks()).toEqual(marks);
  await clerk.press("清除标记");
  expect(await clerk.marks()).toEqual([]);
});

describe("between two checks the user", () => {
  test.each<readonly [string, (sheet: Excel.Worksheet) => void]>([
    ["inserts rows", (sheet) => void sheet.getRange("11:12").insert("Down")],
    [
      "deletes a row",
      (sheet) => {
        sheet.getRange("14:14").delete("Up");
      },
    ],
    ["inserts a column", (sheet) => void sheet.getRange("C:C").insert("Right")],
    [
      "deletes a column",
      (sheet) => {
        sheet.getRange("G:G").delete("Left");
      },
    ],
    [
      "copies a marked row over another",
      (sheet) => {
        sheet.getRange("D13:F13").copyFrom("D12:F12", "All");
      },
    ],
    [
      "sorts rows",
      (sheet) => {
        const rows = sheet.getRange("C14:F15");
        rows.values = [
          ["提高引导产业科学技术水平；", "提高科技水平", "", "较上年提高"],
          ["引导产业收入增加", "引导产业收入增加", "", "较上年增加"],
        ];
      },
    ],
  ])("%s: the next check marks what it lists and nothing else, and all of it can be cleared", async (_, act) => {
    await open();
    await clerk.check();
    await change(act);
    await clerk.press("重新检查");
    expect((await clerk.marks()).length).toBeGreaterThan(5);
    expect(cellsOf(await clerk.marks())).toEqual(await cellsOfFindings());
    await clerk.press("清除标记");
    expect([await clerk.marks(), await usersFormats(clerk)]).toEqual([[], []]);
  });
});

test("marks that a pane left unfinished when it crashed are cleaned up by the next check", async () => {
  await open();
  await change((sheet) => {
    const { custom } = sheet.getRanges("F10,C4:D5").conditionalFormats.add("Custom");
    custom.rule.formula = '="jixiao:unfinished"<>""';
    custom.format.fill.color = "#FFC7CE";
  });
  expect(await clerk.marks()).toEqual([
    "C4 unfinished",
    "C5 unfinished",
    "D4 unfinished",
    "D5 unfinished",
    "F10 unfinished",
  ]);
  await clerk.check();
  expect((await clerk.marks()).filter((mark) => mark.endsWith("unfinished"))).toEqual([]);
  expect(cellsOf(await clerk.marks())).toEqual(await cellsOfFindings());
});

describe("problems beside the cells", () => {
  const comments = (): Promise<readonly string[]> =>
    clerk.pane.evaluate(() =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getActiveWorksheet().comments;
        found.load("items/id,items/content");
        await context.sync();
        const places = found.items.map((comment) => comment.getLocation());
        for (const place of places) place.load("address");
        await context.sync();
        return found.items
          .map(({ content }, index) => `${(places[index]?.address ?? "").split("!").at(-1) ?? ""} ${content}`)
          .sort();
      }),
    );

  const choose = async (name: RegExp): Promise<void> => {
    await clerk.tab("设置");
    await clerk.pane.getByLabel(name).check();
    await clerk.idle();
    await clerk.tab("检查");
  };

  test("are not written unless asked for; as comments they come with the marks and go with them", async () => {
    await open();
    await change((sheet) => {
      sheet.getRange("F15").values = [["'@张三 <b>较上年提高</b>"]];
      sheet.comments.add("'1.产业引导资金'!F14", "请核对上年的数。");
    });
    await clerk.check();
    expect(await comments()).toEqual(["F14 请核对上年的数。"]);

    await choose(/^批注（会话）/);
    const written = await comments();
    const ours = written.filter((comment) => comment.includes("【绩效表助手】"));
    const marked = cellsOf(await clerk.marks()).filter((cell) => cell !== "F14");
    expect(ours.map((comment) => comment.split(" ")[0])).toEqual(marked);
    for (const comment of ours) expect(comment).toMatch(/^[A-Z]+\d+ 【绩效表助手】\n(?:错误|警告|提示)：.+/);
    expect(written).toContain("F14 请核对上年的数。");
    expect(ours.find((comment) => comment.startsWith("F15"))).toContain("@张三 <b>较上年提高</b>");
    await clerk.workbench.page.mouse.move(665, 484);
    await clerk.workbench.screenshot("remarks");

    await clerk.press("修正", clerk.findingAt("F12"));
    expect((await comments()).some((comment) => comment.startsWith("F12"))).toBe(false);
    await clerk.press("清除标记");
    expect(await comments()).toEqual(["F14 请核对上年的数。"]);
  });

  test("are chosen once, and go again when they are no longer wanted", async () => {
    await open();
    await choose(/^批注（会话）/);
    await clerk.check();
    expect((await comments()).length).toBeGreaterThan(5);
    await choose(/^不写/);
    expect(await comments()).toEqual([]);
    expect((await clerk.marks()).length).toBeGreaterThan(5);
  });

  test.each([
    ["1.9", [true, true]],
    ["1.14", [false, true]],
  ] as const)(
    "with ExcelApi %s the ways that it does not know cannot be chosen, and it says so",
    async (version, off) => {
      await open({ query: `?excelApi=${version}` });
      await clerk.tab("设置");
      const ways = [clerk.pane.getByLabel(/^批注（会话）/), clerk.pane.getByLabel(/^备注/)];
      expect(await Promise.all(ways.map((way) => way.isDisabled()))).toEqual(off);
      expect(await clerk.pane.getByLabel(/^备注/).locator("..").innerText()).toContain("需要 ExcelApi 1.18");
    },
  );
});

test("marks read over light and dark fills", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(sample) as never); // exceljs asks for an older Buffer
  const fills = ["FFFFFFFF", "FFFFFF00", "FF92D050", "FF7030A0", "FF002060", "FF000000", "FFC00000", "FF404040"];
  fills.forEach((argb, index) => {
    for (const column of ["C", "D", "F"]) {
      const cell = workbook.getWorksheet(SHEET)?.getCell(`${column}${String(index + 10)}`);
      if (cell) cell.style = { ...cell.style, fill: { type: "pattern", pattern: "solid", fgColor: { argb } } };
    }
  });
  await open({ workbook: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  await clerk.check();
  expect((await clerk.marks()).length).toBeGreaterThan(5);
  await clerk.workbench.screenshot("marks-over-fills");
});
