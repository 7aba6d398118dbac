import type { Area } from "../sheet/address";
import type { Cells } from "./cells";
import { closedAfter, type RowKind } from "./classify-rows";
import type { GoalTable, OtherRow, Project } from "./goal-table";
import {
  bodyReader,
  otherRowsIn,
  projectOf,
  readBody,
  runsIn,
  type Body,
  type BodyReader,
  type Run,
} from "./read-body";
import { inheritedRoles, readProject, type ProjectKeys, type ProjectRows } from "./read-projects";
import { isSameData } from "./same-data";
import { earlierIfSame } from "./share-unchanged";
import { withRows, type TableReading } from "./to-table";

/** The projects whose rows are read again, by their first and last place, and all rows that belong to them. */
interface Window {
  readonly firstProject: number;
  readonly lastProject: number;
  readonly first: number;
  readonly last: number;
}

/** The place of the last of some ascending items that lies at or above the row; 0 when none does. */
function lastUpTo<T>(items: readonly T[], rowOf: (item: T) => number, row: number): number {
  let [low, high] = [0, items.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && rowOf(item) <= row) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** A row decides about the one above it, too: whether that heads it. */
function windowAround({ rows, reader: { grid } }: TableReading, { top, bottom }: Area): Window {
  const projectAt = (row: number): number => lastUpTo(rows, ({ first }) => first, row);
  const firstProject = projectAt(Math.max(grid.first, top - 1));
  const lastProject = projectAt(bottom);
  return {
    firstProject,
    lastProject,
    first: firstProject === 0 ? grid.first : (rows[firstProject]?.first ?? grid.first),
    last: (rows[lastProject + 1]?.first ?? grid.last + 1) - 1,
  };
}

function kindOf({ otherRows }: GoalTable, row: number): RowKind {
  const other = otherRows[lastUpTo(otherRows, (each) => each.row, row)];
  return other?.row === row ? other.reason : "indicator";
}

/** The kinds of the rows above one, up to the top of the grid. */
function* kindsAbove(table: GoalTable, row: number, first: number): Iterable<readonly [number, RowKind]> {
  for (let above = row - 1; above >= first; above -= 1) yield [above, kindOf(table, above)];
}

/** The kind of row that closed the grid above a row; null when it is open there. */
function closedAbove(table: GoalTable, row: number, first: number): RowKind | null {
  for (const [, kind] of kindsAbove(table, row, first)) {
    const isOpen = closedAfter([kind], "note") === null;
    const closed = closedAfter([kind], null);
    if (isOpen || closed !== null) return closed;
  }
  return null;
}

const holdsProject: ReadonlySet<RowKind> = new Set<RowKind>(["indicator", "placeholder", "level"]);

/** What the columns that tell projects apart said last above a row. */
function keysAbove({ table, reader: { grid, core } }: TableReading, cells: Cells, row: number): ProjectKeys {
  const keys = new Map<number, string>();
  for (const [above, kind] of kindsAbove(table, row, grid.first)) {
    if (keys.size === core.project.length) break;
    if (!holdsProject.has(kind)) continue;
    for (const column of core.project) {
      const key = cells.key(above, column);
      if (key !== "" && !keys.has(column)) keys.set(column, key);
    }
  }
  return keys;
}

const isSameMap = (a: ProjectKeys, b: ProjectKeys): boolean =>
  a.size === b.size && [...a].every(([column, key]) => b.get(column) === key);

/** The rows below are read as before: they find the grid open or closed as they did, and the same project above them. */
function endsAsBefore(
  reading: TableReading,
  before: Cells,
  body: Body,
  window: Window,
  entered: RowKind | null,
): boolean {
  const { table, reader, rows } = reading;
  const own = rows.slice(window.firstProject, window.lastProject + 1);
  const isCutAlike =
    own.length === body.projects.length && own.every(({ first }, index) => body.projects[index]?.first === first);
  if (!isCutAlike) return false;
  if (window.last === reader.grid.last) return true;
  const below = window.last + 1;
  return (
    closedAfter(body.kinds.values(), entered) === closedAbove(table, below, reader.grid.first) &&
    isSameMap(body.keys, keysAbove(reading, before, below))
  );
}

/** The project as it is now, with all of the earlier one that has stayed the same. */
function sharedWith(earlier: Project | undefined, now: Project): Project {
  if (!earlier) return now;
  if (isSameData(earlier, now)) return earlier;
  return inheritedRoles.reduce<Project>((project, role) => {
    const field = project[role];
    return field ? { ...project, [role]: earlierIfSame(earlier[role], field) } : project;
  }, now);
}

/** Whether a project says of its unit what the one above it says, and that has changed. */
const inheritsChange = (below: Project, above: Project, aboveNow: Project): boolean =>
  inheritedRoles.some(
    (role) => below[role] !== undefined && below[role] === above[role] && aboveNow[role] !== above[role],
  );

/** Projects below that take over from the one above them what has changed there. */
function passOn(
  { table: { projects: earlier }, rows, reader: { grid, block } }: TableReading,
  cells: Cells,
  projects: Project[],
  from: number,
): void {
  for (let index = from; index < projects.length; index += 1) {
    const [above, aboveNow, below, own] = [earlier[index - 1], projects[index - 1], projects[index], rows[index]];
    if (!above || !aboveNow || !below || !own || !inheritsChange(below, above, aboveNow)) return;
    const { indicators } = below;
    projects[index] = readProject(cells, grid, block, { index, rows: own, indicators, above: aboveNow });
  }
}

function projectsNow(reading: TableReading, reader: BodyReader, body: Body, window: Window): readonly Project[] {
  const { projects: earlier } = reading.table;
  const projects = [...earlier];
  for (const [offset, rows] of body.projects.entries()) {
    const index = window.firstProject + offset;
    const now = projectOf(reader, body, rows, index, projects[index - 1]);
    projects[index] = sharedWith(earlier[index], now);
  }
  passOn(reading, reader.cells, projects, window.lastProject + 1);
  return projects;
}

const otherRowsNow = (
  { table: { otherRows } }: TableReading,
  inWindow: readonly OtherRow[],
  { first, last }: Window,
): readonly OtherRow[] => [
  ...otherRows.filter(({ row }) => row < first),
  ...inWindow,
  ...otherRows.filter(({ row }) => row > last),
];

/** Adds a run, or lengthens the one above when it goes on. */
function append(runs: Run[], next: Run): boolean {
  const last = runs.at(-1);
  const goesOn = last?.group.last === next.group.first - 1 && last.identity === next.identity;
  if (goesOn) runs[runs.length - 1] = { ...last, group: { ...last.group, last: next.group.last } };
  else runs.push(next);
  return goesOn;
}

/** How many runs, from the top, lie wholly above the row. */
function countAbove(runs: readonly Run[], row: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((runs[middle]?.group.last ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The runs of all rows; null when one that reached from the window below it is broken there, and must be read anew. */
function runsNow({ runs: earlier }: TableReading, inWindow: readonly Run[], window: Window): readonly Run[] | null {
  const above = countAbove(earlier, window.first);
  const runs = earlier.slice(0, above);
  const entering = earlier[above];
  if (entering && entering.group.first < window.first)
    runs.push({ ...entering, group: { ...entering.group, last: window.first - 1 } });
  for (const run of inWindow) append(runs, run);
  const [next, ...others] = earlier.slice(countAbove(earlier, window.last + 1));
  if (!next) return runs;
  const isCut = next.group.first <= window.last;
  const rest = isCut ? { ...next, group: { ...next.group, first: window.last + 1 } } : next;
  if (!append(runs, rest) && isCut) return null;
  return runs.concat(others);
}

const rowsNow = (earlier: readonly ProjectRows[], inWindow: readonly ProjectRows[], window: Window) => [
  ...earlier.slice(0, window.firstProject),
  ...inWindow,
  ...earlier.slice(window.lastProject + 1),
];

/**
 * The table after something has changed in its rows: reads the projects around the change again, and shares all others.
 * null when the change reaches further than that.
 */
export function rereadRows(reading: TableReading, before: Cells, now: Cells, area: Area): TableReading | null {
  const { grid, core, block } = reading.reader;
  const reader = bodyReader(now, grid, core, block);
  const window = windowAround(reading, area);
  const closedBy = closedAbove(reading.table, window.first, grid.first);
  const keys = keysAbove(reading, before, window.first);
  const body = readBody(reader, { first: window.first, last: window.last, closedBy, keys });
  if (!endsAsBefore(reading, before, body, window, closedBy)) return null;
  const runs = runsNow(reading, runsIn(reader, body), window);
  if (!runs) return null;
  const table = withRows(reading, {
    projects: projectsNow(reading, reader, body, window),
    otherRows: otherRowsNow(reading, otherRowsIn(reader, body), window),
    groups: runs.map(({ group }) => group),
  });
  return { ...reading, table, reader, runs, rows: rowsNow(reading.rows, body.projects, window) };
}
