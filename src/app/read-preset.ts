import * as z from "zod";
import type { PresetName } from "../check/rule-set";

const preset = z.enum(["submission", "recommended", "strict"]).catch("recommended");

/** The preset that the workbook remembers; the recommended one when it remembers none. */
export const readPreset = (text: string | null): PresetName => preset.parse(text);
