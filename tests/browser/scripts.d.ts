declare module "*/scripts/chromium.mjs" {
  /** The path of an installed Chromium, Chrome or Edge; undefined when there is none. */
  export function findChromium(): string | undefined;
}

declare module "*/scripts/static-server.mjs" {
  /** Serves a folder on localhost, on a free port. */
  export function serveFolder(folder: string): Promise<{ readonly url: string; close(): void }>;
}
