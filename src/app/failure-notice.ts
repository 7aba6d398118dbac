import { HostError } from "../host/host";
import type { Text } from "../rules/rule";
import { hostMessage, type NextStep } from "./host-messages";

const unexpected = (detail: string): Text => ({
  zh: `程序出现意外错误，请重新打开本窗格再试。如再次出现，请把这句话发给维护人员：${detail}`,
  en: `An unexpected error occurred. Reopen this pane and try again. If it happens again, report this: ${detail}`,
});

const notLoaded: Text = {
  zh: "未能载入检查程序。请检查网络连接，再点一次。",
  en: "The checker could not be loaded. Check the network connection, then try again.",
};

/** What to tell the user about anything that was thrown. */
export function failureNotice(error: unknown, next: NextStep = "again"): Text {
  if (error instanceof HostError) return hostMessage(error, next);
  if (!(error instanceof Error)) return unexpected(String(error));
  if (error.name === "ChunkLoadError") return notLoaded;
  const cause = error.cause instanceof Error ? `（${error.cause.message}）` : "";
  return unexpected(`${error.message}${cause}`);
}
