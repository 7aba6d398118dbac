import type { Visibility } from "../../sheet/sheet";

/** Office.js's words for whether a worksheet shows. */
export const toVisibility: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};
