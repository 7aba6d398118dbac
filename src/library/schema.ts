import * as z from "zod";
import { subcategories101, subcategories88 } from "./standard-levels";

const text = z.string().trim().min(1);

/** What a library entry says, field by field. */
export const entryFields = {
  /** Never changes once published: what a workbook or a set of the user's own refers to. */
  id: z.string().regex(/^[a-z0-9][a-z0-9/-]*$/),
  category: z.enum(["output", "benefit", "satisfaction"]),
  /** 二级指标 of 财预〔2015〕88号, where 成本 belongs to 产出. */
  subcategory: z.enum(subcategories88),
  /** 二级指标 of 财预〔2021〕101号, where 成本 is a 一级指标 with three of its own. */
  subcategoryCentral: z.enum(subcategories101),
  name: text,
  description: text,
  /** null where the value is a date or a grade and no number is compared. */
  comparator: z.enum([">", "≥", "=", "≤", "<"]).nullable(),
  /** "" where the value is a date or a grade. */
  unit: z.string(),
  /** A number, a date or a grade, or a template: {n} is asked for, {budget} is in 万元, {year} is the budget year. */
  value: text,
  kind: z.enum(["numeric", "deadline", "qualitative"]),
  direction: z.enum(["positive", "negative", "none"]),
  basisType: z.enum(["计划标准", "行业标准", "历史标准", "预算支出标准", "其他标准"]),
  basis: text,
  core: z.boolean(),
  /** Other names for the same indicator, as forms in use write them. */
  aliases: z.array(text).readonly(),
};

const entrySchema = z.strictObject(entryFields).readonly();

const projectTypeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    title: text,
    /** Words in a project's name, purpose or goal that speak for this type. */
    keywords: z.array(text).min(1).readonly(),
    rows: z.array(entrySchema).min(1).readonly(),
  })
  .readonly();

/** The indicator library: project types with their standard indicators. */
export const librarySchema = z
  .strictObject({
    /** Counts up with every change of the content. */
    version: z.int().min(1),
    types: z.array(projectTypeSchema).min(1).readonly(),
  })
  .readonly();

/** A standard indicator. */
export type LibraryEntry = z.infer<typeof entrySchema>;

/** A kind of project, with the indicators that such projects usually set. */
export type ProjectType = z.infer<typeof projectTypeSchema>;

export type Library = z.infer<typeof librarySchema>;
