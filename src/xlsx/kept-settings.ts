import type { PackageParts } from "./package-parts";
import { UnreadableFile } from "./unreadable-file";
import { readXml } from "./xml";

/** Where the workbench keeps what add-ins store in a workbook. */
export const WORKBENCH_PART = "customXml/jixiao-settings.xml";

/** Where Excel does. */
const EXCEL_PARTS = /^xl\/webextensions\/webextension\d*\.xml$/;

const keepsSettings = (path: string): boolean => path === WORKBENCH_PART.toLowerCase() || EXCEL_PARTS.test(path);

function stringIn(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/** `<we:property name="key" value="&quot;text&quot;"/>` of Excel, `<entry key="key">"text"</entry>` of the workbench. */
function* settingsOf(xml: string): Iterable<readonly [key: string, json: string]> {
  let key: string | null = null;
  let text = "";
  for (const event of readXml(xml)) {
    if (event.kind === "text") text += event.text;
    else if (event.kind === "close" && event.name === "entry" && key !== null) yield [key, text];
    else if (event.kind === "open") {
      const { attributes } = event;
      if (event.name === "property") yield [attributes.get("name") ?? "", attributes.get("value") ?? ""];
      key = event.name === "entry" ? (attributes.get("key") ?? null) : null;
      text = "";
    }
  }
}

/** The texts that add-ins keep in a workbook, by key. What is damaged is left out. */
export function readKeptSettings(parts: PackageParts): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const path of parts.paths().filter(keepsSettings)) {
    try {
      for (const [key, json] of settingsOf(parts.text(path))) {
        const value = stringIn(json);
        if (value !== null) settings.set(key, value);
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }
  return settings;
}
