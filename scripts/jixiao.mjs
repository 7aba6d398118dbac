import { pathToFileURL } from "node:url";
import { ensureInstalled, root, run } from "./ensure-installed.mjs";

ensureInstalled();
const loader = pathToFileURL(`${root}node_modules/tsx/dist/loader.mjs`).href;
const args = ["--import", loader, `${root}src/cli/bin.ts`, ...process.argv.slice(2)];
process.exit(run(process.execPath, args, { cwd: process.env.INIT_CWD ?? process.cwd(), shell: false }));
