import type { Severity } from "../sheet/mark";
import type { Finding } from "./finding";

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Pick<Finding, "severity">[]): Readonly<Record<Severity, number>> {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
