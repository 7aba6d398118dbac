import { validationsIn } from "../../../src/workbench/workbook-file/sheet-parts";

const sheet = (content: string): string => `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x">${content}</x:worksheet>`;

describe("the data validations in a worksheet's part", () => {
  it("are read with everything they say but their id", () => {
    const xml = sheet(
      '<x:dataValidations count="1"><x:dataValidation type="whole" operator="greaterThan" xr:uid="{1}" imeMode="on" ' +
        'error="不能为负 &amp; 空" sqref="B2:B9 D4"><x:formula1>0</x:formula1></x:dataValidation></x:dataValidations>',
    );
    expect(validationsIn(xml)).toEqual([
      {
        attributes: { type: "whole", operator: "greaterThan", imeMode: "on", error: "不能为负 & 空" },
        formulas: ["0"],
        areas: [
          { top: 1, left: 1, bottom: 8, right: 1 },
          { top: 3, left: 3, bottom: 3, right: 3 },
        ],
      },
    ]);
  });

  it("may be of the newer kind, which keeps place and formulas in elements", () => {
    const xml = sheet(
      '<x:extLst><x:ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>参数!$A$1:$A$9</xm:f>' +
        "</x14:formula1><xm:sqref>F3:F4</xm:sqref></x14:dataValidation></x14:dataValidations></x:ext></x:extLst>",
    );
    expect(validationsIn(xml)).toEqual([
      {
        attributes: { type: "list" },
        formulas: ["参数!$A$1:$A$9"],
        areas: [{ top: 2, left: 5, bottom: 3, right: 5 }],
      },
    ]);
  });

  it("are none where there are none", () => {
    expect(validationsIn(sheet("<x:sheetData/>"))).toEqual([]);
  });
});
