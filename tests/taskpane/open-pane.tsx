import { render } from "preact";
import * as core from "../../src/app/core";
import { Session } from "../../src/app/session";
import type { Edition } from "../../src/host/ability";
import { MemoryHost } from "../../src/host/memory";
import type { Sheet } from "../../src/sheet/sheet";
import { Pane } from "../../src/taskpane/pane";

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Waits until the answer is neither null nor undefined; throws after two seconds. */
export async function eventually<T>(answer: () => T | null | undefined, what: string): Promise<T> {
  const end = Date.now() + 2_000;
  do {
    await nextTask();
    const result = answer();
    if (result !== null && result !== undefined) return result;
  } while (Date.now() < end);
  throw new Error(`${what} never came:\n${document.body.textContent}`);
}

const nameOf = (element: Element): string => element.getAttribute("aria-label") ?? element.textContent.trim();

/** The pane over a workbook, used the way a person uses it: by the names of things. */
export interface OpenPane {
  readonly host: MemoryHost;
  /** The element of this role and accessible name, as soon as it is there and can be used. */
  find(role: "button" | "tab" | "checkbox" | "radio", name: string): Promise<HTMLElement>;
  /** Clicks it and waits until the pane is idle again. */
  click(role: "button" | "tab" | "checkbox" | "radio", name: string): Promise<void>;
  /** Waits until the live region says this. */
  says(words: string | RegExp): Promise<string>;
  items(): readonly string[];
}

const selectors = {
  button: "button:not([role])",
  tab: "[role=tab]",
  checkbox: "input[type=checkbox]",
  radio: "input[type=radio]",
} as const;

const labelled = (element: Element): Element => element.closest("label") ?? element;

export async function openPane(
  sheets: readonly Sheet[],
  language = "zh-CN",
  lacks: Edition["lacks"] = new Map(),
): Promise<OpenPane> {
  document.body.innerHTML = '<div id="pane"></div>';
  const host = new MemoryHost(sheets, sheets[0]?.name, lacks);
  const session = new Session(host, () => Promise.resolve(core));
  const pane = document.getElementById("pane");
  if (!pane) throw new Error("no place for the pane");
  render(<Pane session={session} language={language} />, pane);
  await nextTask();
  await session.start();

  const isIdle = (): true | null => (document.body.dataset.state === "busy" ? null : true);
  const find: OpenPane["find"] = (role, name) =>
    eventually(
      () =>
        [...pane.querySelectorAll<HTMLElement>(selectors[role])].find(
          (element) => nameOf(labelled(element)).startsWith(name) && element.ariaDisabled !== "true",
        ),
      `${role} ${name}`,
    );
  return {
    host,
    find,
    click: async (role, name) => {
      (await find(role, name)).click();
      await eventually(isIdle, "an idle pane");
      await nextTask();
    },
    says: (words) =>
      eventually(() => {
        const text = pane.querySelector("[role=status]")?.textContent ?? "";
        return text.match(words)?.[0];
      }, String(words)),
    items: () => [...pane.querySelectorAll("li[aria-label]")].map(nameOf),
  };
}
