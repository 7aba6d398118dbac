import { RichApiError } from "./rich-api-error";
import type { Json } from "./protocol";

/** An object of the Excel API: a kind of object bound to the thing it stands for. */
export interface RichObject {
  readonly kind: string;
  /** What office.js keeps to find the object again: an id, or nothing. */
  identify(): Readonly<Record<string, Json>>;
  /** The plain properties, read when an add-in loads an object without naming any. */
  readonly scalars: readonly string[];
  scalar(name: string): Json | undefined;
  /** The object behind a property; null for Excel's null object, undefined when there is no such property. */
  property(name: string): RichObject | null | undefined;
  set(name: string, value: Json): void;
  call(name: string, args: Arguments): Answer;
  /** The members of a collection; undefined when the object is none. */
  items(): readonly RichObject[] | undefined;
  item(key: Json): RichObject;
}

/** What a method answers: another object, Excel's null object, a plain value, or nothing. */
export type Answer =
  | { readonly kind: "object"; readonly object: RichObject | null }
  | { readonly kind: "value"; readonly value: Json }
  | undefined;

/** A method's arguments as sent; `object(n)` is the n-th where it is an object of the API. */
export interface Arguments {
  readonly values: readonly Json[];
  object(index: number): RichObject | undefined;
}

/** The tables in which one kind of object lists what it can do; names are Excel's own, in PascalCase. */
export interface Members<Target> {
  readonly identify?: (target: Target) => Readonly<Record<string, Json>>;
  readonly scalars?: Readonly<Record<string, (target: Target) => Json>>;
  readonly properties?: Readonly<Record<string, (target: Target) => RichObject | null>>;
  readonly setters?: Readonly<Record<string, (target: Target, value: Json) => void>>;
  readonly methods?: Readonly<Record<string, (target: Target, args: Arguments) => Answer>>;
  readonly items?: (target: Target) => readonly RichObject[];
  readonly item?: (target: Target, key: Json) => RichObject;
}

/** One kind of object: makes objects for targets, and gets the target of an object of this kind back. */
export interface Kind<Target> {
  readonly name: string;
  of(target: Target): RichObject;
  targetOf(object: RichObject | undefined): Target | undefined;
}

export const object = (found: RichObject | null): Answer => ({ kind: "object", object: found });
export const value = (found: Json): Answer => ({ kind: "value", value: found });

const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

const defined: { readonly name: string; readonly members: readonly string[] }[] = [];

/** Every kind of object with the names of its members, for comparison with what add-ins use. */
export const definedKinds = (): readonly { readonly name: string; readonly members: readonly string[] }[] => defined;

/** "Worksheet.charts": a member as add-ins write it. */
export const memberOf = (kind: string, member: string): string =>
  `${kind}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;

/** Turns tables of members into a kind of object; whatever the tables lack answers `ApiNotFound`. */
export function defineKind<Target>(name: string, members: Members<Target>): Kind<Target> {
  const targets = new WeakMap<RichObject, Target>();
  const missing = (member: string): RichApiError => new RichApiError("ApiNotFound", memberOf(name, member));

  const of = (target: Target): RichObject => {
    const made: RichObject = {
      kind: name,
      scalars: Object.keys(members.scalars ?? {}),
      identify: () => members.identify?.(target) ?? {},
      scalar: (member) => own(members.scalars, member)?.(target),
      property: (member) => own(members.properties, member)?.(target),
      set: (member, to) => {
        const setter = own(members.setters, member);
        if (!setter) throw missing(member);
        setter(target, to);
      },
      call: (member, args) => {
        const method = own(members.methods, member);
        if (!method) throw missing(member);
        return method(target, args);
      },
      items: () => members.items?.(target),
      item: (key) => {
        if (!members.item) throw missing("getItem");
        return members.item(target, key);
      },
    };
    targets.set(made, target);
    return made;
  };
  const { scalars, properties, setters, methods } = members;
  const names = [scalars, properties, setters, methods].flatMap((table) => Object.keys(table ?? {}));
  defined.push({ name, members: [...new Set([...names, ...(members.item ? ["GetItem"] : [])])] });
  return { name, of, targetOf: (found) => found && targets.get(found) };
}
