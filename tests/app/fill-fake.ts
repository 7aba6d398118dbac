import type { Sheet } from "../../src/sheet/sheet";
import type { FakeExcel } from "../host/fake-excel";
import { keyAt } from "../host/fake-workbook";

/** Puts contents and merged areas on the worksheet of the same name, with a frame around every cell. */
export function fillFake(excel: FakeExcel, { name, used, values, formulas, merges }: Sheet): void {
  const sheet = excel.find(name);
  values.forEach((row, index) => {
    row.forEach((value, column) => {
      if (!used) return;
      sheet.formats.set(keyAt(used.top + index, used.left + column), { numberFormat: "General", border: "Continuous" });
      if (value === null) return;
      const formula = formulas[index]?.[column] ?? null;
      sheet.cells.set(keyAt(used.top + index, used.left + column), { value, formula });
    });
  });
  sheet.merges = merges ?? [];
}
