import type { Cells } from "./cells";
import { classifyRows, type BodyStretch, type RowKind } from "./classify-rows";
import type { CoreColumns } from "./core-columns";
import type { Group, Indicator, OtherRow, Project } from "./goal-table";
import type { Grid } from "./grid";
import type { HeaderBlock } from "./read-header-block";
import { indicatorReader } from "./read-indicators";
import { levelReader, type LevelReader } from "./read-levels";
import { readProject, splitProjects, type ProjectKeys, type ProjectRows } from "./read-projects";
import { resolveLevels, type Levels } from "./resolve-levels";

/** A grid with everything that its rows are read by. */
export interface BodyReader {
  readonly cells: Cells;
  readonly grid: Grid;
  readonly core: CoreColumns;
  readonly block: HeaderBlock;
  readonly levelsOf: LevelReader;
  readonly indicatorAt: (row: number, levels: Levels) => Indicator;
}

/** A stretch of rows and what the rows above it leave to it. */
export interface Stretch extends BodyStretch {
  /** What the columns that tell projects apart said last. */
  readonly keys: ProjectKeys;
}

/** What a stretch of rows was read as. */
export interface Body {
  readonly kinds: ReadonlyMap<number, RowKind>;
  readonly levels: ReadonlyMap<number, Levels>;
  readonly projects: readonly ProjectRows[];
  /** What the stretch leaves to the rows below it. */
  readonly keys: ProjectKeys;
}

const noLevels: Levels = { category: null, subcategory: null };

/** Reads one grid's rows by these columns. */
export function bodyReader(cells: Cells, grid: Grid, core: CoreColumns, block: HeaderBlock): BodyReader {
  const levelsOf = levelReader(cells, core);
  return { cells, grid, core, block, levelsOf, indicatorAt: indicatorReader(cells, grid, core, levelsOf) };
}

/** Everything below the header of a grid. */
export const wholeBody = ({ first, last }: Grid): Stretch => ({ first, last, closedBy: null, keys: new Map() });

/** Says what the rows of a stretch are, which levels they stand under and which projects they belong to. */
export function readBody({ cells, grid, core }: BodyReader, stretch: Stretch): Body {
  const kinds = classifyRows(cells, grid, core, stretch);
  const levels = resolveLevels(cells, grid, core, kinds, stretch.keys);
  return { kinds, levels, ...splitProjects(cells, core, kinds, stretch.keys) };
}

/** The rows of a body that are no indicators. */
export const otherRowsIn = ({ levelsOf }: BodyReader, { kinds, levels }: Body): readonly OtherRow[] =>
  [...kinds].flatMap(([row, reason]) =>
    reason === "indicator" ? [] : [{ row, reason, ...levelsOf.kinds(levels.get(row) ?? noLevels) }],
  );

/** The project of these rows; null stands for a grid without any row of a project. */
export function projectOf(
  reader: BodyReader,
  { kinds, levels }: Pick<Body, "kinds" | "levels">,
  rows: ProjectRows | null,
  index: number,
  above: Project | undefined,
): Project {
  const indicators = [...(rows?.rows ?? [])]
    .filter((row) => kinds.get(row) === "indicator")
    .map((row) => reader.indicatorAt(row, levels.get(row) ?? noLevels));
  return readProject(reader.cells, reader.grid, reader.block, { index, rows, indicators, above });
}

/** A run of rows, one below the other, under levels of the same text. */
export interface Run {
  readonly group: Group;
  /** Equal for runs under levels of the same text. */
  readonly identity: string;
}

/** The runs of rows below the same levels. */
export function runsIn({ levelsOf }: BodyReader, { kinds, levels }: Pick<Body, "kinds" | "levels">): readonly Run[] {
  const runs: Run[] = [];
  for (const [row, kind] of kinds) {
    const own = levels.get(row);
    if ((kind !== "indicator" && kind !== "placeholder") || !own) continue;
    const identity = levelsOf.identity(own);
    const last = runs.at(-1);
    if (last?.group.last === row - 1 && last.identity === identity)
      runs[runs.length - 1] = { ...last, group: { ...last.group, last: row } };
    else
      runs.push({ group: { ...levelsOf.fields(row, own), ...levelsOf.kinds(own), first: row, last: row }, identity });
  }
  return runs;
}
