import { unzipSync } from "fflate";
import { UnreadableFile } from "./unreadable-file";

/** The parts of an .xlsx package, by their path: "xl/workbook.xml". Paths are compared without regard to case. */
export interface PackageParts {
  /** All of them, in lower case. */
  paths(): readonly string[];
  has(path: string): boolean;
  /** The part's text. Throws UnreadableFile when it is missing or cannot be unpacked. */
  text(path: string): string;
  /** What the part unpacks to, in bytes, as the package declares it; 0 when it is missing. */
  size(path: string): number;
}

interface Entry {
  readonly name: string;
  readonly size: number;
}

const normal = (path: string): string => path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

function unzip(bytes: Uint8Array, wanted: (name: string, size: number) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch (cause) {
    throw new UnreadableFile("damaged", "the package cannot be unpacked", { cause });
  }
}

/** Opens a zip package; parts are unpacked when they are asked for. Throws UnreadableFile when it is no readable zip. */
export function openPackage(bytes: Uint8Array): PackageParts {
  const entries = new Map<string, Entry>();
  unzip(bytes, (name, size) => {
    entries.set(normal(name), { name, size });
    return false;
  });
  return {
    paths: () => [...entries.keys()],
    has: (path) => entries.has(normal(path)),
    size: (path) => entries.get(normal(path))?.size ?? 0,
    text: (path) => {
      const entry = entries.get(normal(path));
      const part = entry && unzip(bytes, (name) => name === entry.name)[entry.name];
      if (!part) throw new UnreadableFile("damaged", `${path} is missing`);
      return decode(part);
    },
  };
}
