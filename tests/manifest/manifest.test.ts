import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";

const root = path.join(__dirname, "../..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");
const commands = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly Element[];
}

type Parsed = Readonly<Record<string, unknown>>;

// The parser's ordered form: one record for each node, with the tag as its only key beside ":@", the attributes.
function toElements(nodes: readonly Parsed[]): readonly Element[] {
  return nodes.flatMap((node) => {
    const [name] = Object.keys(node).filter((key) => key !== ":@" && key !== "#text" && !key.startsWith("?"));
    if (name === undefined) return [];
    const inner = node[name] as readonly Parsed[];
    const text = inner.flatMap((one) => (typeof one["#text"] === "string" ? [one["#text"]] : [])).join("");
    const attributes = new Map(Object.entries((node[":@"] ?? {}) as Readonly<Record<string, string>>));
    return [{ name, attributes, text, children: toElements(inner) }];
  });
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
});
const elements = toElements(parser.parse(xml) as readonly Parsed[]);

const allIn = (list: readonly Element[]): readonly Element[] => list.flatMap((one) => [one, ...allIn(one.children)]);
const all = allIn(elements);
const named = (name: string): readonly Element[] => all.filter((one) => one.name === name);
const attribute = (element: Element, name: string): string => {
  const value = element.attributes.get(name);
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}`);
  return value;
};

const strings = [
  ...named("bt:String"),
  ...named("bt:Url"),
  ...named("bt:Image").filter(({ attributes }) => attributes.has("id")),
];
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe("the manifest", () => {
  it("is well-formed, and says who and what it is", () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    const [id] = named("Id");
    expect(id?.text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(named("Version")[0]?.text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(named("Permissions")[0]?.text).toBe("ReadWriteDocument");
    expect(named("Host").map(({ attributes }) => attributes.get("Name") ?? attributes.get("xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });

  it("defines every resource it refers to, once, under a name of at most 32 characters", () => {
    const defined = strings.map((one) => attribute(one, "id"));
    const used = all.flatMap(({ attributes }) => attributes.get("resid") ?? []);
    expect(used.length).toBeGreaterThan(10);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.includes(id))).toEqual([]);
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("gives every group and button an id of its own", () => {
    const ids = [...named("Group"), ...named("Control")].map((one) => attribute(one, "id"));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
    expect(named("OfficeTab").map((one) => attribute(one, "id"))).toEqual(["TabHome"]);
  });

  it("names only https addresses, and only files that are there", () => {
    const addresses = all.flatMap(({ attributes }) => [...attributes]).filter(([, value]) => /^\w+:\/\//.test(value));
    const own = addresses.filter(([name]) => name === "DefaultValue").map(([, value]) => value);
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
    const assets = own.map((address) => new URL(address).pathname).filter((name) => name.startsWith("/assets/"));
    expect(assets.length).toBeGreaterThan(8);
    expect(assets.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it("has icons of 16, 32 and 80 pixels wherever one is shown, of that size", () => {
    const icons = named("Icon");
    expect(icons.length).toBe(named("Group").length + named("Control").length);
    for (const icon of icons) {
      expect(icon.children.map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
    }
    for (const image of named("bt:Image").filter(({ attributes }) => attributes.has("id"))) {
      const address = new URL(attribute(image, "DefaultValue"));
      const png = readFileSync(path.join(root, address.pathname));
      expect(`${address.pathname} ${String(png.readUInt32BE(16))}`).toMatch(/-(\d+)\.png \1$/);
    }
  });

  it("speaks Chinese by default and English to English users, within the lengths that Office shows", () => {
    expect(named("DefaultLocale")[0]?.text).toBe("zh-CN");
    const texts = [
      ...named("bt:String"),
      ...named("DisplayName"),
      ...named("Description").filter((one) => one.attributes.has("DefaultValue")),
    ];
    expect(texts.length).toBeGreaterThan(8);
    for (const text of texts) {
      const [override, ...others] = text.children;
      expect(others).toEqual([]);
      expect(override?.attributes.get("Locale")).toBe("en-US");
      expect(isHan(attribute(text, "DefaultValue"))).toBe(true);
      expect(isHan(override?.attributes.get("Value") ?? "")).toBe(false);
    }
    const lengthsIn = (name: string): readonly number[] =>
      named(name)
        .flatMap(({ children }) => allIn(children))
        .map(({ attributes }) => (attributes.get("DefaultValue") ?? attributes.get("Value") ?? "").length);
    expect(Math.max(...lengthsIn("bt:ShortStrings"))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengthsIn("bt:LongStrings"))).toBeLessThanOrEqual(250);
  });

  it("tells where to get help and which addresses are its own", () => {
    expect(attribute(named("SupportUrl")[0] ?? never("SupportUrl"), "DefaultValue")).toMatch(/^https:/);
    const domains = named("AppDomain").map(({ text }) => text);
    const pages = [...named("SourceLocation"), ...named("bt:Url")].flatMap(
      (one) => one.attributes.get("DefaultValue") ?? [],
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((page) => new URL(page).origin).filter((origin) => !domains.includes(origin))).toEqual([]);
  });

  it("calls only functions that the commands page offers, and opens the pane", () => {
    const functions = named("FunctionName").map(({ text }) => text);
    expect(functions).toEqual(["checkActiveSheet", "clearMarks"]);
    expect(functions.filter((name) => !commands.includes(`${name}:`))).toEqual([]);
    expect(named("Action").map((one) => attribute(one, "xsi:type"))).toEqual([
      "ShowTaskpane",
      "ExecuteFunction",
      "ExecuteFunction",
    ]);
  });

  it("leaves the version check to the pane, which can say what is missing", () => {
    expect(named("Requirements")).toEqual([]);
    expect(named("Runtimes")).toEqual([]);
  });
});

function never(name: string): never {
  throw new Error(`the manifest has no ${name}`);
}
