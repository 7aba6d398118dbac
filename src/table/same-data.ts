// A key of the object itself: `Object.keys` gave it.
const valueOf = (data: object, key: string): unknown => (data as Readonly<Record<string, unknown>>)[key];

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Whether two pieces of plain data say the same, however deep. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const [own, other] = [Object.keys(a), Object.keys(b)];
  return own.length === other.length && own.every((key) => key in b && isSameData(valueOf(a, key), valueOf(b, key)));
}
