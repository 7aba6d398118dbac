import { readFileSync } from "node:fs";
import path from "node:path";

const source = readFileSync(path.join(__dirname, "../../src/taskpane/browser-check.js"), "utf8");

const modern = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
const trident = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";

function openPage(userAgent: string): { sentence: () => string; state: () => string | undefined } {
  document.body.innerHTML = '<p id="starting">正在启动绩效表助手…</p>';
  document.body.dataset.state = "busy";
  jest.spyOn(navigator, "userAgent", "get").mockReturnValue(userAgent);
  // jsdom has no CSS object.
  Object.assign(window, { CSS: { supports: () => true } });
  window.eval(source);
  const place = document.getElementById("starting");
  return { sentence: () => place?.textContent ?? "", state: () => document.body.dataset.state };
}

describe("the page before the pane starts", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it("tells users of an old Excel what they need", () => {
    const { sentence, state } = openPage(trident);
    expect(sentence()).toContain("请使用 Excel 2021 或更新的版本");
    expect(state()).toBe("error");
  });

  it("stays out of the way in a browser that can run the pane", () => {
    const { sentence, state } = openPage(modern);
    expect(sentence()).toBe("正在启动绩效表助手…");
    expect(state()).toBe("busy");
  });

  it("says so when a script does not load", () => {
    const { sentence } = openPage(modern);
    const script = document.body.appendChild(document.createElement("script"));
    script.dispatchEvent(new Event("error"));
    expect(sentence()).toContain("请检查网络连接");
  });

  it("says so when Excel does not answer", () => {
    const { sentence } = openPage(modern);
    jest.advanceTimersByTime(15_000);
    expect(sentence()).toContain("Excel 没有应答");
  });

  it("has nothing more to say once the pane is there", () => {
    const { state } = openPage(modern);
    document.body.innerHTML = "<main>绩效表助手</main>";
    document.body.dataset.state = "ready";
    jest.advanceTimersByTime(15_000);
    expect(state()).toBe("ready");
    expect(document.body.textContent).toBe("绩效表助手");
  });
});
