import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readKeptSettings, WORKBENCH_PART } from "../../xlsx/kept-settings";
import { openPackage } from "../../xlsx/package-parts";
import type { Json } from "../rich-api/protocol";

const NAMESPACE = "urn:jixiao:settings";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const RELATION = `<Relationship Id="rIdJixiaoSettings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../${WORKBENCH_PART}"/>`;

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
    [WORKBENCH_PART]: strToU8(settingsXml(settings)),
    [RELATIONS]: strToU8(relations.replace("</Relationships>", `${RELATION}</Relationships>`)),
  });
}

/** The texts that Excel or the workbench kept in the bytes of a workbook. */
export const settingsIn = (bytes: Uint8Array): KeptSettings => readKeptSettings(openPackage(bytes));
