import type { Json } from "./protocol";
import { RichApiError } from "./rich-api-error";

const refuse = (location: string): never => {
  throw new RichApiError("InvalidArgument", location);
};

/** The value as text; any other kind of value is refused. */
export const asText = (value: Json | undefined, location: string): string =>
  typeof value === "string" ? value : refuse(location);

/** The value as a whole number; any other kind of value is refused. */
export const asInteger = (value: Json | undefined, location: string): number =>
  typeof value === "number" && Number.isInteger(value) ? value : refuse(location);

export const asNumber = (value: Json | undefined, location: string): number =>
  typeof value === "number" && Number.isFinite(value) ? value : refuse(location);

export const asBoolean = (value: Json | undefined, location: string): boolean =>
  typeof value === "boolean" ? value : refuse(location);

/** One of the names of an enumeration of Excel's, whose case does not matter; an absent value means the first one. */
export function asOneOf<Name extends string>(
  value: Json | undefined,
  names: readonly [Name, ...Name[]],
  location: string,
): Name {
  if (value === undefined || value === null) return names[0];
  const wanted = asText(value, location).toLowerCase();
  return names.find((name) => name.toLowerCase() === wanted) ?? refuse(location);
}

const COLOR = /^#?[0-9a-f]{6}$/i;
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** A colour as "#RRGGBB"; Excel takes that, "RRGGBB" and colour names, and refuses the short form "#RGB". */
export function asColor(value: Json | undefined, location: string): string {
  const text = asText(value, location);
  const color = named[text.toLowerCase()] ?? text;
  if (!COLOR.test(color)) refuse(location);
  return `#${color.replace("#", "").toUpperCase()}`;
}
