import { TextDecoder as NodeTextDecoder } from "node:util";
import { fetchSets } from "../../src/taskpane/own-library-fetch";

const address = "https://neiwang.example/指标集.json";

interface Asked {
  readonly url: string;
  readonly mode: RequestMode | undefined;
  readonly credentials: RequestCredentials | undefined;
}

let asked: Asked[];

/** The part of an answer that is read. */
const answering = (status: number, ...parts: readonly Uint8Array[]): unknown => {
  const left = [...parts];
  const read = () => {
    const value = left.shift();
    return Promise.resolve(value ? { done: false, value } : { done: true });
  };
  return { ok: status < 400, status, body: { getReader: () => ({ read, cancel: () => Promise.resolve() }) } };
};

function serve(answer: (mode: RequestMode | undefined) => unknown): void {
  asked = [];
  Object.assign(globalThis, {
    TextDecoder: NodeTextDecoder,
    fetch: (url: URL, { mode, credentials }: RequestInit = {}) => {
      asked.push({ url: url.href, mode, credentials });
      return Promise.resolve().then(() => answer(mode));
    },
  });
}

const fails = (): never => {
  throw new TypeError("Failed to fetch");
};

describe("fetching sets from an address", () => {
  it("gives the text, without telling the server who asks", async () => {
    const bytes = new Uint8Array(Buffer.from("指标集"));
    serve(() => answering(200, bytes.slice(0, 4), bytes.slice(4)));
    expect(await fetchSets(` ${address} `)).toEqual({ kind: "text", text: "指标集" });
    expect(asked).toEqual([{ url: new URL(address).href, mode: undefined, credentials: "omit" }]);
  });

  it.each(["neiwang", "file:///C:/a.json", "javascript:alert(1)", "data:application/json,{}"])(
    "asks nobody for %s",
    async (wrong) => {
      serve(fails);
      expect(await fetchSets(wrong)).toEqual({ kind: "refused", reason: "address" });
      expect(asked).toEqual([]);
    },
  );

  it("tells a server's refusal", async () => {
    serve(() => answering(404));
    expect(await fetchSets(address)).toEqual({ kind: "status", status: 404 });
  });

  it("stops at 5 MB", async () => {
    serve(() => answering(200, ...Array.from({ length: 9 }, () => new Uint8Array(1_000_000))));
    expect(await fetchSets(address)).toEqual({ kind: "refused", reason: "too-large" });
  });

  it("tells a server that is not there from one that does not share", async () => {
    serve(fails);
    expect(await fetchSets(address)).toEqual({ kind: "refused", reason: "unreachable" });
    serve((mode) => (mode === "no-cors" ? answering(0) : fails()));
    expect(await fetchSets(address)).toEqual({ kind: "refused", reason: "sharing" });
  });

  it("gives up after 15 seconds", async () => {
    jest.useFakeTimers();
    try {
      Object.assign(globalThis, {
        fetch: (_: URL, { signal }: RequestInit) =>
          new Promise((_resolve, reject) => {
            const refuse = (): void => {
              reject(new DOMException("aborted", "AbortError"));
            };
            if (signal?.aborted) refuse();
            signal?.addEventListener("abort", refuse);
          }),
      });
      const fetched = fetchSets(address);
      await jest.advanceTimersByTimeAsync(15_001);
      expect(await fetched).toEqual({ kind: "refused", reason: "timeout" });
    } finally {
      jest.useRealTimers();
    }
  });

  it("tells when the page itself may not ask", async () => {
    serve(() => {
      document.dispatchEvent(
        Object.assign(new Event("securitypolicyviolation"), { effectiveDirective: "connect-src" }),
      );
      return fails();
    });
    expect(await fetchSets(address)).toEqual({ kind: "refused", reason: "policy" });
    expect(asked).toHaveLength(1);
  });
});
