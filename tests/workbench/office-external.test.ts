import { createOfficeHost } from "../../src/workbench/office-external";
import type { OfficeExternal, OfficeHost } from "../../src/workbench/office-external";
import type { HostAnswer, HostRequest, RichApiHost } from "../../src/workbench/rich-api/rich-api-host";

const answering = (answer: HostAnswer, asked: HostRequest[] = []): RichApiHost => ({
  execute(request) {
    asked.push(request);
    return Promise.resolve(answer);
  },
});

const office = (host: RichApiHost): OfficeHost => createOfficeHost(host, new Map([["版本", "1"]]), "1.14");

/** Takes Office's arrays apart. */
function plain(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("toArray" in answer)) return answer;
  return (answer as { toArray(): unknown[] }).toArray().map(plain); // the one kind of object that is answered
}

const execute = (external: OfficeExternal, id: number, message: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve) => {
    external.Execute(id, [message], (answer) => {
      resolve(plain(answer));
    });
  });

const message = ["IterativeExecutor", "POST", "ProcessQuery", [], "{}", 0, 64, "", "", "", "", "", ""];

describe("window.external in the frame of the task pane", () => {
  test("says that it is Excel for Windows, in Chinese, and which version", () => {
    const { external } = office(answering({ status: 0 }));
    const context = external.GetContext() as Record<string, () => unknown>; // office.js calls them without arguments
    expect(external.GetHostInfo()).toMatch(/^_host_Info=Excel\$Win32\$16\.01\$zh-CN\$/);
    expect(context["GetAppUILocale"]?.()).toBe("zh-CN");
    expect(JSON.parse(String(context["GetSupportedMatrix"]?.()))).toMatchObject({ ExcelApi: "1.14" });
  });

  test("passes a request on and its answer back, in Office's arrays", async () => {
    const asked: HostRequest[] = [];
    const { external } = office(answering({ status: 0, body: '{"Results":[]}' }, asked));
    expect(await execute(external, 93, message)).toEqual([0, [200, [], '{"Results":[]}']]);
    expect(asked).toEqual([{ body: "{}", flags: 64, isAddIn: true }]);
  });

  test("tells what office.js asks on its own account from what an add-in asks", async () => {
    const asked: HostRequest[] = [];
    await execute(office(answering({ status: 0, body: "{}" }, asked)).external, 93, [
      "WacPartition",
      ...message.slice(1),
    ]);
    expect(asked[0]?.isAddIn).toBe(false);
  });

  test("answers with the status alone when a request was not run", async () => {
    expect(await execute(office(answering({ status: 5004 })).external, 93, message)).toBe(5004);
  });

  test("answers an internal error, not silence, when the host breaks", async () => {
    const broken: RichApiHost = { execute: () => Promise.reject(new Error("broken")) };
    expect(await execute(office(broken).external, 93, message)).toBe(5001);
  });

  test("refuses the calls of older programming interfaces", async () => {
    expect(await execute(office(answering({ status: 0 })).external, 64, message)).toBe(5000);
  });

  test("hands events to whoever registered for them", () => {
    const { external, ...host } = office(answering({ status: 0 }));
    const heard: unknown[] = [];
    const statuses: number[] = [];
    external.RegisterEvent(
      33,
      "",
      (id, payload) => heard.push([id, plain(payload)]),
      (status) => statuses.push(status),
    );
    external.RegisterEvent(
      1,
      "",
      () => undefined,
      (status) => statuses.push(status),
    );
    host.send({ type: 10, target: "Workbook", message: '{"address":"A1"}' });
    expect(statuses).toEqual([0, 5000]);
    expect(heard).toEqual([[33, [[65536, 10, "Workbook", '{"address":"A1"}', "", false]]]]);
  });

  test("keeps the settings of the older programming interface", () => {
    const { external } = office(answering({ status: 0 }));
    const context = external.GetContext() as Record<string, () => unknown>; // office.js calls them without arguments
    const settings = context["GetSettings"]?.() as {
      Read(keys: string[], values: string[]): void;
      Write(keys: string[], values: string[]): void;
    }; // the two methods that office.js calls
    settings.Write(["甲"], ["一"]);
    const keys: string[] = [];
    const values: string[] = [];
    settings.Read(keys, values);
    expect([keys, values]).toEqual([["甲"], ["一"]]);
  });
});
