import type { Meter } from "../round-trip";
import { joinSetting, settingChanges, type SettingChanges } from "../setting-parts";
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

/** The names of all settings of the workbook. */
export function queueSettingNames({ settings }: Excel.Workbook): () => readonly string[] {
  settings.load("items/key");
  return () => settings.items.map(({ key }) => key);
}

/** Changes settings of the workbook. */
export function queueSettingChanges({ settings }: Excel.Workbook, { put, remove }: SettingChanges): void {
  for (const [name, part] of put) settings.add(name, part);
  for (const name of remove) settings.getItem(name).delete();
}

/** What a change of settings costs beside what is kept: paths and actions, as JSON. */
const CHANGE_BYTES = 300;

/** About how many bytes the changes add to a request, given that most of what is kept is Chinese. */
export const bytesOfChanges = ({ put, remove }: SettingChanges): number =>
  [...put.values()].reduce((bytes, part) => bytes + CHANGE_BYTES + 2 * part.length, CHANGE_BYTES * remove.length);

/** What the workbook keeps under the key, in one request; null when nothing. */
export async function loadSetting(line: Line, key: string): Promise<string | null> {
  return joinSetting(key, await line.run("load", ({ workbook }, meter) => queueSettings(workbook, meter), "harmless"));
}

/** Keeps values in the workbook, by key, in two requests; null forgets one. */
export async function saveSettings(line: Line, values: ReadonlyMap<string, string | null>): Promise<void> {
  if (values.size === 0) return;
  const names = await line.run("save", ({ workbook }) => queueSettingNames(workbook), "harmless");
  const changes = settingChanges(values, names);
  await line.run(
    "save",
    ({ workbook }, meter) => {
      queueSettingChanges(workbook, changes);
      meter.sent += bytesOfChanges(changes);
      return () => undefined;
    },
    "harmless",
  );
}

/** Whether the workbook keeps these values, in one request. */
export async function keepsSettings(line: Line, values: ReadonlyMap<string, string | null>): Promise<boolean> {
  const kept = await line.run("save", ({ workbook }, meter) => queueSettings(workbook, meter), "harmless");
  return [...values].every(([key, value]) => joinSetting(key, kept) === value);
}
