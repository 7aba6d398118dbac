/** How a reading agrees with a truth file, point by point: how many of the expected things were read as expected. */
export interface Agreement {
  readonly points: ReadonlyMap<string, { readonly right: number; readonly of: number }>;
  readonly misses: readonly string[];
}

/** What `jixiao inspect` prints, as far as it is compared. */
export interface Inspected {
  readonly sheets: readonly { readonly name: string; readonly tables: readonly InspectedTable[] }[];
}

type Cell = string | number | boolean | null | undefined;
type Located = { readonly text?: string; readonly tenThousandYuan?: number | null } | undefined;

interface InspectedTable {
  readonly kind: string;
  readonly headerRows: readonly number[];
  readonly dataRows: readonly [number, number];
  readonly columns: readonly { readonly column: string; readonly field: string }[];
  readonly projects: readonly Readonly<Record<string, Located>>[];
  readonly indicators: readonly ({ readonly row: number } & Readonly<Record<string, Cell>>)[];
}

/** A truth file (perf-table-truth/1), as far as it is compared. */
export interface Truth {
  readonly sheets: readonly { readonly name: string; readonly tables: readonly TruthTable[] }[];
}

interface TruthTable {
  readonly id: string;
  readonly kind: string;
  readonly header_rows: readonly number[];
  readonly data_rows: readonly [number, number] | null;
  readonly columns: readonly { readonly col: string; readonly field: string }[];
  readonly projects?: readonly Readonly<Record<string, Cell>>[];
  readonly indicators: readonly ({ readonly row: number; readonly alt?: Readonly<Record<string, Cell>> } & Readonly<Record<string, unknown>>)[];
}

/** The truth's name of a column, and ours. */
const fields: readonly (readonly [string, string])[] = [
  ["level1", "category"],
  ["level2", "subcategory"],
  ["level3", "name"],
  ["description", "description"],
  ["value", "targetValue"],
  ["symbol", "comparator"],
  ["unit", "unit"],
  ["weight", "weight"],
  ["basis", "targetBasis"],
  ["actual", "actualValue"],
];
const required: ReadonlySet<string> = new Set(["level1", "level2", "level3", "value"]);

const kinds: Readonly<Record<string, string>> = {
  self_eval: "self-eval",
  dept_overall: "department",
  dept_self_eval: "department",
  dept_scoring: "department",
  evaluation: "other",
};

const amounts: readonly (readonly [string, string])[] = [
  ["budget_wan", "totalFunding"],
  ["fiscal_wan", "fiscalFunding"],
  ["other_wan", "otherFunding"],
];

const written = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).replace(/\s+/gu, "") : "";

/** Counts what is right, and notes what is not. */
class Tally {
  readonly points = new Map<string, { right: number; of: number }>();
  readonly misses: string[] = [];

  judge(point: string, isRight: boolean, miss: string): void {
    const entry = this.points.get(point) ?? { right: 0, of: 0 };
    this.points.set(point, { right: entry.right + (isRight ? 1 : 0), of: entry.of + 1 });
    if (!isRight) this.misses.push(`${point}: ${miss}`);
  }
}

function sharedRows([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const shared = Math.min(b, d) - Math.max(a, c) + 1;
  return Math.max(0, shared) / Math.max(1, Math.max(b, d) - Math.min(a, c) + 1);
}

/** The reading that lies where the truth expects a table. */
function nearest(candidates: ReadonlySet<InspectedTable>, expected: TruthTable): InspectedTable | undefined {
  const score = (table: InspectedTable): number =>
    sharedRows(table.dataRows, expected.data_rows ?? [0, 0]) +
    (String(table.headerRows) === String(expected.header_rows) ? 0.5 : 0) +
    (table.columns[0]?.column === expected.columns[0]?.col ? 0.25 : 0);
  const [best] = [...candidates].sort((a, b) => score(b) - score(a));
  return best && score(best) > 0.3 ? best : undefined;
}

function judgeIndicators(tally: Tally, where: string, expected: TruthTable, table: InspectedTable): void {
  const rows = new Map(table.indicators.map((indicator) => [indicator.row, indicator]));
  for (const indicator of expected.indicators) {
    const { row } = indicator;
    const found = rows.get(row);
    tally.judge("indicator found", found !== undefined, `${where} row ${String(row)}`);
    if (!found) continue;
    rows.delete(row);
    for (const [key, field] of fields) {
      if (!(key in indicator) && !required.has(key)) continue;
      const accepted = [indicator[key], indicator.alt?.[key], indicator[`${key}_raw`]].map(written);
      const got = written(found[field]);
      tally.judge(field, accepted.includes(got), `${where} row ${String(row)}: “${got}”, expected “${accepted[0] ?? ""}”`);
    }
  }
  for (const row of rows.keys()) tally.judge("no invented indicator", false, `${where} row ${String(row)}`);
}

function judgeProjects(tally: Tally, where: string, expected: TruthTable, table: InspectedTable): void {
  for (const project of expected.projects ?? []) {
    const found = table.projects.find(
      ({ projectCode, projectName }) =>
        (project["code"] && written(projectCode?.text) === written(project["code"])) ||
        written(projectName?.text) === written(project["name"]),
    );
    tally.judge("project found", found !== undefined, `${where} ${written(project["name"])}`);
    if (!found) continue;
    for (const [key, field] of amounts) {
      const amount = project[key];
      if (typeof amount !== "number") continue;
      const got = found[field]?.tenThousandYuan;
      const isRight = typeof got === "number" && Math.abs(got - amount) < 0.005;
      tally.judge(field, isRight, `${where} ${written(project["name"])}: ${String(got)}, expected ${String(amount)}`);
    }
  }
}

function judgeTable(tally: Tally, sheet: string, expected: TruthTable, table: InspectedTable): void {
  const where = `${sheet} ${expected.id}`;
  const kind = kinds[expected.kind] ?? expected.kind;
  tally.judge("kind", kind === table.kind, `${where}: ${table.kind}, expected ${kind}`);
  const rows = String(expected.header_rows);
  tally.judge("header rows", rows === String(table.headerRows), `${where}: ${String(table.headerRows)}, expected ${rows}`);
  const names = new Map(fields);
  for (const { col, field } of expected.columns) {
    const name = names.get(field);
    if (name === undefined) continue;
    const got = table.columns.find(({ column }) => column === col)?.field;
    tally.judge("column", got === name, `${where} ${col}: ${String(got)}, expected ${name}`);
  }
  judgeIndicators(tally, where, expected, table);
  judgeProjects(tally, where, expected, table);
}

/** Compares what was read from one workbook with its truth file. */
export function agreementOf(inspected: Inspected, truth: Truth): Agreement {
  const tally = new Tally();
  for (const sheet of truth.sheets) {
    const left = new Set(inspected.sheets.find(({ name }) => name === sheet.name)?.tables ?? []);
    for (const expected of sheet.tables) {
      const table = nearest(left, expected);
      tally.judge("table found", table !== undefined, `${sheet.name} ${expected.id}`);
      if (!table) continue;
      left.delete(table);
      judgeTable(tally, sheet.name, expected, table);
    }
    for (const { headerRows } of left) tally.judge("no invented table", false, `${sheet.name} rows ${String(headerRows)}`);
  }
  return tally;
}
