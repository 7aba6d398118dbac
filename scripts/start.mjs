import { spawn } from "node:child_process";
import { ensureInstalled, root, run } from "./ensure-installed.mjs";
import { serveFolder } from "./static-server.mjs";

ensureInstalled();
console.log("正在构建…");
if (run("webpack", ["--mode", "production"], { stdio: ["ignore", "ignore", "inherit"] }) !== 0) {
  console.error("构建失败，请把上面的错误信息发给开发人员。");
  process.exit(1);
}

const { url } = await serveFolder(`${root}dist`, [8080, 8081, 8082, 8090]);
const workbench = `${url}workbench/`;
console.log(`绩效表工作台已启动：${workbench}\n按 Ctrl+C 结束。`);

const openers = { win32: ["cmd", ["/c", "start", ""]], darwin: ["open", []], linux: ["xdg-open", []] };
const onDesktop = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const [opener, args] = openers[process.platform] ?? [];
if (opener && onDesktop && !process.env.CI) {
  spawn(opener, [...args, workbench], { stdio: "ignore", detached: true }).on("error", () => undefined);
}
