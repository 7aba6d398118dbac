import { toA1 } from "../../sheet/address";
import { invertPatch } from "../../sheet/invert-patch";
import { contentAt, textAt, valueAt } from "../../sheet/sheet";
import type { ContractCase } from "./contract-case";
import { expectEqual, cell, set, writeOrFail, prepare, expectStale, contents, GOALS } from "./expectations";

const LOOKALIKES = [
  "≥95%",
  "007",
  "=1+1",
  "12月31日",
  "3-5",
  "1/2",
  "95%",
  "TRUE",
  "1e5",
  "-5",
  "+3",
  "@甲",
  "'引号",
  "#N/A",
];

/** Contents come back as they were written. */
export const writing: readonly ContractCase[] = [
  {
    name: "text stays text, whatever it looks like",
    async run(host, scratch) {
      await prepare(
        host,
        scratch,
        LOOKALIKES.map((text) => [text]),
      );
      const sheet = await host.read(scratch.sheet);
      const cells = LOOKALIKES.map((_, row) => toA1({ row, column: 0 }));
      expectEqual("contents", contents(sheet, cells), LOOKALIKES);
      expectEqual(
        "texts",
        cells.map((a1) => textAt(sheet, cell(a1))),
        LOOKALIKES,
      );
    },
  },
  {
    name: "text keeps its spaces, line breaks and rare characters",
    async run(host, scratch) {
      const texts = [" 前后空格 ", "第一行\n第二行", "𠮷野家", 'a"b<c>&d', "全角　空格", "x".repeat(3_000)];
      await prepare(host, scratch, [texts]);
      const sheet = await host.read(scratch.sheet);
      expectEqual(
        "contents",
        texts.map((_, column) => contentAt(sheet, { row: 0, column })),
        texts,
      );
    },
  },
  {
    name: "numbers, truth values and formulas are kept as such",
    async run(host, scratch) {
      await prepare(host, scratch, [[600, 0, -1.5, 693.5, true, false, { formula: "=SUM(A1:D1)" }]]);
      const sheet = await host.read(scratch.sheet);
      expectEqual("contents", contents(sheet, ["A1", "B1", "C1", "D1", "E1", "F1", "G1"]), [
        600,
        0,
        -1.5,
        693.5,
        true,
        false,
        { formula: "=SUM(A1:D1)" },
      ]);
      expectEqual("text of 693.5", textAt(sheet, cell("D1")), "693.5");
    },
  },
  {
    name: "null empties a cell",
    async run(host, scratch) {
      await prepare(host, scratch, [["甲", "乙"]]);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [set("A1", "甲", null)] });
      const sheet = await host.read(scratch.sheet);
      expectEqual("contents", contents(sheet, ["A1", "B1"]), [null, "乙"]);
      expectEqual("value of A1", valueAt(sheet, cell("A1")), null);
    },
  },
  {
    name: "cells far apart are written together",
    async run(host, scratch) {
      const cells = ["A1", "C1", "D1", "H20", "B200", "Z3", "AA3"];
      await prepare(
        host,
        scratch,
        [],
        cells.map((a1) => set(a1, null, `在${a1}`)),
      );
      const sheet = await host.read(scratch.sheet);
      expectEqual(
        "contents",
        contents(sheet, cells),
        cells.map((a1) => `在${a1}`),
      );
      expectEqual("content between", contents(sheet, ["B1", "C2"]), [null, null]);
    },
  },
  {
    name: "a patch without edits is written and changes nothing",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const before = await host.read(scratch.sheet);
      await writeOrFail(host, { sheet: scratch.sheet, edits: [] });
      expectEqual("sheet", await host.read(scratch.sheet), before);
    },
  },
  {
    name: "a stale patch is refused as a whole and names every stale cell",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const before = await host.read(scratch.sheet);
      const edits = [set("C2", "≥1个", "≥2个"), set("C3", "≥90%", "≥99%"), set("E9", "有过内容", null)];
      await expectStale(host, { sheet: scratch.sheet, edits }, ["C3", "E9"]);
      expectEqual("sheet", await host.read(scratch.sheet), before);
    },
  },
  {
    name: "undo takes a change back",
    async run(host, scratch) {
      await prepare(host, scratch, GOALS);
      const patch = { sheet: scratch.sheet, edits: [set("C2", "≥1个", 2), set("B3", "项目验收合格率", null)] };
      await writeOrFail(host, patch);
      expectEqual("changed", contents(await host.read(scratch.sheet), ["C2", "B3"]), [2, null]);
      await writeOrFail(host, invertPatch(patch));
      expectEqual("taken back", contents(await host.read(scratch.sheet), ["C2", "B3"]), ["≥1个", "项目验收合格率"]);
    },
  },
];
