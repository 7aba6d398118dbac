import { remembered } from "../value/remembered";
import { bare } from "../value/text";
import type { Cells } from "./cells";
import type { CoreColumns } from "./core-columns";
import type { Category, Field, Subcategory } from "./goal-table";
import type { Levels } from "./resolve-levels";
import { categoryAbove, categoryOf, subcategoryOf, withoutScore } from "./words/level-words";

/** The levels of a row as fields; absent when the form has no such column. */
export interface LevelFields {
  readonly category?: Field;
  readonly subcategory?: Field;
}

/** What the levels of a row mean; null for none of the standard classes. */
export interface LevelKinds {
  readonly categoryKind: Category | null;
  readonly subcategoryKind: Subcategory | null;
}

/** Reads the level cells of one grid. Each different text is looked at once. */
export interface LevelReader {
  /** Texts without white space and score bracket; blank where nobody filled the row's own cell. */
  fields(row: number, levels: Levels): LevelFields;
  /** What the levels mean. A satisfaction row needs no 二级指标; a 二级指标 without a 一级 column implies it. */
  kinds(levels: Levels): LevelKinds;
  /** Equal for rows under levels of the same text. */
  identity(levels: Levels): string;
}

/** Looks at each different level text of a grid once. */
export function levelReader(cells: Cells, core: CoreColumns): LevelReader {
  const clean = remembered((text) => withoutScore(bare(text)));
  const category = remembered(categoryOf);
  const subcategory = remembered(subcategoryOf);
  const keyAt = (at: Levels["category"]): string => (at ? cells.key(at.row, at.column) : "");
  const field = (role: "category" | "subcategory", row: number, levels: Levels): Field | undefined => {
    const at = levels[role];
    if (at) return cells.field(role, at.row, at.column, clean(cells.own(at.row, at.column)));
    const column = core[role];
    return column === undefined ? undefined : cells.field(role, row, column, "");
  };
  return {
    fields: (row, levels) => {
      const first = field("category", row, levels);
      const second = field("subcategory", row, levels);
      return { ...(first ? { category: first } : {}), ...(second ? { subcategory: second } : {}) };
    },
    kinds: (levels) => {
      const first = category(keyAt(levels.category));
      const second = subcategory(keyAt(levels.subcategory));
      const implied = second && core.category === undefined && core.outline === null ? categoryAbove[second] : null;
      return {
        categoryKind: first ?? implied,
        subcategoryKind:
          second ?? (first === "satisfaction" && levels.subcategory === null ? "clientSatisfaction" : null),
      };
    },
    identity: (levels) => `${keyAt(levels.category)} ${keyAt(levels.subcategory)}`,
  };
}
