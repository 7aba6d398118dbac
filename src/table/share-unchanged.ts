import type { GoalTable, Project } from "./goal-table";
import { isSameData } from "./same-data";
import type { TableReading } from "./to-table";

/** The earlier of two states of the same data, when nothing has changed: whoever remembers it need not look again. */
export const earlierIfSame = <T>(earlier: T | undefined, now: T): T =>
  earlier !== undefined && isSameData(earlier, now) ? earlier : now;

const shareProjects = (earlier: readonly Project[], now: readonly Project[]): readonly Project[] =>
  now.map((project, index) => earlierIfSame(earlier[index], project));

const shareIn = (earlier: GoalTable, now: GoalTable): GoalTable => ({
  ...now,
  title: earlierIfSame(earlier.title, now.title),
  columns: earlierIfSame(earlier.columns, now.columns),
  projects: shareProjects(earlier.projects, now.projects),
});

/** The same tables, with everything that has not changed taken from the earlier reading. */
export const shareUnchanged = (
  earlier: readonly TableReading[],
  now: readonly TableReading[],
): readonly TableReading[] =>
  now.map((reading, index) => {
    const before = earlier[index];
    return before ? { ...reading, table: shareIn(before.table, reading.table) } : reading;
  });
