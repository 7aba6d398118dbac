import { hostMessage } from "../../src/app/host-messages";
import { HostError, type HostErrorCode } from "../../src/host/host";

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

  it("names the cells that were already written", () => {
    const partly = [
      { row: 8, column: 5 },
      { row: 9, column: 5 },
    ];
    expect(hostMessage(new HostError("disconnected", "", partly)).zh).toMatch(/中断前已经写入：F9、F10。$/);
  });
});
