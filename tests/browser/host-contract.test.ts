import { join } from "node:path";
import type { Frame } from "playwright-core";
import { contractFor } from "../../src/host/contract";
import type { Ability } from "../../src/host/ability";
import { bundle } from "./bundle";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

jest.setTimeout(120_000);

const lacking: readonly (readonly [version: string, lacks: readonly Ability[]])[] = [
  ["1.9", ["comments", "notes"]],
  ["1.14", ["notes"]],
];

describe.each(lacking)("the host over the real office.js, with ExcelApi %s, keeps the contract", (version, lacks) => {
  const cases = contractFor({ name: "", level: "", lacks: new Map(lacks.map((ability) => [ability, ""])) });
  let workbench: OpenWorkbench;
  let pane: Frame;

  beforeAll(async () => {
    const script = bundle(join(__dirname, "contract-page.ts"));
    workbench = await openWorkbench({ query: `?excelApi=${version}`, bare: true });
    pane = await workbench.pane();
    await pane.evaluate(await script);
  });

  afterAll(() => workbench.close());

  test.each(cases.map(({ name }) => name))("%s", async (name) => {
    expect(await pane.evaluate<string | null>(`runCase(${JSON.stringify(name)})`)).toBeNull();
  });

  test("without an error on the page", () => {
    expect(workbench.errors).toEqual([]);
  });
});
