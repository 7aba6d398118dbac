import type { SessionState } from "../app/session-state";

/** What a ribbon button has to tell, for it has no place of its own; null when the worksheet shows all there is. */
export function ribbonNotice({ activity, check }: Pick<SessionState, "activity" | "check">): string | null {
  if (activity.kind === "failed") return activity.notice.zh;
  if (check.kind === "no-table") return check.advice.zh;
  const isClean = check.kind === "checked" && check.report.findings.length === 0;
  return isClean && activity.kind === "ready" ? (activity.notice?.zh ?? null) : null;
}
