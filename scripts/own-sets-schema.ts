import { ownSetsJsonSchema } from "../src/library/own-sets";

/** The JSON schema of a file of own sets, as it is published for editors and other programs. */
export const ownSetsSchemaText = (): string =>
  `${JSON.stringify({ ...ownSetsJsonSchema(), title: "绩效表助手指标集" }, null, 2)}\n`;
