import * as z from "zod";
import type { Finding } from "./finding";

const text = z.string();

const cellIgnore = z.strictObject({
  scope: z.literal("cell"),
  rule: text,
  sheet: text,
  field: text,
  /** The indicator or project the cell belongs to: rows move, names stay. */
  subject: text,
  /** What the cell displayed; another text wakes the finding up again. */
  text,
});

const tableIgnore = z.strictObject({ scope: z.literal("table"), rule: text, sheet: text, table: z.int().min(0) });

const workbookIgnore = z.strictObject({ scope: z.literal("workbook"), rule: text });

const ignoreSchema = z.strictObject({
  what: z.discriminatedUnion("scope", [cellIgnore, tableIgnore, workbookIgnore]),
  reason: z.string().trim().min(1),
  who: text,
  /** ISO 8601. */
  when: text,
});

const ignoresSchema = z.strictObject({ version: z.literal(1), ignores: z.array(z.unknown()) });

/** What somebody decided not to be told any more: one finding, a rule in one table, or a rule in the workbook. */
export type IgnoreTarget = z.infer<typeof ignoreSchema>["what"];

/** A decision not to be told of a finding, with its reason, who took it and when. */
export type Ignore = z.infer<typeof ignoreSchema>;

export type IgnoreScope = IgnoreTarget["scope"];

/** A finding that is kept from the list, with the decision that keeps it. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly ignore: Ignore;
}

export interface IgnoreOutcome {
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Decisions about a cell whose text has changed since, or that is gone: they keep nothing back. */
  readonly stale: readonly Ignore[];
}

/** What to ignore when a finding is ignored for its cell, its table or the whole workbook. */
export function ignoreTarget({ rule, sheet, field, subject, text, table }: Finding, scope: IgnoreScope): IgnoreTarget {
  switch (scope) {
    case "cell":
      return { scope, rule, sheet, field, subject, text };
    case "table":
      return { scope, rule, sheet, table };
    case "workbook":
      return { scope, rule };
  }
}

function covers({ what }: Ignore, finding: Finding): boolean {
  if (what.rule !== finding.rule) return false;
  if (what.scope === "workbook") return true;
  if (what.sheet !== finding.sheet) return false;
  if (what.scope === "table") return what.table === finding.table;
  return what.field === finding.field && what.subject === finding.subject && what.text === finding.text;
}

function ignoresByRule(ignores: readonly Ignore[]): ReadonlyMap<string, readonly Ignore[]> {
  const byRule = new Map<string, Ignore[]>();
  for (const ignore of ignores) {
    const ofRule = byRule.get(ignore.what.rule);
    if (ofRule) ofRule.push(ignore);
    else byRule.set(ignore.what.rule, [ignore]);
  }
  return byRule;
}

/** Divides findings into those to show and those ignored. `checkedSheets` are the sheets the findings come from. */
export function applyIgnores(
  all: readonly Finding[],
  ignores: readonly Ignore[],
  checkedSheets: readonly string[],
): IgnoreOutcome {
  if (ignores.length === 0) return { findings: all, ignored: [], stale: [] };
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  const byRule = ignoresByRule(ignores);
  for (const finding of all) {
    const ignore = byRule.get(finding.rule)?.find((candidate) => covers(candidate, finding));
    if (ignore) ignored.push({ finding, ignore });
    else findings.push(finding);
  }
  const used = new Set(ignored.map(({ ignore }) => ignore));
  const stale = ignores.filter(
    (ignore) => ignore.what.scope === "cell" && checkedSheets.includes(ignore.what.sheet) && !used.has(ignore),
  );
  return { findings, ignored, stale };
}

/** Ignores as they are kept in the workbook. */
export const writeIgnores = (ignores: readonly Ignore[]): string => JSON.stringify({ version: 1, ignores });

/** Ignores as they were kept; entries that cannot be read are left out, and the others survive. */
export function readIgnores(stored: string | null): readonly Ignore[] {
  if (stored === null) return [];
  let data: unknown;
  try {
    data = JSON.parse(stored);
  } catch {
    return [];
  }
  const file = ignoresSchema.safeParse(data);
  if (!file.success) return [];
  return file.data.ignores.flatMap((entry) => {
    const ignore = ignoreSchema.safeParse(entry);
    return ignore.success ? ignore.data : [];
  });
}
