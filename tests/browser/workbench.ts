import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Frame, Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium.mjs";
import { serveFolder } from "../../scripts/static-server.mjs";

const root = join(__dirname, "../..");
const dist = join(root, "dist");

/** Where screenshots go; they are looked at, not compared. */
export const outputFolder = join(root, "test-output");

const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const DRAWING = 800;

/** A page in the frame that has office.js and nothing else, in place of the task pane. */
const BARE_PANE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>空窗格</title>
<script src="host-bridge.js"></script><script src="office/office.js"></script><script>Office.onReady()</script></html>`;

export interface WorkbenchOptions {
  /** The query of the address, as "?excelApi=1.9". */
  readonly query?: string;
  /** Puts office.js alone into the frame, without the task pane. */
  readonly bare?: boolean;
  /** The bytes of the workbook to start with, in place of the sample. */
  readonly workbook?: Uint8Array;
}

/** The workbench in a browser of its own. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The frame of the task pane; a new one after another workbook was opened. */
  pane(): Promise<Frame>;
  /** Errors that the page or the pane wrote to the console or threw. */
  readonly errors: readonly string[];
  /** Addresses outside the site that were asked for. */
  readonly strangers: readonly string[];
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium found: set CHROMIUM_PATH or run npm test");
  return chromium.launch({ executablePath, args: SWITCHES });
}

function watchErrors(page: Page, site: string): { errors: string[]; strangers: string[] } {
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site)) strangers.push(request.url());
  });
  return { errors, strangers };
}

/** Serves dist on a free port and opens the workbench there, ready for use. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const { query = "", bare = false, workbook } = options;
  if (!existsSync(join(dist, "workbench/index.html"))) throw new Error("dist is missing: run npm run build first");
  const server = await serveFolder(dist);
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const { errors, strangers } = watchErrors(page, server.url);
  if (bare) {
    await page.route("**/workbench/taskpane.html", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: BARE_PANE }),
    );
  }
  if (workbook) {
    await page.route("**/assets/samples/**", (route) =>
      route.fulfill({ contentType: "application/octet-stream", body: Buffer.from(workbook) }),
    );
  }
  await page.goto(`${server.url}workbench/${query}`);
  await page.locator("body:not([data-state=busy])").waitFor();

  return {
    page,
    errors,
    strangers,
    async pane() {
      const frame = await (await page.waitForSelector("iframe")).contentFrame();
      if (!frame) throw new Error("the task pane has no frame");
      // office.js fetches the part about Excel by itself, a moment after its own.
      await frame.waitForFunction(() => "Excel" in window);
      return frame;
    },
    async screenshot(name) {
      // The grid draws conditional formats a moment after they change.
      await page.waitForTimeout(DRAWING);
      mkdirSync(outputFolder, { recursive: true });
      await page.screenshot({ path: join(outputFolder, `${name}.png`) });
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
