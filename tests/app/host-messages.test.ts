import { hostMessage } from "../../src/app/host-messages";
import { HostError, type HostErrorCode } from "../../src/host/host";
import { at } from "./open-session";

const codes: readonly HostErrorCode[] = [
  "cell-editing",
  "sheet-protected",
  "workbook-protected",
  "sheet-unsupported",
  "sheet-missing",
  "sheet-exists",
  "merge-conflict",
  "filter-conflict",
  "table-conflict",
  "too-large",
  "busy",
  "disconnected",
  "version-too-old",
  "unknown",
];

describe("what the user is told when the spreadsheet refuses", () => {
  it.each(codes)("says for %s what to do, in both languages", (code) => {
    const { zh, en } = hostMessage(new HostError(code, "0x80070005"));
    expect(zh).toMatch(/请.+。$/);
    expect(en).toMatch(/^[A-Z].+\.$/);
  });

  it("differs from code to code", () => {
    const sentences = codes.map((code) => hostMessage(new HostError(code, "")).zh);
    expect(new Set(sentences).size).toBe(codes.length);
  });

  it("gives the spreadsheet's own words only where we have none", () => {
    expect(hostMessage(new HostError("unknown", "GeneralException")).zh).toContain("GeneralException");
    expect(hostMessage(new HostError("busy", "GeneralException")).zh).not.toContain("GeneralException");
  });

  it.each(codes)("asks for %s to check again, not to do again, when the change was made", (code) => {
    const { zh, en } = hostMessage(new HostError(code, ""), "check");
    expect(zh).toMatch(/请.+。$/);
    expect(zh).not.toContain("再点一次");
    expect(en).not.toContain("try again");
  });

  it("names the cells that were already written, each once, with their worksheet", () => {
    const cells = ["F9", "F10", "F9"].map(at);
    const { zh } = hostMessage(new HostError("busy", "", { sheet: "劳务派遣", cells }));
    expect(zh).toMatch(/^表格程序正忙.+中断前已经写入工作表“劳务派遣”的 F9、F10，请先核对。$/);
    expect(zh).not.toContain("再点一次");
  });

  it("names the first ten of many cells, and their number", () => {
    const cells = Array.from({ length: 40 }, (_, row) => ({ row, column: 0 }));
    const { zh, en } = hostMessage(new HostError("busy", "", { sheet: "劳务派遣", cells }));
    expect(zh).toMatch(/A9、A10 等 40 个单元格，请先核对。$/);
    expect(en).toContain("A10 and 30 more");
  });

  it("says so when nobody can tell whether the change was made", () => {
    const { zh } = hostMessage(new HostError("disconnected", "", { sheet: "劳务派遣", cells: "unknown" }));
    expect(zh).toMatch(/^与表格的连接已断开。.+无法确认改动是否已经写入工作表“劳务派遣”，请先查看这张工作表。$/);
  });
});
