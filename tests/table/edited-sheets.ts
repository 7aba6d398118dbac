import fc from "fast-check";
import type { Area } from "../../src/sheet/address";
import type { Sheet, Value } from "../../src/sheet/sheet";

/** What somebody types into a cell; `at` is a place among the cells of the used area, counted row by row. */
export interface Typed {
  readonly at: number;
  readonly text: string;
}

const widthOf = ({ left, right }: Area): number => right - left + 1;
const sizeOf = (used: Area): number => widthOf(used) * (used.bottom - used.top + 1);

/** The sheet after an edit, sharing every row without news. */
export function typedInto(sheet: Sheet, { at, text }: Typed): Sheet {
  const { used } = sheet;
  if (!used) return sheet;
  const row = Math.floor((at % sizeOf(used)) / widthOf(used));
  const column = at % widthOf(used);
  const replaced = <T>(rows: readonly (readonly T[])[], content: T): readonly (readonly T[])[] =>
    rows.map((cells, index) =>
      index === row ? cells.map((cell, place) => (place === column ? content : cell)) : cells,
    );
  return {
    ...sheet,
    values: replaced<Value>(sheet.values, text === "" ? null : text),
    texts: replaced(sheet.texts, text),
    formulas: replaced<string | null>(sheet.formulas, null),
  };
}

/** What may turn one kind of row into another, or mean something else in every place. */
const words = [
  "",
  "",
  "≥95%",
  "12月31日前",
  "有所提高",
  "产出指标",
  "数量指标",
  "成本指标",
  "满意度指标",
  "服务对象满意度指标",
  "合计",
  "县农业农村局小计",
  "注：以上为年初预算数",
  "填表人：张三",
  "财政部门审核意见",
  "无",
  "……",
  "0",
  "12.5",
  "%",
  "一级指标",
  "三级指标",
  "指标值",
  "项目名称",
  "年度绩效目标",
  "单位：万元",
  "2024年项目支出绩效目标申报表",
  "乡村道路养护",
  "13080424P00009910001R",
  "13080424P00009910001R-乡村道路养护",
  "部门总体绩效目标：",
  "对辖区内的农村公路进行日常养护，".repeat(8),
];

const place = fc.nat({ max: 20_000 });

/** Edits: words of many kinds, or what another cell of the sheet says. */
export const edits = fc.array(
  fc.oneof(fc.record({ at: place, text: fc.constantFrom(...words) }), fc.record({ at: place, from: place })),
  { minLength: 1, maxLength: 6 },
);

/** The sheet after the first of these edits, after the second, and so on. */
export function* statesOf(
  sheet: Sheet,
  typed: readonly (Typed | { readonly at: number; readonly from: number })[],
): Iterable<Sheet> {
  let now = sheet;
  for (const edit of typed) {
    const cells = now.texts.flat();
    const text = "text" in edit ? edit.text : (cells[edit.from % cells.length] ?? "");
    now = typedInto(now, { at: edit.at, text });
    yield now;
  }
}
