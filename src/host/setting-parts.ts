/** A spreadsheet keeps settings as attributes of an XML part; shorter ones are safe in all of them. */
const PART_LENGTH = 30_000;

const partKey = (key: string, index: number): string => `jixiao:${key}:${index}`;

// Half of a surrogate pair is no character that XML could keep.
const endsInHalf = (part: string): boolean => /[\uD800-\uDBFF]$/.test(part);

function partsOf(value: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < value.length) {
    const part = value.slice(start, start + PART_LENGTH);
    const whole = endsInHalf(part) ? part.slice(0, -1) : part;
    parts.push(whole);
    start += whole.length;
  }
  return parts.length > 0 ? parts : [""];
}

/** A long value as the short settings under which it is kept, by name. The first one tells the length of the whole. */
export function splitSetting(key: string, value: string): ReadonlyMap<string, string> {
  return new Map(
    partsOf(value).map((part, index) => [partKey(key, index), index === 0 ? `${value.length}|${part}` : part]),
  );
}

/** The value that `splitSetting` split; null when it is not there or not complete. */
export function joinSetting(key: string, settings: ReadonlyMap<string, string>): string | null {
  const [, length, first] = /^(\d+)\|([^]*)$/.exec(settings.get(partKey(key, 0)) ?? "") ?? [];
  if (length === undefined || first === undefined) return null;
  let value = first;
  for (let index = 1; value.length < Number(length); index += 1) {
    const part = settings.get(partKey(key, index));
    if (part === undefined || part === "") return null;
    value += part;
  }
  return value.length === Number(length) ? value : null;
}

/** True for the name of a setting that keeps a part of this key's value. */
export const isPartOf = (key: string, name: string): boolean => {
  const prefix = `jixiao:${key}:`;
  return name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length));
};

/** What to do to the settings of a spreadsheet. */
export interface SettingChanges {
  readonly put: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
}

/** What keeps these values, by key, and forgets those that are null, where settings of these names are kept so far. */
export function settingChanges(values: ReadonlyMap<string, string | null>, kept: readonly string[]): SettingChanges {
  const put = new Map([...values].flatMap(([key, value]) => (value === null ? [] : [...splitSetting(key, value)])));
  const isObsolete = (name: string): boolean => !put.has(name) && [...values.keys()].some((key) => isPartOf(key, name));
  return { put, remove: kept.filter(isObsolete) };
}
