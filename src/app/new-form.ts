import { blankProject, type NewForm, type NewProject } from "../forms/new-form";
import { newFormName, newFormSheet } from "../forms/new-form-sheet";
import { sheetNameFault } from "../forms/sheet-name";
import { readAmount, readYear } from "../forms/typed-answers";
import { detectType } from "../library/detect-type";
import { fillEntry, type FilledEntry } from "../library/fill-entry";
import type { LibraryEntry, ProjectType } from "../library/schema";
import type { Text } from "../rules/rule";
import { tenThousandYuan } from "../value/money";
import { CLIENTS } from "./library-rows";
import { libraryTypes } from "./library-types";
import * as notices from "./new-form-notices";
import type { AmountField, FormDraft, FormField, OpenNewForm } from "./new-form-state";

const amountFields: readonly AmountField[] = ["totalFunding", "fiscalFunding", "otherFunding"];

type Amounts = Readonly<Partial<Record<AmountField, number>>>;
type Faults = Partial<Record<FormField, Text>>;

const typedAmounts = (draft: FormDraft): Amounts =>
  Object.fromEntries(
    amountFields.flatMap((field) => {
      const fen = readAmount(draft[field]);
      return typeof fen === "number" ? [[field, fen]] : [];
    }),
  );

/** Of three amounts, the one that was left blank. */
function amountsFollowing(draft: FormDraft): Amounts {
  const isBlank = (field: AmountField): boolean => draft[field].trim() === "";
  const { totalFunding: total, fiscalFunding: fiscal, otherFunding: other } = typedAmounts(draft);
  if (total !== undefined && fiscal !== undefined && isBlank("otherFunding") && fiscal <= total) {
    return { otherFunding: total - fiscal };
  }
  if (total !== undefined && other !== undefined && isBlank("fiscalFunding") && other <= total) {
    return { fiscalFunding: total - other };
  }
  const isSum = fiscal !== undefined && other !== undefined && isBlank("totalFunding");
  return isSum ? { totalFunding: fiscal + other } : {};
}

function amountFaults(draft: FormDraft): Faults {
  const faults: Faults = {};
  for (const field of amountFields) {
    if (readAmount(draft[field]) === undefined) faults[field] = notices.notAnAmount(draft[field]);
  }
  const { totalFunding: total, fiscalFunding: fiscal, otherFunding: other } = typedAmounts(draft);
  if (total === undefined) return faults;
  if (fiscal !== undefined && other !== undefined) {
    if (fiscal + other !== total) faults.totalFunding = notices.sumsDiffer(total, fiscal + other);
  } else if (fiscal !== undefined && fiscal > total) {
    faults.fiscalFunding = notices.partExceeds(total, fiscal);
  } else if (other !== undefined && other > total) {
    faults.otherFunding = notices.partExceeds(total, other);
  }
  return faults;
}

/** What is to be filled in: the core indicators; of a set without any, all. */
function rowsOf(type: ProjectType | null): readonly LibraryEntry[] {
  const rows = type?.rows ?? [];
  const core = rows.filter((entry) => entry.core);
  return core.length > 0 ? core : rows;
}

const described = ({ projectName, purpose, goal, form }: FormDraft) => ({
  projectName: { text: projectName },
  goal: { text: goal },
  ...(form === "hebei" ? { purpose: { text: purpose } } : {}),
});

/** Shows what a draft comes to in a workbook with these worksheets. */
export function openNewForm(
  draft: FormDraft,
  sheets: readonly string[],
  ownSets: readonly ProjectType[],
  isTried: boolean,
): OpenNewForm {
  const types = libraryTypes(ownSets);
  const detections = detectType(described(draft), { types });
  const type = types.find(({ id }) => id === draft.type) ?? detections[0]?.type ?? null;
  const sheet = draft.sheet?.trim() ?? newFormName(draft.projectName, sheets);
  const wrongName = sheetNameFault(sheet, sheets);
  return {
    kind: "open",
    draft,
    sheets,
    isTried,
    types,
    detections,
    type,
    rows: rowsOf(type).length,
    sheet,
    amounts: amountsFollowing(draft),
    faults: {
      ...amountFaults(draft),
      ...(readYear(draft.year) === undefined ? { year: notices.notAYear(draft.year) } : {}),
      ...(wrongName ? { sheet: notices.nameFault(wrongName, sheet) } : {}),
      ...(isTried && !type ? { type: notices.typeMissing } : {}),
    },
  };
}

function projectOf({ draft, amounts }: OpenNewForm): NewProject {
  const { projectName, projectCode, budgetUnit, supervisor, purpose, goal, year } = draft;
  const fen = { ...typedAmounts(draft), ...amounts };
  const inForm = (field: AmountField): number | null => {
    const amount = fen[field];
    return amount === undefined ? null : tenThousandYuan(amount);
  };
  return {
    ...blankProject,
    projectName: projectName.trim(),
    projectCode: projectCode.trim(),
    budgetUnit: budgetUnit.trim(),
    supervisor: supervisor.trim(),
    purpose: purpose.trim(),
    goal: goal.trim(),
    year: readYear(year) ?? null,
    totalFunding: inForm("totalFunding"),
    fiscalFunding: inForm("fiscalFunding"),
    otherFunding: inForm("otherFunding"),
  };
}

function filled(entry: LibraryEntry, { totalFunding, year }: NewProject): FilledEntry {
  const budget = totalFunding === null ? {} : { budget: String(totalFunding) };
  return fillEntry(entry, { year }, { ...budget, [CLIENTS]: CLIENTS });
}

/** The worksheet that is asked for. */
export function formOf(asked: OpenNewForm): NewForm {
  const project = projectOf(asked);
  const entries = rowsOf(asked.type).map((entry) => filled(entry, project));
  return newFormSheet({ form: asked.draft.form, project, entries }, asked.sheet);
}
