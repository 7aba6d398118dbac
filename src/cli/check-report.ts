import { countBySeverity } from "../check/count-by-severity";
import type { Finding } from "../check/finding";
import { groupBy } from "../check/group-by";
import type { RuleSet } from "../check/rule-set";
import type { Severity } from "../sheet/mark";
import type { GoalTable } from "../table/goal-table";

export type Counts = Readonly<Record<Severity, number>>;

/** What a check of one workbook found. */
export interface FileReport {
  /** The path as the user wrote it. */
  readonly file: string;
  /** The number of worksheets. */
  readonly sheets: number;
  readonly tables: readonly GoalTable[];
  /** In reading order. */
  readonly findings: readonly Finding[];
  /** How many more findings somebody decided to ignore; the workbook keeps these decisions. */
  readonly ignored: number;
}

/** What a check of one or more workbooks found. */
export interface CheckReport {
  readonly ruleSet: RuleSet;
  readonly profile: string;
  readonly files: readonly FileReport[];
}

export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

export const indicatorCount = ({ tables }: FileReport): number =>
  tables.reduce((sum, { projects }) => sum + projects.reduce((own, { indicators }) => own + indicators.length, 0), 0);

/** The findings about one table; `table` is null for those about no table. */
export interface TableFindings {
  readonly table: GoalTable | null;
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/** A file's findings by table, in reading order; tables without any are left out. */
export function findingsByTable({ tables, findings }: FileReport): readonly TableFindings[] {
  const groups = groupBy(findings, (finding) => `${String(finding.table)} ${finding.sheet}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const table = tables.find(({ sheet, index }) => sheet === first.sheet && index === first.table) ?? null;
    return [{ table, sheet: first.sheet, findings: group }];
  });
}

/** What to call a table: its title, else its first project's name. */
export const tableName = ({ title, projects }: GoalTable): string =>
  title?.text || projects[0]?.projectName?.text || "绩效指标表";

export const noTableMessage =
  "没有找到绩效指标表。请确认表头里有“一级指标”“二级指标”“三级指标”和“指标值”，并且在同一行，然后重新检查。";

function countsOf({ files, ruleSet }: CheckReport): string {
  const findings = files.flatMap((file) => file.findings);
  const tables = files.reduce((sum, file) => sum + file.tables.length, 0);
  const indicators = files.reduce((sum, file) => sum + indicatorCount(file), 0);
  const checked = `${String(files.length)} 个文件、${String(tables)} 张表、${String(indicators)} 个指标`;
  if (tables > 0 && findings.length === 0) {
    return `未发现问题，已检查 ${String(ruleSet.active.length)} 条规则（${checked}）。`;
  }
  const { error, warning, info } = countBySeverity(findings);
  return `已检查 ${checked}，发现错误 ${String(error)} 个、警告 ${String(warning)} 个、提示 ${String(info)} 个。`;
}

/** The sentences under a check: how much was checked, what was found, and what was left out. */
export function closingLine(report: CheckReport): string {
  const ignored = report.files.reduce((sum, file) => sum + file.ignored, 0);
  if (ignored === 0) return countsOf(report);
  return `${countsOf(report)}另有 ${String(ignored)} 个问题已由填表人或审核人注明原因忽略，加上 --with-ignored 可以一并列出。`;
}
