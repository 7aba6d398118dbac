import { join } from "node:path";
import { readTables } from "../../src/table/read-tables";
import { corpusNames, corpusSheets } from "../corpus/read-corpus";
import type { Source } from "./relay";

const folder = join(__dirname, "../corpus");

const standIn = "服务对象满意度指标";

/** The projects of the real forms with their indicators, in the order the forms have them. */
export async function realSources(): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const name of corpusNames(folder)) {
    for (const sheet of await corpusSheets(folder, name)) {
      for (const table of readTables(sheet)) {
        for (const { projectName, indicators } of table.projects) {
          const entries = indicators.map((indicator) => ({
            category: indicator.category?.text ?? "",
            subcategory: indicator.subcategory?.text || standIn,
            name: indicator.name.text,
            value: [indicator.comparator?.text, indicator.targetValue.text, indicator.unit?.text].join(""),
          }));
          if (entries.length > 0) sources.push({ project: projectName?.text ?? sheet.name, entries });
        }
      }
    }
  }
  return sources;
}
