import { blankProject, type FormName, type NewForm, type NewProject } from "../../src/forms/new-form";
import { newFormSheet } from "../../src/forms/new-form-sheet";
import { fillEntry, type FilledEntry } from "../../src/library/fill-entry";
import { loadLibrary } from "../../src/library/load-library";
import { toA1 } from "../../src/sheet/address";
import { applyPatch } from "../../src/sheet/apply-patch";
import { emptySheet, type Sheet } from "../../src/sheet/sheet";
import { displayText } from "../../src/sheet/display-text";

/** The rows of a type of the library, for a budget of 83 万元 in 2024. */
export function rowsOf(id: string): readonly FilledEntry[] {
  const type = loadLibrary().types.find((candidate) => candidate.id === id);
  if (!type) throw new Error(`the library has no type ${id}`);
  return type.rows.map((entry) => fillEntry(entry, { year: 2024 }, { budget: "83" }));
}

export const studentAid: NewProject = {
  ...blankProject,
  projectName: "家庭经济困难学生资助",
  projectCode: "13080424P00003710001A",
  budgetUnit: "350012某区教育局本级",
  supervisor: "某区教育局",
  year: 2024,
  totalFunding: 83,
  fiscalFunding: 80,
  otherFunding: 3,
  purpose: "用于发放国家助学金和生活补助",
  goal: "1.资助家庭经济困难学生500人次。\n2.受助学生无一人因贫失学。",
  spendingPlan: [0, 0.5, 0.5, 1],
};

export const formOf = (form: FormName, entries = rowsOf("student-aid"), project = studentAid): NewForm =>
  newFormSheet({ form, project, entries }, "项目绩效目标表");

/** The worksheet that a new form leaves; throws when the form writes over itself. */
export function sheetOf({ patch }: Pick<NewForm, "patch">): Sheet {
  const result = applyPatch(emptySheet(patch.sheet), patch, displayText);
  if (result.kind === "stale") throw new Error(`written twice: ${result.cells.map(toA1).join(" ")}`);
  return result.sheet;
}
