import { showPage } from "../../src/host/excel/show-page";

interface Shown {
  readonly addresses: string[];
  close(): void;
}

/** An Office whose dialogs open, or do not. */
function office(status: "succeeded" | "failed"): Shown {
  const addresses: string[] = [];
  let onClose = (): void => undefined;
  const value = {
    addEventHandler: (_: string, handler: () => void) => {
      onClose = handler;
    },
  };
  const Office = {
    AsyncResultStatus: { Succeeded: "succeeded" },
    EventType: { DialogEventReceived: "dialogEventReceived" },
    context: {
      ui: {
        displayDialogAsync: (address: string, _: unknown, callback: (result: unknown) => void) => {
          addresses.push(address);
          callback({ status, value });
        },
      },
    },
  };
  Object.assign(globalThis, { Office });
  return {
    addresses,
    close: () => {
      onClose();
    },
  };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

describe("a page over the workbook", () => {
  it("is waited for until the user has closed it", async () => {
    const shown = office("succeeded");
    let isOver = false;
    const over = showPage("https://intranet/notice.html?text=1").then((wasShown) => {
      isOver = true;
      return wasShown;
    });
    await Promise.resolve();
    expect(shown.addresses).toEqual(["https://intranet/notice.html?text=1"]);
    expect(isOver).toBe(false);
    shown.close();
    expect(await over).toBe(true);
  });

  it("is not waited for when Excel cannot show it", async () => {
    office("failed");
    expect(await showPage("https://intranet/notice.html")).toBe(false);
  });
});
