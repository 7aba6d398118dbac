import { readdirSync } from "node:fs";
import { join } from "node:path";

const helpers = new Set(["run.ts", "register.ts"]);

async function main(): Promise<void> {
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith(".ts") && !helpers.has(name))) {
    console.log(`\n== ${file}`);
    await import(join(__dirname, file));
  }
}

void main();
