import type { Content } from "../sheet/sheet";

/** What a cell holds, as one would type it. */
export const contentText = (content: Content): string =>
  typeof content === "object" && content !== null ? content.formula : String(content ?? "");
