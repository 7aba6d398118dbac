import { run } from "../../src/cli/main";

/** What one run of the command left behind. */
export interface Transcript {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `jixiao` with these words after its name. */
export async function jixiao(...args: readonly string[]): Promise<Transcript> {
  let out = "";
  let error = "";
  const exitCode = await run(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    isColoured: false,
  });
  return { exitCode, out, error };
}
