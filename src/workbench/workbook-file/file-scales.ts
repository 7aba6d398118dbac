import { CFRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { IConditionalFormattingRuleConfig, IDataBar } from "@univerjs/sheets-conditional-formatting";
import type { Color } from "exceljs";
import { toFileColor, toHex, type Palette } from "./colors";

/** Where on a scale a colour or an end of a bar is. */
interface FilePoint {
  readonly type: string;
  readonly value?: number | string;
}

/** What a file says of a colour scale or a data bar; exceljs types only part of it. */
export interface FileScale {
  readonly type: string;
  readonly cfvo?: readonly FilePoint[];
  readonly color?: Partial<Color> | readonly Partial<Color>[];
}

const pointTypes = {
  min: CFValueType.min,
  max: CFValueType.max,
  num: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
} as const;

type PointType = keyof typeof pointTypes;

const isPointType = (type: string): type is PointType => Object.hasOwn(pointTypes, type);

const BAR = "#638EC6";

function toPoint({ type, value }: FilePoint): IDataBar["config"]["min"] | undefined {
  if (!isPointType(type)) return undefined;
  return { type: pointTypes[type], ...(value === undefined ? {} : { value: Number(value) }) };
}

function fromPoint({ type, value }: IDataBar["config"]["min"]): FilePoint {
  const name = (Object.keys(pointTypes) as PointType[]).find((key) => pointTypes[key] === type) ?? "min"; // a literal's keys
  return { type: name, ...(value === undefined ? {} : { value }) };
}

const colorsOf = ({ color }: FileScale): readonly Partial<Color>[] => (color === undefined ? [] : [color].flat());

/** A file's colour scale or data bar as the grid's; undefined for every other rule, and for what the grid cannot draw. */
export function scaleFromFile(rule: FileScale, palette: Palette): IConditionalFormattingRuleConfig | undefined {
  const points = (rule.cfvo ?? []).flatMap((point) => toPoint(point) ?? []);
  const colors = colorsOf(rule).map((color) => toHex(color, palette));
  const [min, max] = points;
  if (rule.type === "dataBar" && min && max) {
    const positiveColor = colors[0] ?? BAR;
    return {
      type: CFRuleType.dataBar,
      isShowValue: true,
      config: { min, max, isGradient: true, positiveColor, nativeColor: positiveColor },
    };
  }
  if (rule.type !== "colorScale" || points.length < 2) return undefined;
  const config = points.map((value, index) => ({ index, value, color: colors[index] ?? "#FFFFFF" }));
  return { type: CFRuleType.colorScale, config };
}

/** The grid's colour scale or data bar as a file's; undefined for every other rule. */
export function scaleToFile(config: IConditionalFormattingRuleConfig): FileScale | undefined {
  if (config.type === CFRuleType.dataBar) {
    const { min, max, positiveColor } = config.config;
    return { type: "dataBar", cfvo: [fromPoint(min), fromPoint(max)], color: toFileColor(positiveColor) };
  }
  if (config.type !== CFRuleType.colorScale) return undefined;
  const stops = config.config;
  return {
    type: "colorScale",
    cfvo: stops.map(({ value }) => fromPoint(value)),
    color: stops.map(({ color }) => toFileColor(color)),
  };
}
