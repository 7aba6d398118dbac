import type { RichApiHost } from "./rich-api/rich-api-host";

/** Office's array: office.js asks for its content by these two methods. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

const safeArray = (content: readonly unknown[]): SafeArray => ({ toArray: () => content, dimensions: () => 1 });

/** The numbers under which office.js calls a host and hears from it. */
const Dispatch = { executeRichApi: 93, richApiMessage: 33, appCommand: 39 } as const;

/** What office.js looks for in `window.external` when it runs inside Office. */
export interface OfficeExternal {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, (...args: never[]) => unknown>>;
  Execute(id: number, params: readonly unknown[], callback: (answer: SafeArray | number) => void): void;
  RegisterEvent(
    id: number,
    target: string,
    handler: (id: number, payload: SafeArray) => void,
    callback: (status: number) => void,
  ): void;
  UnregisterEvent(id: number, target: string, callback: (status: number) => void): void;
}

/** An event on its way to the add-in, as the rich api numbers it. */
export interface RichApiMessage {
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

/** Marks a message as an event of the rich api. */
const EVENT_CATEGORY = 65536;
const NOT_IMPLEMENTED = 5000;
const INTERNAL_ERROR = 5001;
/** What office.js asks on its own account carries this name. */
const OWN_PARTITION = "WacPartition";

/** The settings of the old document API: kept with the workbook, as text. */
export type DocumentSettings = Map<string, string>;

/** The frame's view of the simulated Excel, and the way to send it events. */
export interface OfficeHost {
  readonly external: OfficeExternal;
  send(message: RichApiMessage): void;
}

/** Speaks the protocol between office.js and Excel for Windows, version 16, in Chinese. */
export function createOfficeHost(host: RichApiHost, settings: DocumentSettings, excelApi: string): OfficeHost {
  const handlers = new Set<(id: number, payload: SafeArray) => void>();

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "jixiao",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => "zh-CN",
    GetAppDataLocale: () => "zh-CN",
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 2,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: excelApi, DelayForCellEdit: "1.1" }),
    GetHostFullVersion: () => "16.0.17932.20000",
    GetOfficeThemeInfo: () => "{}",
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        keys.push(...settings.keys());
        values.push(...settings.values());
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
      },
    }),
  };

  const external: OfficeExternal = {
    GetHostInfo: () => "_host_Info=Excel$Win32$16.01$zh-CN$$$disableLogging$0",
    GetContext: () => context,
    Execute(id, params, callback) {
      if (id !== Dispatch.executeRichApi) {
        callback(NOT_IMPLEMENTED);
        return;
      }
      const [message] = params as [readonly unknown[]]; // office.js sends one request message, itself an array
      const request = { body: String(message[4]), flags: Number(message[6]), isAddIn: message[0] !== OWN_PARTITION };
      host.execute(request).then(
        ({ status, body }) => {
          callback(body === undefined ? status : safeArray([status, safeArray([200, [], body])]));
        },
        () => {
          callback(INTERNAL_ERROR);
        },
      );
    },
    RegisterEvent(id, _target, handler, callback) {
      if (id === Dispatch.richApiMessage) handlers.add(handler);
      // Ribbon commands can be registered for; there is no ribbon that would send any.
      callback(id === Dispatch.richApiMessage || id === Dispatch.appCommand ? 0 : NOT_IMPLEMENTED);
    },
    UnregisterEvent(_id, _target, callback) {
      handlers.clear();
      callback(0);
    },
  };

  return {
    external,
    send({ type, target, message }) {
      const entry = safeArray([EVENT_CATEGORY, type, target, message, "", false]);
      for (const handler of handlers) handler(Dispatch.richApiMessage, safeArray([entry]));
    },
  };
}
