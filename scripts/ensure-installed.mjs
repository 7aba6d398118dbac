import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.jixiao-installed`;

/** Installs what package-lock.json asks for, unless that was done already; npm's output goes to stderr. */
export function ensureInstalled() {
  const lock = readFileSync(`${root}package-lock.json`, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("正在安装依赖（首次运行需要几分钟）…");
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`依赖安装失败，请检查网络或 npm 镜像设置后重试。${error ? error.message : ""}`);
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** Runs a program of node_modules/.bin or on the PATH in the project's folder; ends this process when it fails. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
    env: {
      ...process.env,
      PATH: `${root}node_modules/.bin${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`,
      ...options.env,
    },
  });
  return status ?? 1;
}
