import { readKeptSettings } from "../../src/xlsx/kept-settings";
import { openPackage } from "../../src/xlsx/package-parts";
import { zipParts } from "./xlsx-package";

const settingsIn = (parts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(readKeptSettings(openPackage(zipParts(parts))));

/** As Excel writes what an add-in stores: JSON in an attribute. */
const extension = (properties: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
   <we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{0}">
     <we:reference id="1" version="1.0.0.0" store="developer" storeType="Registry"/>
     <we:properties>${properties}</we:properties>
   </we:webextension>`;

describe("what add-ins keep in a workbook", () => {
  it("is read from the parts that Excel writes, one for each add-in", () => {
    const settings = settingsIn({
      "xl/webextensions/webextension1.xml": extension(
        '<we:property name="a" value="&quot;甲 &amp; \\&quot;乙\\&quot;&quot;"/>',
      ),
      "xl/webextensions/webextension2.xml": extension('<we:property name="b" value="&quot;丙&quot;"/>'),
    });
    expect(settings).toEqual({ a: '甲 & "乙"', b: "丙" });
  });

  it("is read from the part that the workbench writes", () => {
    const settings = settingsIn({
      "customXml/jixiao-settings.xml": `<settings xmlns="urn:jixiao:settings"><entry key="a">"甲"</entry><entry key="b">"乙"</entry></settings>`,
    });
    expect(settings).toEqual({ a: "甲", b: "乙" });
  });

  it("leaves out what is no text, what is damaged, and parts of other things", () => {
    const settings = settingsIn({
      "xl/webextensions/webextension1.xml": extension(
        '<we:property name="n" value="1"/><we:property name="x" value="{"/><we:property name="a" value="&quot;甲&quot;"/>',
      ),
      "xl/webextensions/webextension2.xml": "<we:webextension><we:properties>",
      "xl/webextensions/taskpanes.xml": extension('<we:property name="t" value="&quot;丁&quot;"/>'),
    });
    expect(settings).toEqual({ a: "甲" });
  });
});
