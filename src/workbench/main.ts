import { START_FAILED } from "./messages";
import { pageOptions } from "./page-options";
import "./workbench.css";

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found;
}

async function start(): Promise<void> {
  await painted();
  const { startWorkbench } = await import("./workbench");
  await startWorkbench(element, pageOptions(location.search));
}

start().catch((error: unknown) => {
  element("starting").textContent = START_FAILED;
  document.body.dataset["state"] = "error";
  throw error;
});
