import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allProjectsOnOneSheet, oneProjectPerSheet, type Department } from "./sample-workbooks";

const folder = join(__dirname, "../assets/samples");

async function buildSamples(): Promise<void> {
  // The file is ours; tests/samples.test.ts reads every cell that is made from it.
  const department = JSON.parse(readFileSync(join(folder, "department.json"), "utf8")) as Department;
  writeFileSync(join(folder, "部门预算绩效目标.xlsx"), await oneProjectPerSheet(department));
  writeFileSync(join(folder, "部门预算绩效目标（同一工作表）.xlsx"), await allProjectsOnOneSheet(department));
}

void buildSamples();
