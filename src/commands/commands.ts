import type { Session } from "../app/session";
import { ribbonNotice } from "./ribbon-notice";
import { startExcel } from "../host/excel/excel-host";
import { showPage } from "../host/excel/show-page";

/** What the ribbon hands to a function and waits for. */
interface CommandEvent {
  readonly completed: () => void;
}

async function perform(command: (session: Session) => Promise<void>): Promise<string | null> {
  try {
    const [{ host }, { Session: Commands }] = await Promise.all([startExcel(), import("../app/session")]);
    const session = new Commands(host, () => import("../app/core"));
    await session.start();
    await command(session);
    return ribbonNotice(session.state);
  } catch (error) {
    return `没有完成（${error instanceof Error ? error.message : String(error)}）。请打开“绩效表助手”窗格，在那里再试一次。`;
  }
}

async function run(event: CommandEvent, command: (session: Session) => Promise<void>): Promise<void> {
  try {
    const notice = await perform(command);
    if (notice !== null) {
      const page = new URL("notice.html", window.location.href);
      page.searchParams.set("text", notice);
      await showPage(page.href);
    }
  } finally {
    event.completed();
  }
}

// The manifest's FunctionName elements name these; the host looks for them among the page's globals.
Object.assign(window, {
  checkActiveSheet: (event: CommandEvent) => run(event, (session) => session.check()),
  clearMarks: (event: CommandEvent) => run(event, (session) => session.clearMarks()),
});
