import type { Field, Indicator, Project } from "./goal-table";

const present = (fields: readonly (Field | undefined)[]): readonly Field[] =>
  fields.filter((field): field is Field => field !== undefined && field.text !== "");

/** What is filled in of a row's name, description, target values and basis, from left to right as forms have them. */
export const writtenFields = ({
  name,
  description,
  targetValue,
  periodValue,
  targetBasis,
}: Indicator): readonly Field[] => present([name, description, targetValue, periodValue, targetBasis]);

/** What is filled in of 年度目标 and 中期目标. */
export const writtenGoals = ({ goal, termGoal }: Project): readonly Field[] => present([goal, termGoal]);

/** 指标值 of the year and of the whole period, where filled in. */
export const writtenValues = ({ targetValue, periodValue }: Indicator): readonly Field[] =>
  present([targetValue, periodValue]);
