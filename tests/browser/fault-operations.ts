import type { Session } from "../../src/app/session";
import { toA1 } from "../../src/sheet/address";

/** Something that users do to a workbook. */
export interface Operation {
  /** What the user does first. */
  readonly prepare: (session: Session) => Promise<void>;
  readonly run: (session: Session) => Promise<void>;
  /** A cell that the operation is about to write. */
  readonly target?: string;
}

const nothing = (): Promise<void> => Promise.resolve();

const check = (session: Session): Promise<void> => session.check();

async function fixAll(session: Session): Promise<void> {
  await session.fixAll();
  if (session.state.preview) await session.applyFixes();
}

async function fixOne(session: Session): Promise<void> {
  const { check: checked } = session.state;
  const finding = checked.kind === "checked" ? checked.report.findings.find(({ at }) => toA1(at) === "C10") : undefined;
  if (!finding) throw new Error(`nothing to fix: ${JSON.stringify(session.state.activity)}`);
  await session.fix(finding);
}

/** The operations to be tried, by name; on a workbook whose only sheet is the labour dispatch project. */
export const operations: Readonly<Record<string, Operation>> = {
  check: { prepare: nothing, run: check },
  "fix one": { prepare: check, run: fixOne, target: "C10" },
  "fix all": { prepare: check, run: fixAll, target: "C12" },
  insert: {
    prepare: async (session) => {
      await session.check();
      await session.library.open();
    },
    run: (session) => session.library.insert(),
  },
  "write summary": { prepare: (session) => session.openSummary(), run: (session) => session.writeSummary() },
  undo: {
    prepare: async (session) => {
      await session.check();
      await fixAll(session);
    },
    run: (session) => session.undo(),
    target: "C10",
  },
  "clear marks": { prepare: check, run: (session) => session.clearMarks() },
};
