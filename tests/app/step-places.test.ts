import { placesOf } from "../../src/app/step-places";
import type { Step } from "../../src/app/undo-history";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { Patch } from "../../src/sheet/patch";
import { at } from "./open-session";

describe("the places of a step", () => {
  it("are its cells and rows, each once, in the order in which they were changed", () => {
    const patch: Patch = {
      sheet: "表1",
      edits: [
        { kind: "insert-rows", row: 9, count: 2, like: 8 },
        { kind: "set", at: at("C10"), before: null, after: "培训人次" },
        { kind: "set", at: at("D10"), before: null, after: "≥200人次" },
      ],
    };
    const undo = { kind: "patch", patch: invertPatch(patch) } as const;
    const step: Step = { label: { zh: "插入", en: "insert" }, when: "", undo };
    expect(placesOf(step)).toEqual(["10:11", "C10", "D10"]);
  });
});
