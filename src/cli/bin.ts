import { run } from "./main";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe, such as head, has seen enough.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

function reportFault(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`程序出错，没有完成。请把下面的内容连同所检查的文件反馈给维护人员。\n${detail}\n`);
  process.exitCode = 2;
}

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  isColoured: process.stdout.isTTY && !process.env["NO_COLOR"],
}).then((exitCode) => {
  process.exitCode = exitCode;
}, reportFault);
