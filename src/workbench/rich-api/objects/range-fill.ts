import { asColor } from "../arguments";
import { defineKind } from "../rich-object";
import { commonColor, format } from "./cell-look";
import type { Cells } from "./sheet-target";

/** The background of cells. */
export const rangeFillKind = defineKind<Cells>("RangeFill", {
  scalars: { Color: (cells) => commonColor(cells, ({ bg }) => bg?.rgb, "#FFFFFF") },
  setters: {
    Color(cells, value) {
      format(cells, { bg: { rgb: asColor(value, "RangeFill.color") } }, "RangeFill.color");
    },
  },
  methods: {
    Clear(cells) {
      format(cells, { bg: null }, "RangeFill.clear");
      return undefined;
    },
  },
});
