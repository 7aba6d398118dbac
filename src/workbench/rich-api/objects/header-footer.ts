import { changePages, pagesOf } from "../../spreadsheet/page-setup";
import { asText } from "../arguments";
import { defineKind } from "../rich-object";
import type { RichObject } from "../rich-object";
import { sheetOf, writable } from "./sheet-target";
import type { SheetTarget } from "./sheet-target";

/** "&L左&C第 &P 页&R右" in three parts; those at the sides keep their letter. */
const FOOTER = /^(&L(?:[^&]|&(?![CR]))*)?(?:&C)?((?:[^&]|&(?!R))*)(&R[^]*)?$/;

function partsOf(footer: string): readonly [left: string, centre: string, right: string] {
  const [, left = "", centre = "", right = ""] = FOOTER.exec(footer) ?? [];
  return [left, centre, right];
}

const footerOf = (target: SheetTarget): string => pagesOf(sheetOf(target)).headerFooter.oddFooter ?? "";

const headerFooterKind = defineKind<SheetTarget>("HeaderFooter", {
  scalars: { CenterFooter: (target) => partsOf(footerOf(target))[1] },
  setters: {
    CenterFooter(target, value) {
      const [left, , right] = partsOf(footerOf(target));
      const centre = asText(value, "HeaderFooter.centerFooter");
      const oddFooter = `${left}&C${centre}${right}`;
      changePages(writable(target, "HeaderFooter.centerFooter"), { headerFooter: { oddFooter } });
    },
  },
});

const groupKind = defineKind<SheetTarget>("HeaderFooterGroup", {
  properties: { DefaultForAllPages: (target) => headerFooterKind.of(target) },
});

/** What is printed above and below every page of a sheet. */
export const headersFooters = (target: SheetTarget): RichObject => groupKind.of(target);
