import { normalise } from "./text";

/** 三级指标 for comparing: half width, without white space, without “指标1：” and marks (★, *) before it. */
export const bareName = (name: string): string =>
  normalise(
    normalise(name)
      .replace(/^[*★☆▲#]+/u, "")
      .replace(/^(?:指标|目标)\d+[:.、]?/u, ""),
  );

/** As `bareName`, and without the bracketed remark behind the name: 发放人数（按月平均） → 发放人数. */
export const plainName = (name: string): string => bareName(name).replace(/\([^()]*\)$/u, "");
