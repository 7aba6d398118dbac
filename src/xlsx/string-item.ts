import { readXml, type XmlEvent } from "./xml";

/** Gathers the text of one string item from the events inside it: its runs joined, without phonetic hints. */
export interface StringItem {
  take(event: XmlEvent): void;
  text(): string;
}

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Excel drops blanks at the ends of a text that does not ask to keep them, unless it is nothing but blanks. */
const trimmed = (text: string): string => text.replace(/^[ \t\n\r]+/, "").replace(/[ \t\n\r]+$/, "") || text;

/** The text that an element with these attributes stands for, as Excel shows it. */
export const writtenText = (text: string, attributes: ReadonlyMap<string, string>): string =>
  unescaped(attributes.get("space") === "preserve" ? text : trimmed(text));

/** An empty string item. */
export function newStringItem(): StringItem {
  let text = "";
  let run: { text: string; readonly attributes: ReadonlyMap<string, string> } | null = null;
  let isPhonetic = false;
  return {
    text: () => text,
    take: (event) => {
      if (event.kind === "text") {
        if (run) run.text += event.text;
        return;
      }
      if (event.name === "rPh") isPhonetic = event.kind === "open";
      if (event.name !== "t" || isPhonetic) return;
      if (event.kind === "open") {
        run = { text: "", attributes: event.attributes };
      } else if (run) {
        text += writtenText(run.text, run.attributes);
        run = null;
      }
    },
  };
}

/** Reads xl/sharedStrings.xml: the texts that cells refer to by number. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let item = newStringItem();
  for (const event of readXml(xml)) {
    if (event.kind === "open" && event.name === "si") item = newStringItem();
    item.take(event);
    if (event.kind === "close" && event.name === "si") strings.push(item.text());
  }
  return strings;
}
