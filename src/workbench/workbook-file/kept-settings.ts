import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Json } from "../rich-api/protocol";

const PART = "customXml/jixiao-settings.xml";
const NAMESPACE = "urn:jixiao:settings";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const RELATION = `<Relationship Id="rIdJixiaoSettings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../${PART}"/>`;

/** What add-ins keep in a workbook, by key. Excel has a part of its own for it; here it is a custom XML part. */
export type KeptSettings = ReadonlyMap<string, Json>;

function settingsXml(settings: KeptSettings): string {
  const document = new DOMParser().parseFromString(`<settings xmlns="${NAMESPACE}"/>`, "text/xml");
  for (const [key, value] of settings) {
    const entry = document.createElementNS(NAMESPACE, "entry");
    entry.setAttribute("key", key);
    entry.textContent = JSON.stringify(value);
    document.documentElement.append(entry);
  }
  return new XMLSerializer().serializeToString(document);
}

/** The bytes of the workbook with the settings in them; unchanged when there are none. */
export function withSettings(bytes: Uint8Array, settings: KeptSettings): Uint8Array {
  if (settings.size === 0) return bytes;
  const parts = unzipSync(bytes);
  const relations = strFromU8(parts[RELATIONS] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [PART]: strToU8(settingsXml(settings)),
    [RELATIONS]: strToU8(relations.replace("</Relationships>", `${RELATION}</Relationships>`)),
  });
}

/** The settings in the bytes of a workbook that was written here; none in any other. */
export function settingsIn(bytes: Uint8Array): KeptSettings {
  const { [PART]: part } = unzipSync(bytes, { filter: ({ name }) => name === PART });
  if (!part) return new Map();
  const document = new DOMParser().parseFromString(strFromU8(part), "text/xml");
  const entries = [...document.getElementsByTagNameNS(NAMESPACE, "entry")];
  return new Map(
    // The part was written by `withSettings`, which writes JSON.
    entries.map((entry) => [entry.getAttribute("key") ?? "", JSON.parse(entry.textContent) as Json]),
  );
}
