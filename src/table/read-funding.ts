import type { Address } from "../sheet/address";
import { valueAt } from "../sheet/sheet";
import { findMoney, readMoney } from "../value/money";
import { byRow, type BlockCell } from "./block-cells";
import { keyOf, type Cells } from "./cells";
import type { Labelled } from "./find-labels";
import type { Amount, Field, FieldName, MoneyUnit } from "./goal-table";
import type { MoneyUnits } from "./money-units";
import { budgetColumnRank, isFiscalGrade, labelOf, moneyBracketIn, type FundingKind } from "./words/label-words";

/** The money of one form's header block. */
export interface Funding {
  readonly totalFunding?: Amount;
  readonly fiscalFunding?: Amount;
  readonly otherFunding?: Amount;
  readonly fundingParts: readonly Amount[];
}

/** One amount with the label it answers, and the column that label stands in. */
interface Stated {
  readonly kind: FundingKind;
  readonly column: number;
  readonly amount: Amount;
}

/** Units that a number format may print behind a number. */
const displayed: Readonly<Record<string, MoneyUnit>> = { 元: "元", 万: "万元", 万元: "万元", 亿: "亿元", 亿元: "亿元" };

/** Reads the amount of a cell; the unit written behind the number wins over the one declared. */
export function amountOf(cells: Cells, field: Field, label: string, unit: MoneyUnit): Amount {
  const value = valueAt(cells.sheet, field.at);
  const [shown] = /(?:亿元|万元|元|万|亿)$/u.exec(field.text) ?? [];
  const stated = shown === undefined ? unit : (displayed[shown] ?? unit);
  const money = typeof value === "number" ? readMoney(value, stated) : readMoney(field.text, unit);
  return { field, label, fen: money?.fen ?? null, unit: money?.unit ?? unit };
}

/** The columns of a funding grid (年初预算数, 全年预算数, 全年执行数 …) that state the budget, best first. */
interface FundingGrid {
  readonly row: number;
  readonly columns: readonly number[];
}

const spendingWord = /执行数|执行率|执行情况|支出数|决算数|完成数|到位/u;

/** A row that heads the amounts below it: columns of the budget beside columns of what was spent. */
export function fundingGridsIn(block: readonly BlockCell[]): readonly FundingGrid[] {
  return [...byRow(block)].flatMap(([row, heads]) => {
    const budget = heads.filter(({ key }) => key.length <= 16 && budgetColumnRank(key) >= 0);
    if (heads.some(({ key }) => /^[-\d.,%]+$/u.test(key))) return [];
    if (budget.length === 0 || !heads.some(({ key }) => key.length <= 16 && spendingWord.test(key))) return [];
    const ordered = [...budget].sort((a, b) => budgetColumnRank(a.key) - budgetColumnRank(b.key));
    return [{ row, columns: ordered.map(({ column }) => column) }];
  });
}

/** The filled budget cell of a funding grid's row, else the first. */
function cellInGrid(cells: Cells, row: number, columns: readonly number[]): Address | null {
  const filled = columns.find((column) => cells.shownKey(row, column) !== "") ?? columns[0];
  return filled === undefined ? null : { row, column: filled };
}

const roleOf: Readonly<Record<FundingKind, FieldName>> = {
  total: "totalFunding",
  termTotal: "totalFunding",
  fiscal: "fiscalFunding",
  other: "otherFunding",
  grade: "fundingPart",
  own: "fundingPart",
  carryOver: "fundingPart",
};

const amountInSentence = /\d[\d,]*(?:\.\d+)?\s{0,3}(?:亿元|万元|元|万|亿)?/gu;

/** "总额10606.7522万元 一、财政拨款:…": every amount of a sentence whose words before it are a funding label. */
function statedInSentence(cells: Cells, { row, column, text }: BlockCell, unit: MoneyUnit): readonly Stated[] {
  const stated: Stated[] = [];
  let end = 0;
  for (const match of text.matchAll(amountInSentence)) {
    const words = text.slice(Math.max(end, match.index - 24), match.index);
    end = match.index + match[0].length;
    const label =
      words
        .split(/[,，;；。\n]/u)
        .at(-1)
        ?.replace(/\s/gu, "")
        .replace(/[:：]+$|(?:为|共|共计)$/u, "") ?? "";
    const kind = labelOf(label.normalize("NFKC"))?.funding;
    const money = kind ? findMoney(match[0], unit) : null;
    if (!kind || !money) continue;
    const field = cells.field(roleOf[kind], row, column, match[0].trim());
    stated.push({ kind, column, amount: { field, label, fen: money.fen, unit: money.unit } });
  }
  return stated;
}

function statedBy(
  cells: Cells,
  labelled: Labelled,
  grids: readonly FundingGrid[],
  unitAt: MoneyUnits["at"],
): readonly Stated[] {
  const { label, words, at, value, embedded } = labelled;
  const kind = label.funding;
  if (!kind || embedded) return [];
  const nearest = moneyBracketIn(at.key) ?? unitAt(at.row);
  if (embedded === "") {
    const field = cells.field(roleOf[kind], value.row, value.column, "");
    return [{ kind, column: at.column, amount: { field, label: words, fen: null, unit: nearest } }];
  }
  const grid = grids.filter(({ row }) => row < at.row).at(-1);
  const columns = grid?.columns.filter((column) => column > at.column) ?? [];
  const cell = cellInGrid(cells, at.row, columns) ?? value;
  return [
    {
      kind,
      column: at.column,
      amount: amountOf(cells, cells.field(roleOf[kind], cell.row, cell.column), words, nearest),
    },
  ];
}

const fen = (amount: Amount | undefined): number => amount?.fen ?? 0;

/** Where a form prints the funds of two horizons side by side, those below the annual total count. */
function ofTheYear(stated: readonly Stated[]): readonly Stated[] {
  const term = stated.find(({ kind }) => kind === "termTotal");
  const annual = stated.find(({ kind }) => kind === "total");
  if (!term || !annual || term.column === annual.column) return stated;
  const below = stated.filter(({ kind, column }) => kind === "total" || column === annual.column);
  return below.length > 1 ? below : stated;
}

/** Parts of the total that are not parts of another part; 中央补助 and the like belong to 财政拨款 where that is printed. */
function partsOf(all: readonly Stated[], total: Stated | undefined): readonly Amount[] {
  const hasFiscal = all.some(({ kind }) => kind === "fiscal");
  const ownTotal = total?.amount.label.includes("本级") ? [total.amount] : [];
  const parts = all.filter(({ kind }) => kind !== "total" && kind !== "termTotal" && !(kind === "grade" && hasFiscal));
  return parts.length > 0 ? [...ownTotal, ...parts.map(({ amount }) => amount)] : [];
}

/** A total of 0 above parts that are more was left as the system printed it: the parts tell the budget. */
function withoutZero(total: Stated | undefined, parts: readonly Amount[]): Amount | undefined {
  const largest = parts.reduce<Amount | undefined>((best, part) => (fen(part) > fen(best) ? part : best), undefined);
  if (total?.amount.fen === 0 && largest && fen(largest) > 0)
    return { ...largest, field: { ...largest.field, role: "totalFunding" } };
  return total?.amount;
}

/** Amounts in sentences, in cells that are neither a label alone nor its answer. */
function inSentences(
  cells: Cells,
  block: readonly BlockCell[],
  labels: readonly Labelled[],
  grids: readonly FundingGrid[],
  unitAt: MoneyUnits["at"],
): readonly Stated[] {
  const heads = new Set(grids.map(({ row }) => row));
  const spoken = new Set(
    labels.flatMap(({ label, at, value, embedded }) => {
      if (embedded) return [];
      return label.funding ? [placeOf(at), placeOf(value)] : [placeOf(at)];
    }),
  );
  return block
    .filter((cell) => !heads.has(cell.row) && !spoken.has(placeOf(cell)))
    .flatMap((cell) => statedInSentence(cells, cell, moneyBracketIn(cell.key) ?? unitAt(cell.row)));
}

const placeOf = ({ row, column }: Address): string => `${String(row)} ${String(column)}`;

/** Reads the budget and its parts from the labels and the sentences of a header block. */
export function readFunding(
  cells: Cells,
  block: readonly BlockCell[],
  labels: readonly Labelled[],
  grids: readonly FundingGrid[],
  unitAt: MoneyUnits["at"],
): Funding {
  const stated = ofTheYear([
    ...labels.flatMap((labelled) => statedBy(cells, labelled, grids, unitAt)),
    ...inSentences(cells, block, labels, grids, unitAt),
  ]);
  const total =
    stated.find(({ kind, amount }) => kind === "total" && amount.fen !== null) ??
    stated.find(({ kind, amount }) => kind === "total" && amount.field.text !== "") ??
    stated.find(({ kind }) => kind === "total") ??
    stated.find(({ kind }) => kind === "termTotal");
  const fundingParts = partsOf(stated, total);
  const fiscal = stated.find(({ kind }) => kind === "fiscal")?.amount ?? gradeOf(stated);
  const other = stated.find(({ kind }) => kind === "other")?.amount;
  const totalFunding = withoutZero(total, fundingParts);
  return {
    ...(totalFunding ? { totalFunding } : {}),
    ...(fiscal ? { fiscalFunding: { ...fiscal, field: { ...fiscal.field, role: "fiscalFunding" } } } : {}),
    ...(other ? { otherFunding: other } : {}),
    fundingParts,
  };
}

/** 中央补助 stands for the fiscal funds where no label says 财政拨款; so does the only level's funds there are. */
function gradeOf(stated: readonly Stated[]): Amount | undefined {
  const grades = stated.filter(({ kind, amount }) => kind === "grade" && !amount.label.includes("该项目"));
  const named = grades.find(({ amount }) => isFiscalGrade(keyOf(amount.label)));
  return (named ?? (grades.length === 1 ? grades[0] : undefined))?.amount;
}
