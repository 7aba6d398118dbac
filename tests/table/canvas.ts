import type { Area } from "../../src/sheet/address";
import { emptySheet, type Sheet } from "../../src/sheet/sheet";

/** A worksheet while it is being written: cells anywhere, merged areas, hidden rows. */
export class Canvas {
  private readonly cells = new Map<string, string>();
  private readonly merges: Area[] = [];
  private readonly hidden: number[] = [];
  private bottom = 0;
  private right = 0;

  write(row: number, column: number, text: string): void {
    if (text === "") return;
    this.cells.set(`${String(row)} ${String(column)}`, text);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  /** Writes into the area's first cell and merges it; a single cell stays unmerged. */
  merge(area: Area, text: string): void {
    this.write(area.top, area.left, text);
    if (area.top === area.bottom && area.left === area.right) return;
    this.merges.push(area);
    this.bottom = Math.max(this.bottom, area.bottom);
    this.right = Math.max(this.right, area.right);
  }

  hide(row: number): void {
    this.hidden.push(row);
  }

  /** The sheet as a host would read it, used range from the given corner; `knowsMerges` false is an old Excel. */
  sheet(name: string, top: number, left: number, knowsMerges = true): Sheet {
    const texts = Array.from({ length: this.bottom - top + 1 }, (_, row) =>
      Array.from(
        { length: this.right - left + 1 },
        (__, column) => this.cells.get(`${String(row + top)} ${String(column + left)}`) ?? "",
      ),
    );
    return {
      ...emptySheet(name),
      used: { top, left, bottom: this.bottom, right: this.right },
      values: texts.map((row) => row.map((text) => (text === "" ? null : text))),
      texts,
      formulas: texts.map((row) => row.map(() => null)),
      numberFormats: texts.map((row) => row.map(() => "General")),
      merges: knowsMerges ? this.merges : null,
      hiddenRows: this.hidden,
    };
  }
}
