import { UnreadableFile } from "./unreadable-file";

/**
 * One step through an XML text. Names come without their namespace prefix, text with entities resolved and line ends
 * as "\n". An empty element gives an "open" and a "close".
 */
export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const GREATER_THAN = 62;

const namedEntities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function entity(written: string, body: string): string {
  if (!body.startsWith("#")) return namedEntities.get(body) ?? written;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

function resolved(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.includes("&") ? lines.replace(/&(#?\w{1,10});/g, entity) : lines;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const noAttributes: ReadonlyMap<string, string> = new Map();

function attributesOf(text: string): ReadonlyMap<string, string> {
  if (text === "") return noAttributes;
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(/\s([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!name.startsWith("xmlns")) attributes.set(localName(name), resolved(double ?? single ?? ""));
  }
  return attributes;
}

function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote === 0 && code === GREATER_THAN) return at;
    if (quote === 0 && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) quote = code;
    else if (code === quote) quote = 0;
  }
  throw new UnreadableFile("damaged", "a tag has no end");
}

function endOf(mark: string, xml: string, start: number): number {
  const at = xml.indexOf(mark, start);
  if (at < 0) throw new UnreadableFile("damaged", `“${mark}” is missing`);
  return at + mark.length;
}

interface Token {
  readonly events: readonly XmlEvent[];
  readonly end: number;
}

/** Reads the markup that starts with the "<" at `start`. */
function tokenAt(xml: string, start: number): Token {
  if (xml.startsWith("<?", start)) return { events: [], end: endOf("?>", xml, start) };
  if (xml.startsWith("<!--", start)) return { events: [], end: endOf("-->", xml, start) };
  if (xml.startsWith("<![CDATA[", start)) {
    const end = endOf("]]>", xml, start);
    return { events: [{ kind: "text", text: xml.slice(start + 9, end - 3) }], end };
  }
  if (xml.startsWith("<!", start)) return { events: [], end: endOf(">", xml, start) };
  const tagEnd = endOfTag(xml, start);
  return { events: eventsOf(xml.slice(start + 1, tagEnd)), end: tagEnd + 1 };
}

function eventsOf(tag: string): readonly XmlEvent[] {
  if (tag.startsWith("/")) return [{ kind: "close", name: localName(tag.slice(1).trimEnd()) }];
  const isEmpty = tag.endsWith("/");
  const body = isEmpty ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/);
  const name = localName(space < 0 ? body : body.slice(0, space));
  const open = { kind: "open", name, attributes: attributesOf(space < 0 ? "" : body.slice(space)) } as const;
  return isEmpty ? [open, { kind: "close", name }] : [open];
}

function follow(openElements: string[], event: XmlEvent): void {
  if (event.kind === "open") openElements.push(event.name);
  if (event.kind === "close" && openElements.pop() !== event.name)
    throw new UnreadableFile("damaged", `${event.name} was not open`);
}

/** Walks through an XML text in document order, in linear time. Throws UnreadableFile when its elements do not match up. */
export function* readXml(xml: string): Iterable<XmlEvent> {
  const openElements: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    if (start < 0) break;
    if (start > at) yield { kind: "text", text: resolved(xml.slice(at, start)) };
    const { events, end } = tokenAt(xml, start);
    for (const event of events) {
      follow(openElements, event);
      yield event;
    }
    at = end;
  }
  if (openElements.length > 0) throw new UnreadableFile("damaged", `${String(openElements.at(-1))} is not closed`);
}
