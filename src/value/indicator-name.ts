import { remembered } from "./remembered";
import { normalise } from "./text";

/** 三级指标 for comparing: half width, without white space, without “指标1：” and marks (★, *) before it. */
export const bareName = remembered((name: string): string =>
  normalise(
    normalise(name)
      .replace(/^[*★☆▲#]+/u, "")
      .replace(/^(?:指标|目标)\d+[:.、]?/u, ""),
  ),
);

/** As `bareName`, and without the bracketed remarks behind the name: 发放人数（按月平均）（≥**人） → 发放人数. */
export const plainName = remembered((name: string): string => {
  let plain = bareName(name);
  for (let shorter = withoutRemark(plain); shorter !== plain; shorter = withoutRemark(plain)) plain = shorter;
  return plain;
});

const withoutRemark = (name: string): string => name.replace(/\([^()]*\)$/u, "");
