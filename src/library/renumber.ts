import { contentAt, type Content } from "../sheet/sheet";
import type { Project } from "../table/goal-table";
import { rowsOf } from "./project-rows";
import { categoryKey, categoryKeyOfNew, groupKey, groupKeyOfNew } from "./group-keys";
import { firstNewRow, rowAfter, type Insertion } from "./insertion";
import { numbersProjects } from "./numbered-projects";
import { readNumeral, sameStyle, writeNumeral, type Numeral, type NumeralStyle } from "./numeral";
import type { Site } from "./site";
import { areaOf, isTall } from "./stretch-column";

/** What the column of serial numbers is to say where it says something else now. */
export interface Renumbering {
  readonly column: number;
  /** By the row's place once the new rows are in. */
  readonly cells: readonly { readonly row: number; readonly before: Content; readonly after: Content }[];
  /** Rows with a new indicator that get no number, since the column does not count in any way. */
  readonly blank: readonly number[];
}

interface CountedRow {
  /** Its place once the new rows are in. */
  readonly row: number;
  readonly before: Content;
  readonly isNew: boolean;
  /** What the row is about, from the whole grid over project and 一级 down to the 二级指标. */
  readonly keys: readonly string[];
}

const scopes = [0, 1, 2, 3] as const;

type Scope = (typeof scopes)[number];

function existingRows(
  { sheet, merges, table }: Site,
  column: number,
  taken: ReadonlySet<number>,
): readonly CountedRow[] | null {
  const indicators = new Set(table.projects.flatMap((project) => project.indicators.map(({ row }) => row)));
  const counted: CountedRow[] = [];
  for (const group of table.groups) {
    for (let row = group.first; row <= group.last; row += 1) {
      const area = areaOf(merges, row, column);
      if (isTall(area)) return null;
      const before = contentAt(sheet, { row, column: area.left });
      const isNew = taken.has(row);
      if (before === null && !isNew && !indicators.has(row)) continue;
      const owner = table.projects.find((project) => isWithin(rowsOf(table, project), row))?.index ?? -1;
      const project = String(owner);
      const keys = ["", project, `${project} ${categoryKey(group)}`, `${project} ${groupKey(group)}`];
      counted.push({ row, before, isNew: isNew && before === null, keys });
    }
  }
  return counted;
}

const isWithin = ([first, last]: readonly [number, number], row: number): boolean => row >= first && row <= last;

function newRows(project: Project, insertions: readonly Insertion[]): readonly CountedRow[] {
  const own = String(project.index);
  return insertions.flatMap((insertion) => {
    const first = firstNewRow(insertions, insertion);
    return insertion.rows.flatMap((row, index): readonly CountedRow[] => {
      if (row.kind === "heading") return [];
      const keys = ["", own, `${own} ${categoryKeyOfNew(row)}`, `${own} ${groupKeyOfNew(row)}`];
      return [{ row: first + index, before: null, isNew: true, keys }];
    });
  });
}

function runsBy(rows: readonly CountedRow[], scope: Scope): readonly (readonly CountedRow[])[] {
  const runs: CountedRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.keys[scope] === row.keys[scope]) last?.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** The numbers of a run that counts without a gap; null for any other. */
function countIn(run: readonly CountedRow[]): Numeral | null {
  const numerals = run.map(({ before }) => readNumeral(before));
  const [first] = numerals;
  if (!first) return null;
  const counts = numerals.every(
    (numeral, index) => numeral && numeral.count === first.count + index && sameStyle(numeral.style, first.style),
  );
  return counts ? first : null;
}

/** How far the column counts before it starts again; null when it does not count. */
function scopeOf(rows: readonly CountedRow[]): Scope | null {
  const found = scopes.find((scope) =>
    runsBy(rows, scope).every((run) => {
      const count = countIn(run);
      return count !== null && (scope === 0 || count.count === 1);
    }),
  );
  return rows.length > 0 ? (found ?? null) : null;
}

function commonStyle(rows: readonly CountedRow[]): NumeralStyle | null {
  const styles = rows.flatMap(({ before }) => readNumeral(before)?.style ?? []);
  const [first] = styles;
  return first && styles.every((style) => sameStyle(style, first)) ? first : null;
}

function numbered(rows: readonly CountedRow[], scope: Scope): readonly (readonly [CountedRow, Content])[] {
  const common = commonStyle(rows);
  return runsBy(rows, scope).flatMap((run) => {
    const own = countIn(run.filter(({ isNew }) => !isNew));
    const style = own?.style ?? common;
    return run.map((row, index) => [row, style ? writeNumeral((own?.count ?? 1) + index, style) : row.before] as const);
  });
}

/**
 * Counts the rows of a table with new indicators in its column of serial numbers the way the column does: through the
 * whole grid, or anew for each project, 一级 or 二级指标. A column that does not count is left as it is; null when there is
 * none, or it numbers something larger than rows.
 */
export function renumber(
  site: Site,
  filledRows: readonly number[],
  insertions: readonly Insertion[],
): Renumbering | null {
  const column = site.table.columns.find(({ field }) => field === "sequence")?.column;
  if (column === undefined || numbersProjects(site.sheet, site.table)) return null;
  const existing = existingRows(site, column, new Set(filledRows));
  const hasFormula = existing?.some(({ before }) => typeof before === "object" && before !== null);
  if (!existing || hasFormula || existing.every(({ before }) => before === null)) return null;
  const added = newRows(site.project, insertions);
  const rows = [...existing.map((row) => ({ ...row, row: rowAfter(insertions, row.row) })), ...added].sort(
    (a, b) => a.row - b.row,
  );
  const scope = scopeOf(existing.filter(({ isNew }) => !isNew));
  const all = scope === null ? [] : numbered(rows, scope);
  const cells = all.flatMap(([{ row, before }, after]) => (after === before ? [] : [{ row, before, after }]));
  const written = new Set(cells.map(({ row }) => row));
  return { column, cells, blank: rows.filter(({ row, isNew }) => isNew && !written.has(row)).map(({ row }) => row) };
}
