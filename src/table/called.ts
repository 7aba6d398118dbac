import { quote } from "../value/quote";
import type { Indicator } from "./goal-table";

/** How a message calls an indicator: its name in “ ”; an indicator without a name is 该指标. */
export const called = ({ name }: Indicator): { readonly zh: string; readonly en: string } =>
  name.text === "" ? { zh: "该指标", en: "this indicator" } : { zh: quote(name.text), en: quote(name.text) };
