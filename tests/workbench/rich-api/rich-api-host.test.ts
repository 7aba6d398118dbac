import { createFaults } from "../../../src/workbench/rich-api/faults";
import type { Faults } from "../../../src/workbench/rich-api/faults";
import type { Journal } from "../../../src/workbench/rich-api/journal";
import { createReferences } from "../../../src/workbench/rich-api/references";
import { createRichApiHost } from "../../../src/workbench/rich-api/rich-api-host";
import type { HostRequest, RichApiHost } from "../../../src/workbench/rich-api/rich-api-host";
import { defineKind, value } from "../../../src/workbench/rich-api/rich-object";

interface Desk {
  readonly host: RichApiHost;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly log: string[];
  editing: boolean;
}

function desk(): Desk {
  const log: string[] = [];
  const faults = createFaults();
  const journal: Journal = [];
  const kind = defineKind<string[]>("Desk", {
    methods: {
      Say(lines, { values: [line] }) {
        lines.push(JSON.stringify(line).slice(1, -1));
        return value(lines.length);
      },
      Recite: () => value("长".repeat(300)),
    },
  });
  const made: Desk = {
    log,
    faults,
    journal,
    editing: false,
    host: createRichApiHost({
      root: kind.of(log),
      services: {},
      references: createReferences(),
      faults,
      journal,
      excelApi: "1.14",
      calculated: () => Promise.resolve(),
      steady: (act) => act(),
      isEditing: () => made.editing,
      editingEnded: () => {
        log.push("(left the cell)");
        return Promise.resolve();
      },
      atWork: (on) => log.push(on ? "(" : ")"),
    }),
  };
  return made;
}

const ask = (Name: string, line: string, flags = 0): HostRequest => ({
  flags,
  isAddIn: true,
  body: JSON.stringify({
    Actions: [{ Id: 2, ActionType: 3, Name, ObjectPathId: 1, ArgumentInfo: { Arguments: [line] } }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
  }),
});

const say = (line: string, flags = 0): HostRequest => ask("Say", line, flags);

describe("the host", () => {
  test("runs requests one after the other, in the order they came in", async () => {
    const { host, log, faults } = desk();
    faults.delay = 5;
    await Promise.all([host.execute(say("一")), host.execute(say("二")), host.execute(say("三"))]);
    expect(log).toEqual(["(", "一", ")", "(", "二", ")", "(", "三", ")"]);
  });

  test("runs nothing while a cell is being edited", async () => {
    const made = desk();
    made.editing = true;
    expect(await made.host.execute(say("一"))).toEqual({ status: 5004 });
    expect(made.log).toEqual([]);
  });

  test("waits for the cell to be left when the request asks for it", async () => {
    const made = desk();
    made.editing = true;
    expect((await made.host.execute(say("一", 64))).status).toBe(0);
    expect(made.log).toEqual(["(left the cell)", "(", "一", ")"]);
  });

  test("refuses a request that is too large without running it, and an answer that is too large", async () => {
    const made = desk();
    made.faults.payloadLimit = 400;
    expect(await made.host.execute(say("长".repeat(300)))).toEqual({ status: 5103 });
    expect(made.log).toEqual([]);
    expect(await made.host.execute(ask("Recite", ""))).toEqual({ status: 5104 });
  });

  test("keeps a journal of what add-ins ask, with sizes in bytes", async () => {
    const { host, journal } = desk();
    const request = say("检查");
    const { body } = await host.execute(request);
    expect(journal).toMatchObject([
      {
        members: ["Desk.Say"],
        bytesIn: new TextEncoder().encode(request.body).length,
        bytesOut: new TextEncoder().encode(body).length,
      },
    ]);
  });

  test("leaves what office.js asks on its own account out of the journal", async () => {
    const { host, journal } = desk();
    await host.execute({ ...say("就绪"), isAddIn: false });
    expect(journal).toEqual([]);
  });
});
