import type { Meter } from "../round-trip";
import { isPartOf, joinSetting, splitSetting } from "../setting-parts";
import type { Line } from "./line";

function queueSettings({ settings }: Excel.Workbook, meter: Meter): () => ReadonlyMap<string, string> {
  settings.load("items/key,items/value");
  return () => {
    const values = new Map<string, string>();
    for (const { key, value } of settings.items) {
      if (typeof value === "string") values.set(key, value);
    }
    for (const value of values.values()) meter.received += value.length;
    return values;
  };
}

/** What the workbook keeps under the key, in one request; null when nothing. */
export async function loadSetting(line: Line, key: string): Promise<string | null> {
  return joinSetting(key, await line.run("load", ({ workbook }, meter) => queueSettings(workbook, meter), "harmless"));
}

/** Keeps a value in the workbook, in two requests; null forgets it. */
export async function saveSetting(line: Line, key: string, value: string | null): Promise<void> {
  const kept = await line.run("save", ({ workbook }, meter) => queueSettings(workbook, meter), "harmless");
  const parts = value === null ? new Map<string, string>() : splitSetting(key, value);
  const obsolete = [...kept.keys()].filter((name) => isPartOf(key, name) && !parts.has(name));
  await line.run(
    "save",
    ({ workbook: { settings } }, meter) => {
      for (const [name, part] of parts) {
        settings.add(name, part);
        meter.sent += part.length;
      }
      for (const name of obsolete) settings.getItem(name).delete();
      return () => undefined;
    },
    "harmless",
  );
}
