import { Rectangle } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/address";
import { columnCount, intersection, rowCount, toArea, toRange } from "./ranges";

/** What a data validation says, as files have it: the attributes of its element and its formulas. */
export interface ValidationRule {
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
}

/** A data validation and its cells. The grid knows none: they travel in the sheet's own data. */
export interface Validation extends ValidationRule {
  readonly areas: readonly Area[];
}

/** What a cell without a validation says. */
export const noValidation: ValidationRule = { attributes: {}, formulas: [] };

const isNone = ({ attributes, formulas }: ValidationRule): boolean =>
  Object.keys(attributes).length === 0 && formulas.length === 0;

/** The data validations of a sheet. */
export const validationsOf = (sheet: FWorksheet): readonly Validation[] =>
  // Only `setValidations` and the reader of files write this part.
  (sheet.getCustomMetadata()?.["validations"] as readonly Validation[] | undefined) ?? [];

/** Gives a sheet other data validations. */
export function setValidations(sheet: FWorksheet, validations: readonly Validation[]): void {
  const used = validations.filter(({ areas }) => areas.length > 0);
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), validations: used });
}

const without = (areas: readonly Area[], taken: readonly Area[]): readonly Area[] =>
  taken.reduce<readonly Area[]>(
    (rest, area) => rest.flatMap((one) => Rectangle.subtract(toRange(one), toRange(area)).map(toArea)),
    areas,
  );

const common = (some: readonly Area[], others: readonly Area[]): readonly Area[] =>
  some.flatMap((one) => others.flatMap((other) => intersection(one, other) ?? []));

const cellCount = (areas: readonly Area[]): number =>
  areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0);

/** The parts of the areas that have one rule each; the last one has none and may be without cells. */
function partsOf(sheet: FWorksheet, areas: readonly Area[]): readonly Validation[] {
  const parts = validationsOf(sheet)
    .map((validation) => ({ ...validation, areas: common(areas, validation.areas) }))
    .filter((part) => part.areas.length > 0);
  const covered = parts.flatMap((part) => part.areas);
  return [...parts, { ...noValidation, areas: without(areas, covered) }];
}

/** The rules of the cells of these areas, one for each that occurs; cells without one have `noValidation`. */
export const rulesIn = (sheet: FWorksheet, areas: readonly Area[]): readonly ValidationRule[] =>
  partsOf(sheet, areas).filter((part) => cellCount(part.areas) > 0);

/** Replaces the rules of these areas, each by what it is changed to. */
export function changeValidations(
  sheet: FWorksheet,
  areas: readonly Area[],
  change: (rule: ValidationRule) => ValidationRule,
): void {
  const parts = partsOf(sheet, areas);
  const rest = validationsOf(sheet).map((one) => ({ ...one, areas: without(one.areas, areas) }));
  const changed = new Map<string, Validation>();
  for (const part of parts) {
    const { attributes, formulas } = change(part);
    const key = JSON.stringify([attributes, formulas]);
    changed.set(key, { attributes, formulas, areas: [...(changed.get(key)?.areas ?? []), ...part.areas] });
  }
  setValidations(sheet, [...rest, ...[...changed.values()].filter((one) => !isNone(one))]);
}

/** The target takes over the data validations of a source of the same size. */
export function copyValidations(from: FWorksheet, source: Area, to: FWorksheet, target: Area): void {
  const rows = target.top - source.top;
  const columns = target.left - source.left;
  const copied = partsOf(from, [source]).map((part) => ({
    ...part,
    areas: part.areas.map(({ top, left, bottom, right }) => ({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    })),
  }));
  const rest = validationsOf(to).map((one) => ({ ...one, areas: without(one.areas, [target]) }));
  setValidations(to, [...rest, ...copied.filter((one) => !isNone(one))]);
}
