import type { FetchedText } from "../app/fetched-text";
import { decodeText, MOST_BYTES } from "./decode-text";

const PATIENCE = 15_000;

const refused = (reason: Extract<FetchedText, { kind: "refused" }>["reason"]): FetchedText => ({
  kind: "refused",
  reason,
});

function readAddress(address: string): URL | null {
  try {
    const url = new URL(address.trim());
    return ["http:", "https:"].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

const isInsecure = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && location.protocol === "https:" && !LOCAL.includes(hostname);

/** The body, or null as soon as it is larger than a file of sets may be. */
async function readBody({ body }: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
  }
  const whole = new Uint8Array(size);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

const options = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" } as const;

/** Browsers hide why a request failed; an answer to a request that may not be read tells that the server is there. */
async function whyNotReached(url: URL, signal: AbortSignal): Promise<FetchedText> {
  try {
    await fetch(url, { ...options, mode: "no-cors", signal });
    return refused("sharing");
  } catch {
    return refused(signal.aborted ? "timeout" : "unreachable");
  }
}

async function fetchFrom(url: URL, signal: AbortSignal): Promise<FetchedText> {
  const response = await fetch(url, { ...options, signal });
  if (!response.ok) return { kind: "status", status: response.status };
  const bytes = await readBody(response);
  return bytes ? { kind: "text", text: decodeText(bytes) } : refused("too-large");
}

/** Fetches a file of sets: 5 MB and 15 seconds at most, without cookies. Never rejects. */
export async function fetchSets(address: string): Promise<FetchedText> {
  const url = readAddress(address);
  if (!url) return refused("address");
  if (isInsecure(url)) return refused("insecure");
  const violations: string[] = [];
  const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
    violations.push(effectiveDirective);
  };
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, PATIENCE);
  document.addEventListener("securitypolicyviolation", onViolation);
  try {
    return await fetchFrom(url, patience.signal);
  } catch {
    // The violation is reported a moment after the request has failed.
    await new Promise((resolve) => setTimeout(resolve));
    return violations.includes("connect-src") ? refused("policy") : await whyNotReached(url, patience.signal);
  } finally {
    clearTimeout(timer);
    document.removeEventListener("securitypolicyviolation", onViolation);
  }
}
