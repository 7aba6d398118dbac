import type { PackageParts } from "./package-parts";
import { readXml } from "./xml";

/** A part that another part names by an id. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings". */
  readonly type: string;
  readonly path: string;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.filter((step) => step !== "").join("/");
}

/** The relationships of a part, or of the whole package for the path "". A part without any has an empty list. */
export function relationshipsOf(parts: PackageParts, path: string): readonly Relationship[] {
  const slash = path.lastIndexOf("/");
  const folder = slash < 0 ? "" : path.slice(0, slash);
  const list = `${folder === "" ? "" : `${folder}/`}_rels/${path.slice(slash + 1)}.rels`;
  if (!parts.has(list)) return [];
  return Array.from(readXml(parts.text(list))).flatMap((event) => {
    if (event.kind !== "open" || event.name !== "Relationship") return [];
    const { attributes } = event;
    if (attributes.get("TargetMode") === "External") return [];
    const type = attributes.get("Type") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      path: resolvePath(folder, attributes.get("Target") ?? ""),
    };
  });
}
