import { areaFromA1, type Address } from "../../sheet/address";
import type { Mark } from "../../sheet/mark";
import { severityOf } from "../mark-format";

/** "Sheet1!C14:D15,Sheet1!F2" → C14, D14, C15, D15, F2. */
function cellsIn(addresses: string): readonly Address[] {
  return addresses.split(",").flatMap((address) => {
    const area = areaFromA1(address.slice(address.lastIndexOf("!") + 1));
    if (!area) return [];
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
    return rows.flatMap((row) => columns.map((column) => ({ row, column })));
  });
}

const formatsOn = ({ workbook }: Excel.RequestContext, name: string): Excel.ConditionalFormatCollection =>
  workbook.worksheets.getItem(name).getRange().conditionalFormats;

/**
 * The marks of ours that a worksheet shows, asked anew and apart from what `mark` remembers. Two requests, each with a
 * context of its own: office.js lets go of ranges after a request.
 */
export async function shownMarks(name: string): Promise<readonly Mark[]> {
  const context = new Excel.RequestContext();
  const formats = formatsOn(context, name);
  formats.load("items/id,items/customOrNullObject/rule/formula");
  await context.sync();

  const second = new Excel.RequestContext();
  const ours = formats.items.flatMap(({ id, customOrNullObject }) => {
    const severity = severityOf(customOrNullObject.rule.formula);
    if (severity === null) return [];
    const places = formatsOn(second, name).getItem(id).getRanges();
    places.load("address");
    return [{ severity, places }];
  });
  await second.sync();
  return ours.flatMap(({ severity, places }) => cellsIn(places.address).map((at) => ({ at, severity })));
}
