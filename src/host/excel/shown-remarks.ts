import type { PlacedRemark } from "../remark-changes";
import { excelEdition } from "./excel-edition";
import type { Extra } from "./line";
import { queuePlaces, queueRemarks } from "./remarks";

const known = (): ReadonlySet<Extra> => {
  const { lacks } = excelEdition((version) => Office.context.requirements.isSetSupported("ExcelApi", version));
  return new Set((["comments", "notes"] as const).filter((extra) => !lacks.has(extra)));
};

/** The comments and notes that a worksheet has, asked anew. Two requests. */
export async function shownRemarks(name: string): Promise<readonly PlacedRemark[]> {
  const context = new Excel.RequestContext();
  const listed = queueRemarks(context.workbook.worksheets.getItem(name), known());
  await context.sync();
  const second = new Excel.RequestContext();
  const places = queuePlaces(second.workbook.worksheets.getItem(name), listed());
  await second.sync();
  return places();
}
