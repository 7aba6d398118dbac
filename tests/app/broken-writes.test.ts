import * as core from "../../src/app/core";
import { Session } from "../../src/app/session";
import { excelHost } from "../../src/host/excel/excel-host";
import { installFakeExcel, userState, type FakeExcel } from "../host/fake-excel";
import { fillFake } from "./fill-fake";
import { labourSheet } from "./labour-table";

/** So many actions more are done each time before Excel fails. */
const STEP = 3;

interface Opened {
  readonly excel: FakeExcel;
  readonly session: Session;
}

const operations: Readonly<
  Record<string, { prepare: (session: Session) => Promise<void>; run: (session: Session) => Promise<void> }>
> = {
  "an insertion": {
    prepare: async (session) => {
      await session.check();
      await session.library.open();
    },
    run: (session) => session.library.insert(),
  },
  "the undo of an insertion": {
    prepare: async (session) => {
      await session.check();
      await session.library.open();
      await session.library.insert();
    },
    run: (session) => session.undo(),
  },
};

async function opened(prepare: (session: Session) => Promise<void>): Promise<Opened> {
  const excel = installFakeExcel(["劳务派遣"]);
  fillFake(excel, labourSheet());
  const host = await excelHost({ pause: () => Promise.resolve() });
  const unwatched = { ...host, watch: () => Promise.resolve(() => Promise.resolve()) };
  const session = new Session(unwatched, () => Promise.resolve(core));
  await session.start();
  await prepare(session);
  excel.requests.length = 0;
  return { excel, session };
}

describe.each(Object.entries(operations))("when Excel fails anywhere in %s", (_, { prepare, run }) => {
  it("the workbook is as before or as after the whole step, and the message says which", async () => {
    const reference = await opened(prepare);
    const before = userState(reference.excel);
    await run(reference.session);
    const after = userState(reference.excel);
    const actions = reference.excel.requests.at(-1) ?? 0;
    expect(actions).toBeGreaterThan(20);
    const wrong: unknown[] = [];
    for (let done = 0; done <= actions; done += STEP) {
      const { excel, session } = await opened(prepare);
      excel.faults.push({ kind: "none" }, { kind: "fail", code: "GeneralException", actions: done });
      await run(session);
      const { activity } = session.state;
      const isKept = activity.kind === "ready" || (activity.kind === "failed" && activity.notice.zh.includes("保留"));
      const state = JSON.stringify(userState(excel));
      if (state !== JSON.stringify(isKept ? after : before)) wrong.push({ done, isKept, activity });
    }
    expect(wrong).toEqual([]);
  });
});
