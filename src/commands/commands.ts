import { Session } from "../app/session";
import { startExcel } from "../host/excel/excel-host";

/** What the ribbon hands to a function and waits for. */
interface CommandEvent {
  readonly completed: () => void;
}

async function run(event: CommandEvent, command: (session: Session) => Promise<void>): Promise<void> {
  try {
    const { host } = await startExcel();
    const session = new Session(host, () => import("../app/core"));
    await session.start();
    await command(session);
  } finally {
    event.completed();
  }
}

// The manifest's FunctionName elements name these; the host looks for them among the page's globals.
Object.assign(window, {
  checkActiveSheet: (event: CommandEvent) => run(event, (session) => session.check()),
  clearMarks: (event: CommandEvent) => run(event, (session) => session.clearMarks()),
});
