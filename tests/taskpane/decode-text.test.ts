import { TextDecoder as NodeTextDecoder } from "node:util";
import { decodeText } from "../../src/taskpane/decode-text";

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

/** jsdom brings no decoder of its own. */
beforeAll(() => {
  Object.assign(globalThis, { TextDecoder: NodeTextDecoder });
});

describe("the text of a file", () => {
  it.each([
    ["UTF-8", new Uint8Array(Buffer.from("指标集"))],
    ["UTF-16, as Notepad calls Unicode", utf16("指标集")],
    ["UTF-16, the other way round", new Uint8Array(Buffer.from(utf16("指标集")).swap16())],
    ["GBK, as older programs write it", new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0xbc, 0xaf])],
  ])("is read from %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe("指标集");
  });
});
