import type { Text } from "../rules/rule";
import type { Amount, Field, Project } from "../table/goal-table";
import { moneyInFen } from "../value/units";
import { projectCell, projectTitle, tableCell, type CountedProject } from "./counted-projects";
import type { SummaryNote } from "./summary";

/** What a project states, in 分; null where it states nothing that can be added. */
export interface StatedAmounts {
  readonly totalFen: number | null;
  readonly fiscalFen: number | null;
  readonly otherFen: number | null;
  /** What is to be spent by each checkpoint. */
  readonly plan: readonly { readonly label: string; readonly fen: number }[];
  readonly costLimitFen: number;
  readonly notes: readonly SummaryNote[];
}

type Note = (text: Text, field?: Field) => SummaryNote;

const noteOf =
  ({ table, project }: CountedProject): Note =>
  (text, field) => ({ sheet: table.sheet, at: field?.at ?? projectCell(table, project), text });

/** What is true of a whole form is said once, however many projects it lists. */
const tableNote = ({ table }: CountedProject, text: Text): SummaryNote => ({
  sheet: table.sheet,
  at: tableCell(table),
  text,
});

const noColumn = (counted: CountedProject, label: Text): SummaryNote =>
  tableNote(counted, {
    zh: `工作表“${counted.table.sheet}”的这张表没有写${label.zh}，没有计入${label.zh}合计。`,
    en: `This form on worksheet “${counted.table.sheet}” does not state the ${label.en}, so the sum lacks it.`,
  });

function unreadNotes(title: string, label: Text, { field, fen }: Amount, note: Note): readonly SummaryNote[] {
  if (fen !== null) return [];
  const text =
    field.text === ""
      ? {
          zh: `“${title}”的${label.zh}是空的，没有计入合计。`,
          en: `The ${label.en} of “${title}” is blank and is not added.`,
        }
      : {
          zh: `“${title}”的${label.zh}“${field.text}”读不出金额，没有计入合计。请改为数字。`,
          en: `The ${label.en} of “${title}”, “${field.text}”, does not read as an amount and is not added.`,
        };
  return [note(text, field)];
}

/** "-", "无" and "/" in a cell for other money say that there is none. */
const isNone = (text: string): boolean => /^(?:[-—–/]{1,4}|无)$/.test(text);

function otherAmount({ totalFunding, fiscalFunding, otherFunding }: Project): number | null {
  if (!otherFunding || otherFunding.fen !== null) return otherFunding?.fen ?? null;
  const nothingLeft =
    totalFunding !== undefined && totalFunding.fen === fiscalFunding?.fen && totalFunding.fen !== null;
  return isNone(otherFunding.field.text) || (otherFunding.field.text === "" && nothingLeft) ? 0 : null;
}

const budget: Text = { zh: "预算数", en: "budget" };
const fiscal: Text = { zh: "财政资金", en: "fiscal funding" };
const other: Text = { zh: "其他资金", en: "other funding" };

function fundingNotes(counted: CountedProject, otherFen: number | null, note: Note): readonly SummaryNote[] {
  const { table, project } = counted;
  const { totalFunding, fiscalFunding, otherFunding } = project;
  const title = projectTitle(project);
  const unit = totalFunding && totalFunding.fen !== null && !table.moneyUnitStated ? totalFunding.unit : null;
  return [
    ...(unit === null
      ? []
      : [
          tableNote(counted, {
            zh: `工作表“${table.sheet}”的这张表没有写明金额单位，金额已按${unit}计算。`,
            en: `This form on worksheet “${table.sheet}” does not state the unit of its amounts; they are taken to be in ${unit}.`,
          }),
        ]),
    ...(totalFunding ? unreadNotes(title, budget, totalFunding, note) : [noColumn(counted, budget)]),
    ...(fiscalFunding ? unreadNotes(title, fiscal, fiscalFunding, note) : [noColumn(counted, fiscal)]),
    ...(otherFunding && otherFen === null ? unreadNotes(title, other, otherFunding, note) : []),
  ];
}

/** A percentage of an amount, to the nearest 分; percentages count with four decimals. */
const shareOf = (fen: number, percent: number): number => Math.round((fen * Math.round(percent * 1e4)) / 1e6);

type Plan = Pick<StatedAmounts, "plan" | "notes">;

function planOf({ project }: CountedProject, note: Note): Plan {
  const title = projectTitle(project);
  const total = project.totalFunding?.fen ?? null;
  if (total === null) return { plan: [], notes: [] };
  return {
    plan: project.spendingPlan.flatMap(({ label, percent }) =>
      percent === null ? [] : [{ label, fen: shareOf(total, percent) }],
    ),
    notes: project.spendingPlan
      .filter(({ percent }) => percent === null)
      .map(({ label, field }) =>
        note(
          {
            zh: `“${title}”${label}的支出计划“${field.text}”读不出百分比，没有计入${label}的累计支出。`,
            en: `The spending plan of “${title}” for ${label} is no percentage and is not added.`,
          },
          field,
        ),
      ),
  };
}

type Costs = Pick<StatedAmounts, "costLimitFen" | "notes">;

const costKinds: ReadonlySet<string> = new Set(["cost", "economicCost", "socialCost", "ecologicalCost"]);

function costsOf({ indicators }: CountedProject, note: Note): Costs {
  const notes: SummaryNote[] = [];
  let costLimitFen = 0;
  for (const { categoryKind, subcategoryKind, name, target, targetValue } of indicators) {
    if (categoryKind !== "cost" && !costKinds.has(subcategoryKind ?? "")) continue;
    const isLimit = target.kind === "numeric" && target.comparator !== ">" && target.comparator !== "≥";
    const fen = isLimit && target.unit !== null ? moneyInFen(target.number, target.unit) : null;
    if (fen !== null) costLimitFen += fen;
    else if (targetValue.text !== "") {
      notes.push(
        note(
          {
            zh: `成本指标“${name.text}”的指标值“${targetValue.text}”不是金额上限，没有计入成本上限合计。`,
            en: `The target “${targetValue.text}” of cost indicator “${name.text}” is no limit in money and is not added.`,
          },
          targetValue,
        ),
      );
    }
  }
  return { costLimitFen, notes };
}

/** What a project adds to the sums, and what it states that cannot be added. */
export function statedAmounts(counted: CountedProject): StatedAmounts {
  const note = noteOf(counted);
  const { totalFunding, fiscalFunding } = counted.project;
  const otherFen = otherAmount(counted.project);
  const { plan, notes: planNotes } = planOf(counted, note);
  const { costLimitFen, notes: costNotes } = costsOf(counted, note);
  return {
    totalFen: totalFunding?.fen ?? null,
    fiscalFen: fiscalFunding?.fen ?? null,
    otherFen,
    plan,
    costLimitFen,
    notes: [...fundingNotes(counted, otherFen, note), ...planNotes, ...costNotes],
  };
}
