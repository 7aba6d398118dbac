import { flag, isOn } from "../../spreadsheet/cell-format";
import { asBoolean, asColor, asNumber, asOneOf, asText } from "../arguments";
import { defineKind } from "../rich-object";
import { commonColor, commonStyle, format } from "./cell-look";
import type { Cells } from "./sheet-target";

/** The font of cells. */
export const rangeFontKind = defineKind<Cells>("RangeFont", {
  scalars: {
    Name: (cells) => commonStyle(cells, ({ ff }) => ff ?? "宋体"),
    Size: (cells) => commonStyle(cells, ({ fs }) => fs ?? 11),
    Bold: (cells) => commonStyle(cells, ({ bl }) => isOn(bl)),
    Italic: (cells) => commonStyle(cells, ({ it }) => isOn(it)),
    Strikethrough: (cells) => commonStyle(cells, ({ st }) => isOn(st?.s)),
    Underline: (cells) => commonStyle(cells, ({ ul }) => (isOn(ul?.s) ? "Single" : "None")),
    Color: (cells) => commonColor(cells, ({ cl }) => cl?.rgb, "#000000"),
  },
  setters: {
    Name: (cells, value) => {
      format(cells, { ff: asText(value, "RangeFont.name") }, "RangeFont.name");
    },
    Size: (cells, value) => {
      format(cells, { fs: asNumber(value, "RangeFont.size") }, "RangeFont.size");
    },
    Bold: (cells, value) => {
      format(cells, { bl: flag(asBoolean(value, "RangeFont.bold")) }, "RangeFont.bold");
    },
    Italic: (cells, value) => {
      format(cells, { it: flag(asBoolean(value, "RangeFont.italic")) }, "RangeFont.italic");
    },
    Strikethrough: (cells, value) => {
      format(cells, { st: { s: flag(asBoolean(value, "RangeFont.strikethrough")) } }, "RangeFont.strikethrough");
    },
    Underline: (cells, value) => {
      const on = asOneOf(value, ["None", "Single", "Double"], "RangeFont.underline") !== "None";
      format(cells, { ul: { s: flag(on) } }, "RangeFont.underline");
    },
    Color: (cells, value) => {
      format(cells, { cl: { rgb: asColor(value, "RangeFont.color") } }, "RangeFont.color");
    },
  },
});
