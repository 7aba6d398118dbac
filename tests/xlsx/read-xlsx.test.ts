import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { areaToA1, fromA1 } from "../../src/sheet/address";
import { contentAt, textAt, valueAt, type Sheet } from "../../src/sheet/sheet";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { drawSheet, drawWorkbook, oleFile, partsOf, zipParts } from "./xlsx-package";

const cell = (address: string): { row: number; column: number } => {
  const at = fromA1(address);
  if (!at) throw new Error(`${address} is no address`);
  return at;
};

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const result = await readXlsx(bytes);
  if (result.kind !== "workbook") throw new Error(`unreadable: ${result.reason}`);
  return result.sheets;
}

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = await sheetsOf(bytes);
  if (!sheet) throw new Error("the workbook has no sheet");
  return sheet;
}

const rangeOf = (sheet: Sheet): string | null => sheet.used && areaToA1(sheet.used);

const row = (...cells: readonly string[]): string => `<sheetData><row r="1">${cells.join("")}</row></sheetData>`;

const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

const styles = (...codes: readonly string[]): string =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${code}"/>`).join("")}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
  `<cellXfs><xf numFmtId="0"/>${codes.map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`).join("")}</cellXfs>`;

describe("what a cell shows", () => {
  it("follows its number format", async () => {
    const sheet = await sheetOf(
      drawSheet(
        row(
          '<c r="A1" s="1"><v>600</v></c>',
          '<c r="B1" s="2"><v>0.25</v></c>',
          '<c r="C1" s="3"><v>45657</v></c>',
          '<c r="D1" s="4"><v>1234567.5</v></c>',
          '<c r="E1"><v>0.30000000000000004</v></c>',
        ),
        { styles: styles("0.00", "0%", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "#,##0.00&quot;元&quot;") },
      ),
    );
    expect(sheet.texts).toEqual([["600.00", "25%", "2024年12月31日", "1,234,567.50元", "0.3"]]);
    expect(sheet.values).toEqual([[600, 0.25, 45657, 1234567.5, 0.30000000000000004]]);
    expect(sheet.numberFormats[0]?.slice(0, 2)).toEqual(["0.00", "0%"]);
  });

  it("follows the formats that a file names only by number", async () => {
    const sheet = await sheetOf(
      drawSheet(
        row('<c r="A1" s="1"><v>45657</v></c>', '<c r="B1" s="2"><v>0.125</v></c>', '<c r="C1" s="3"><v>45657</v></c>'),
        {
          styles: '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs>',
        },
      ),
    );
    expect(sheet.texts).toEqual([["2024/12/31", "12.50%", "2024年12月31日"]]);
  });

  it("is the number as such where the format code is no format", async () => {
    const sheet = await sheetOf(drawSheet(row('<c r="A1" s="1"><v>95</v></c>'), { styles: styles("[[坏格式") }));
    expect(sheet.texts).toEqual([["95"]]);
  });

  it("needs no styles part", async () => {
    const sheet = await sheetOf(drawSheet(row('<c r="A1" s="7"><v>95</v></c>')));
    expect(sheet.texts).toEqual([["95"]]);
  });

  it("is a date counted from 1900, whichever year the workbook counts from", async () => {
    const sheet = await sheetOf(
      drawSheet(
        row(
          '<c r="A1" s="1"><v>44195</v></c>',
          '<c r="B1"><v>44195</v></c>',
          '<c r="C1" s="1" t="d"><v>2024-12-31T00:00:00</v></c>',
        ),
        {
          workbookXml: '<workbookPr date1904="1"/>',
          styles: styles("yyyy-mm-dd"),
        },
      ),
    );
    expect(sheet.values).toEqual([[45657, 44195, 45657]]);
    expect(sheet.texts).toEqual([["2024-12-31", "44195", "2024-12-31"]]);
  });

  it("is the text of all runs, without phonetic hints and with its line breaks", async () => {
    const sheet = await sheetOf(
      drawSheet(
        row(
          '<c r="A1" t="s"><v>0</v></c>',
          '<c r="B1" t="s"><v>1</v></c>',
          inline("C1", "第一行&#10;第二行\r\n第三行"),
        ),
        {
          sharedStrings: [
            '<r><rPr><b/></rPr><t>≥</t></r><r><t>95%</t></r><rPh sb="0" eb="1"><t>bai</t></rPh>',
            '<t xml:space="preserve">≥96%\n</t>',
          ],
        },
      ),
    );
    expect(sheet.texts).toEqual([["≥95%", "≥96%\n", "第一行\n第二行\n第三行"]]);
  });

  it("has lost the blanks at its ends that the file does not ask to keep, as in Excel", async () => {
    const sheet = await sheetOf(
      drawSheet(
        row(
          '<c r="A1" t="inlineStr"><is><t> 6间\n</t></is></c>',
          '<c r="B1" t="str"><v> ≥5家 </v></c>',
          '<c r="C1" t="inlineStr"><is><r><t>满意</t></r><r><t> </t></r><r><t xml:space="preserve">度 </t></r></is></c>',
        ),
      ),
    );
    expect(sheet.values).toEqual([["6间", "≥5家", "满意 度 "]]);
  });

  it("has escaped characters written out", async () => {
    const sheet = await sheetOf(drawSheet(row(inline("A1", "问卷调查_x000D_\n"), inline("B1", "代码_x005F_x000D_"))));
    expect(sheet.values).toEqual([["问卷调查\r\n", "代码_x000D_"]]);
  });

  it("keeps text that looks like a number as text", async () => {
    const sheet = await sheetOf(drawSheet(row(inline("A1", "007"), inline("B1", "=1+1"), inline("C1", "95%"))));
    expect(sheet.values).toEqual([["007", "=1+1", "95%"]]);
    expect(contentAt(sheet, cell("B1"))).toBe("=1+1");
  });

  it("is TRUE for a truth value and the error's name for an error", async () => {
    const sheet = await sheetOf(
      drawSheet(row('<c r="A1" t="b"><v>1</v></c>', '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
    );
    expect(sheet.values).toEqual([[true, "#DIV/0!"]]);
    expect(sheet.texts).toEqual([["TRUE", "#DIV/0!"]]);
  });
});

describe("formulas", () => {
  it("stand beside their results", async () => {
    const sheet = await sheetOf(
      drawSheet(
        row(
          '<c r="A1"><f>SUM(B1:C1)</f><v>600</v></c>',
          '<c r="B1" t="str"><f>"≥"&amp;C1</f><v>≥95</v></c>',
          '<c r="C1"><f>NOW()</f></c>',
        ),
      ),
    );
    expect(sheet.formulas).toEqual([["=SUM(B1:C1)", '="≥"&C1', "=NOW()"]]);
    expect(sheet.values).toEqual([[600, "≥95", null]]);
  });

  it("that are shared are written out for each cell", async () => {
    const sheet = await sheetOf(
      drawSheet(
        `<sheetData>
          <row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM(A$1:A1)&amp;"A1"&amp;'A1'!A1+LOG10(A1)+基数A1</f><v>1</v></c></row>
          <row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>
          <row r="3"><c r="C3"><f t="shared" si="7"/><v>3</v></c></row>
        </sheetData>`,
      ),
    );
    expect(sheet.formulas[1]).toEqual([`=A2*$B$1+SUM(A$1:A2)&"A1"&'A1'!A2+LOG10(A2)+基数A1`]);
    expect(sheet.formulas[2]).toEqual([null]);
    expect(sheet.values[2]).toEqual([3]);
  });
});

describe("the used range", () => {
  it("holds all content and the whole of a merged area with content, not cells that only have a format", async () => {
    const sheet = await sheetOf(
      drawSheet(
        `<sheetData>
          <row r="3"><c r="B3" t="inlineStr"><is><t>指标</t></is></c><c r="C3"><v>9</v></c></row>
          <row r="4"><c r="D4"><v>1</v></c></row>
          <row r="90"><c r="Z90" s="1"/></row>
        </sheetData><mergeCells count="2"><mergeCell ref="B3:C6"/><mergeCell ref="H1:K2"/></mergeCells>`,
      ),
    );
    expect(rangeOf(sheet)).toBe("B3:D6");
    expect(sheet.values[0]).toEqual(["指标", null, null]);
    expect(sheet.texts[0]).toEqual(["指标", "", ""]);
    expect(sheet.merges?.map(areaToA1)).toEqual(["H1:K2", "B3:C6"]);
  });

  it("is null on an empty sheet", async () => {
    expect(await sheetOf(drawSheet("<sheetData/>"))).toMatchObject({ used: null, values: [], texts: [] });
  });

  it("finds the place of rows and cells that have no address", async () => {
    const sheet = await sheetOf(
      drawSheet(
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c></row><row><c r="C5"><v>4</v></c><c><v>5</v></c></row></sheetData>',
      ),
    );
    expect(rangeOf(sheet)).toBe("A1:D5");
    expect(["A1", "B1", "A4", "C5", "D5"].map((address) => valueAt(sheet, cell(address)))).toEqual([1, 2, 3, 4, 5]);
  });

  it("is not stretched by a merged area of whole rows or columns", async () => {
    const sheet = await sheetOf(
      drawSheet(
        `<sheetData><row r="1">${inline("A1", "标题")}</row><row r="2">${inline("A2", "指标")}${inline("C2", "值")}</row></sheetData>` +
          '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="D1:D1048576"/></mergeCells>',
      ),
    );
    expect(rangeOf(sheet)).toBe("A1:C2");
    expect(sheet.merges?.map(areaToA1)).toEqual(["A1:C1"]);
  });
});

describe("worksheets", () => {
  it("come in tab order with their visibility, chart sheets left out, the front one named", async () => {
    const xml = row('<c r="A1"><v>1</v></c>');
    const result = await readXlsx(
      drawWorkbook({
        workbookXml: '<bookViews><workbookView activeTab="2"/></bookViews>',
        sheets: [
          { name: "图表", xml: "", type: "chartsheet", part: "chartsheets/sheet1.xml" },
          { name: "说明", xml: "<sheetData/>" },
          { name: "表&amp;一", xml, part: "worksheets/Blatt eins.xml" },
          { name: "字典", xml, state: "hidden" },
          { name: "参数", xml, state: "veryHidden" },
        ],
      }),
    );
    expect(result).toMatchObject({
      kind: "workbook",
      activeSheet: "表&一",
      sheets: [
        { name: "说明", visibility: "visible", used: null },
        { name: "表&一", visibility: "visible", values: [[1]] },
        { name: "字典", visibility: "hidden" },
        { name: "参数", visibility: "very-hidden" },
      ],
    });
  });

  it("tell hidden rows and columns inside the used range, and protection", async () => {
    const sheet = await sheetOf(
      drawSheet(
        `<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>
         <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="D2"><v>2</v></c></row><row r="7" hidden="1"/></sheetData>
         <sheetProtection sheet="1"/>`,
      ),
    );
    expect(sheet).toMatchObject({ hiddenRows: [1], hiddenColumns: [1, 2], isProtected: true });
  });

  it("a workbook of chart sheets only has none", async () => {
    const bytes = drawWorkbook({
      sheets: [{ name: "图表", xml: "", type: "chartsheet", part: "chartsheets/sheet1.xml" }],
    });
    expect(await readXlsx(bytes)).toEqual({ kind: "workbook", sheets: [], activeSheet: "", settings: new Map() });
  });
});

describe("files of other programs", () => {
  const xml = row(inline("A1", "数量指标"), '<c r="B1"><v>3</v></c>');

  it("may give every element a namespace prefix", async () => {
    const parts = partsOf({ sheets: [{ name: "表", xml }] });
    const prefixed = Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [
        path,
        path.startsWith("xl/w") ? text.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x=") : text,
      ]),
    );
    expect(prefixed["xl/workbook.xml"]).toContain("<x:sheet ");
    expect((await sheetOf(zipParts(prefixed))).values).toEqual([["数量指标", 3]]);
  });

  it("may separate folders with backslashes and name parts from the root", async () => {
    const parts = partsOf({ sheets: [{ name: "表", xml, part: "worksheets/sheet1.xml" }] });
    const odd = Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [
        path.replaceAll("/", "\\"),
        text
          .replace('Target="worksheets', 'Target="/xl/worksheets')
          .replace('Target="xl/workbook', 'Target="/xl/workbook'),
      ]),
    );
    expect((await sheetOf(zipParts(odd))).values).toEqual([["数量指标", 3]]);
  });

  it("may have merged areas that overlap: the upper left one stays", async () => {
    const sheet = await sheetOf(
      drawSheet(
        `${row(inline("A1", "数量指标"))}<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A1:B2"/><mergeCell ref="A1:A1"/><mergeCell ref="?"/></mergeCells>`,
      ),
    );
    expect(sheet.merges?.map(areaToA1)).toEqual(["A1:B2"]);
  });

  it("may carry data validations, drawings, comments and extensions of any size or shape", async () => {
    const sheet = await sheetOf(
      drawSheet(
        `${xml}<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>
         <hyperlinks><hyperlink ref="A1" r:id="rId77"/></hyperlinks><drawing r:id="rId99"/>
         <extLst><ext><x14:sparklineGroups><xm:f>表!A1</xm:f></x14:sparklineGroups></ext></extLst>`,
        {
          moreParts: {
            "xl/comments1.xml": "<comments><commentList/>",
            "xl/drawings/drawing1.xml": "nothing",
            "xl/tables/table1.xml": "<table/>",
          },
        },
      ),
    );
    expect(sheet.values).toEqual([["数量指标", 3]]);
  });

  it("may be written with comments, CDATA and single quotes", async () => {
    const sheet = await sheetOf(
      drawSheet(
        "<!-- <c r=\"Z9\"> --><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t><![CDATA[<3天 & 以内]]></t></is></c></row></sheetData>",
      ),
    );
    expect(sheet.values).toEqual([["<3天 & 以内"]]);
  });
});

describe("a file that cannot be read", () => {
  const workbook = drawSheet(row(inline("A1", "数量指标")));
  const reasonOf = async (bytes: Uint8Array): Promise<string> => {
    const result = await readXlsx(bytes);
    return result.kind === "unreadable" ? result.reason : result.kind;
  };

  it("is named by its reason", async () => {
    expect(await reasonOf(oleFile("EncryptionInfo", "EncryptedPackage"))).toBe("password-protected");
    expect(await reasonOf(oleFile("Workbook"))).toBe("old-format");
    expect(await reasonOf(oleFile("Book"))).toBe("old-format");
    expect(await reasonOf(oleFile("WordDocument"))).toBe("not-a-workbook");
    expect(await reasonOf(new TextEncoder().encode("一级指标,二级指标,三级指标\n"))).toBe("not-a-workbook");
    expect(await reasonOf(zipParts({ "word/document.xml": "<document/>" }))).toBe("not-a-workbook");
    expect(await reasonOf(new Uint8Array())).toBe("damaged");
    expect(await reasonOf(workbook.slice(0, workbook.length - 40))).toBe("damaged");
    expect(await reasonOf(workbook.slice(0, 300))).toBe("damaged");
    expect(await reasonOf(new Uint8Array(60_000_001))).toBe("too-large");
  });

  it("is a document of another kind when its main part is no workbook", async () => {
    const parts = { ...partsOf({ sheets: [] }), "xl/workbook.xml": "<document/>" };
    expect(await reasonOf(zipParts(parts))).toBe("not-a-workbook");
  });

  it("is a binary workbook when its main part is no XML", async () => {
    const parts = partsOf({ sheets: [] });
    const rels = parts["_rels/.rels"]?.replace("workbook.xml", "workbook.bin") ?? "";
    expect(await reasonOf(zipParts({ ...parts, "_rels/.rels": rels }))).toBe("old-format");
  });

  it.each([
    ["a sheet breaks off", "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"],
    ["tags do not match", "xl/worksheets/sheet1.xml", "<worksheet><sheetData></worksheet>"],
    ["a tag has no end", "xl/workbook.xml", "<workbook><sheets"],
    ["a comment has no end", "xl/workbook.xml", "<!-- <workbook/>"],
  ])("is damaged when %s", async (_, path, text) => {
    expect(await reasonOf(zipParts({ ...partsOf({ sheets: [{ name: "表", xml: "" }] }), [path]: text }))).toBe(
      "damaged",
    );
  });

  it("is damaged when a sheet's part is missing", async () => {
    const parts = Object.entries(partsOf({ sheets: [{ name: "表", xml: "" }] }));
    const rest = parts.filter(([path]) => path !== "xl/worksheets/sheet1.xml");
    expect(rest).toHaveLength(parts.length - 1);
    expect(await reasonOf(zipParts(Object.fromEntries(rest)))).toBe("damaged");
  });

  it("is too large when content stands at both ends of the worksheet", async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(await reasonOf(drawSheet(xml))).toBe("too-large");
  });

  it("is too large when a small package unpacks to hundreds of megabytes", async () => {
    const bytes = drawSheet(row(inline("A1", "0".repeat(1000))));
    const claimed = declareSize(bytes, "xl/worksheets/sheet1.xml", 400_000_000);
    expect(await reasonOf(claimed)).toBe("too-large");
    expect(await reasonOf(declareSize(bytes, "xl/worksheets/sheet1.xml", 10))).toBe("damaged");
  });

  it("gives an answer whatever happened to its bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (changes) => {
          const bytes = workbook.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(["workbook", "unreadable"]).toContain((await readXlsx(bytes)).kind);
        },
      ),
    );
  });
});

/** Changes the unpacked size that the package's directory declares for a part. */
function declareSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).lastIndexOf(path);
  new DataView(copy.buffer).setUint32(at - 46 + 24, size, true);
  return copy;
}

interface Truth {
  readonly active_sheet: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly state: string;
    readonly hidden_rows: readonly number[];
    readonly merge_count: number;
    readonly tables: readonly { readonly indicators: readonly TruthIndicator[] }[];
  }[];
}

interface TruthIndicator extends Readonly<Record<string, unknown>> {
  readonly cells: Readonly<Record<string, string>>;
}

describe("the corpus", () => {
  const folder = join(__dirname, "../corpus");
  const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

  it("has workbooks", () => {
    expect(names.length).toBeGreaterThan(10);
  });

  it.each(names)("%s has the sheets, merged areas and indicator cells it is known to have", async (name) => {
    const truth = JSON.parse(readFileSync(join(folder, name.replace(".xlsx", ".truth.json")), "utf8")) as Truth;
    const result = await readXlsx(readFileSync(join(folder, name)));
    if (result.kind !== "workbook") throw new Error(result.reason);
    expect(result.activeSheet).toBe(truth.active_sheet);
    expect(
      result.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.merges?.length, sheet.hiddenRows]),
    ).toEqual(
      truth.sheets.map((sheet) => [
        sheet.name,
        sheet.state,
        sheet.merge_count,
        sheet.hidden_rows.map((number) => number - 1),
      ]),
    );
    for (const [index, { tables }] of truth.sheets.entries()) {
      const sheet = result.sheets[index];
      const named = tables.flatMap(({ indicators }) =>
        indicators.flatMap((indicator) =>
          ["level1", "level2", "level3", "value"].flatMap((field): [string, unknown][] => {
            const address = indicator.cells[field];
            return address === undefined ? [] : [[address, shown(indicator, field)]];
          }),
        ),
      );
      expect(named.map(([address]) => [address, sheet && bare(textAt(sheet, cell(address)))])).toEqual(named);
    }
  });
});

const bare = (text: unknown): string => (typeof text === "string" ? text.replace(/\s+/g, "") : "");

/** The levels' cell text is in `level1_raw` where it is not what the level is called. */
const shown = (indicator: TruthIndicator, field: string): string =>
  bare((field.startsWith("level") ? indicator[`${field}_raw`] : null) ?? indicator[field]);
