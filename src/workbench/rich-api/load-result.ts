import type { Json, QueryInfo } from "./protocol";
import { RichApiError } from "./rich-api-error";
import { memberOf } from "./rich-object";
import type { RichObject } from "./rich-object";

interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

const empty = (): Selection => ({ all: false, members: new Map() });

/** Add-ins write "numberFormat", the protocol "NumberFormat". */
const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function select(into: Selection, path: string): void {
  let at = into;
  for (const name of path.split("/").filter(Boolean)) {
    if (name === "*" || name === "$all") break;
    const key = pascalCase(name);
    const next = at.members.get(key) ?? empty();
    at.members.set(key, next);
    at = next;
  }
  if (at.members.size === 0) at.all = true;
}

function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const selection = empty();
  for (const path of [...Select, ...Expand]) select(selection, path);
  if (Select.length === 0) selection.all = true;
  return selection;
}

function readMember(from: RichObject, name: string, selection: Selection): Json {
  const scalar = from.scalar(name);
  if (scalar !== undefined) return scalar;
  const property = from.property(name);
  if (property === undefined) throw new RichApiError("ApiNotFound", memberOf(from.kind, name));
  return property === null ? null : readObject(property, selection, {});
}

function readOne(from: RichObject, selection: Selection): Json {
  const result: Record<string, Json> = { ...from.identify() };
  if (selection.all) for (const name of from.scalars) result[name] = from.scalar(name) ?? null;
  for (const [name, inner] of selection.members) {
    if (name !== "IsNullObject") result[name] = readMember(from, name, inner);
  }
  return result;
}

function readObject(from: RichObject, selection: Selection, { Top, Skip = 0 }: QueryInfo): Json {
  const items = from.items();
  if (!items) return readOne(from, selection);
  const wanted = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { _Items: wanted.map((item) => readOne(item, selection)) };
}

/** The answer to a `load`, in the shape that office.js unpacks; an unknown property throws `ApiNotFound`. */
export const loadResult = (from: RichObject, query: QueryInfo): Json => readObject(from, selectionOf(query), query);
