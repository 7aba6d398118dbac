import { render } from "preact";
import { failureNotice } from "../app/notices";
import { Session } from "../app/session";
import { startExcel } from "../host/excel";
import { Pane } from "./pane";
import "./taskpane.css";

/** The place of the first sentence in taskpane.html, until the pane takes it over. */
function placeOf(id: string): HTMLElement {
  const place = document.getElementById(id);
  if (!place) throw new Error(`taskpane.html has no #${id}`);
  return place;
}

async function start(): Promise<void> {
  const { host, language } = await startExcel();
  const session = new Session(host, () => import("../app/core"));
  document.documentElement.lang = language;
  const pane = placeOf("pane");
  pane.replaceChildren();
  render(<Pane session={session} language={language} />, pane);
  void session.start();
}

start().catch((error: unknown) => {
  placeOf("starting").textContent = failureNotice(error).zh;
  document.body.dataset.state = "error";
});
