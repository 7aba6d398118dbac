import { render } from "preact";
import { failureNotice } from "../app/failure-notice";
import { Session } from "../app/session";
import { trafficMeter } from "../app/traffic-meter";
import { startExcel } from "../host/excel/excel-host";
import { messagesFor } from "./messages";
import { Pane } from "./pane";
import { storedPreferences } from "./stored-preferences";
import "./taskpane.css";

/** The place of the first sentence in taskpane.html, until the pane takes it over. */
function placeOf(id: string): HTMLElement {
  const place = document.getElementById(id);
  if (!place) throw new Error(`taskpane.html has no #${id}`);
  return place;
}

async function start(): Promise<void> {
  const { onRoundTrip, takeTraffic } = trafficMeter();
  const { host, language } = await startExcel({ onRoundTrip });
  document.documentElement.lang = language;
  const pane = placeOf("pane");
  if (new URLSearchParams(location.search).has("selftest")) {
    const { showSelfTest } = await import("./selftest");
    showSelfTest(host, language, pane);
    return;
  }
  const session = new Session(host, () => import("../app/core"), {
    preferences: storedPreferences(),
    takeTraffic,
    language: messagesFor(language).language,
  });
  pane.replaceChildren();
  render(<Pane session={session} language={language} />, pane);
  void session.start();
}

start().catch((error: unknown) => {
  placeOf("starting").textContent = failureNotice(error).zh;
  document.body.dataset.state = "error";
});
