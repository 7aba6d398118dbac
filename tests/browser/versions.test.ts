import { mergesUnknown } from "../../src/library/placement-obstacle";
import { openClerk } from "./clerk";
import type { Clerk } from "./clerk";
import { openWorkbench } from "./workbench";

jest.setTimeout(90_000);

const VERSIONS = ["1.9", "1.13", "1.14", "1.17"] as const;

/** What the settings say is switched off, by the ExcelApi that would have it. */
const lacking: Readonly<Record<(typeof VERSIONS)[number], readonly string[]>> = {
  "1.9": ["ExcelApi 1.10", "ExcelApi 1.13", "ExcelApi 1.14", "ExcelApi 1.18"],
  "1.13": ["ExcelApi 1.14", "ExcelApi 1.18"],
  "1.14": ["ExcelApi 1.18"],
  "1.17": ["ExcelApi 1.18"],
};

type Job = readonly [name: string, job: (clerk: Clerk) => Promise<void>];

/** What the active sheet holds. */
const contents = (clerk: Clerk): Promise<unknown> =>
  clerk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      used.load("address,formulas");
      await context.sync();
      return [used.address, used.formulas];
    }),
  );

const inserting: Job = [
  "inserts standard rows from the library and takes them back",
  async (clerk) => {
    await clerk.tab("指标库");
    await clerk.press(/^插入 \d+ 行$/);
    expect(await clerk.status()).toMatch(/^已插入 \d+ 行指标。/);
    expect(await clerk.textOf("C12")).toBe("项目验收合格率");
    await clerk.press("撤销");
    expect(await clerk.textOf("C12")).not.toBe("项目验收合格率");
  },
];

const refusing: Job = [
  "shows the library and says why it puts no rows between cells that may be merged",
  async (clerk) => {
    const before = await contents(clerk);
    await clerk.tab("指标库");
    await clerk.pane.getByText(mergesUnknown.zh).first().waitFor();
    const insert = clerk.button(/^插入 \d+ 行$/).first();
    expect(await insert.getAttribute("aria-disabled")).toBe("true");
    await insert.click({ force: true });
    await clerk.idle();
    expect(await contents(clerk)).toEqual(before);
  },
];

/** The work of an afternoon, job by job, each from a pane that has just been opened. */
const jobsWith = (insertion: Job): readonly Job[] => [
  [
    "checks in two requests, marks the cells and takes the marks off",
    async (clerk) => {
      const before = await clerk.requests();
      await clerk.check();
      expect((await clerk.requests()) - before).toBe(2);
      expect(await clerk.marks()).toEqual(expect.arrayContaining(["F12 warning", "F14 error"]));
      await clerk.press("清除标记");
      expect(await clerk.marks()).toEqual([]);
    },
  ],
  [
    "goes from one finding to the next, and back",
    async (clerk) => {
      await clerk.check();
      await clerk.press("下一个");
      expect(await clerk.status()).toMatch(/^第 1 个，共 \d+ 个：[A-Z]+\d+。$/);
      await clerk.press("下一个");
      expect(await clerk.status()).toMatch(/^第 2 个/);
      await clerk.press("上一个");
      expect(await clerk.status()).toMatch(/^第 1 个/);
    },
  ],
  [
    "fixes one finding and takes it back",
    async (clerk) => {
      await clerk.check();
      await clerk.press("修正", clerk.findingAt("F12"));
      expect(await clerk.textOf("F12")).not.toBe("本年内");
      await clerk.press("撤销");
      expect(await clerk.textOf("F12")).toBe("本年内");
    },
  ],
  [
    "shows what fixing all changes, does it, and takes it back",
    async (clerk) => {
      await clerk.goTo("3.劳务派遣人员费用");
      await clerk.check();
      const before = await clerk.findings().count();
      await clerk.press("全部修正");
      await clerk.pane.getByRole("heading", { name: /^将要修正 \d+ 处$/ }).waitFor();
      await clerk.press("应用");
      expect(await clerk.status()).toMatch(/^已修正 .+。$/);
      expect(await clerk.findings().count()).toBeLessThan(before);
      await clerk.press("撤销");
      expect(await clerk.findings().count()).toBe(before);
    },
  ],
  insertion,
  [
    "writes the totals on a worksheet of their own",
    async (clerk) => {
      await clerk.tab("汇总");
      await clerk.press("写入汇总表");
      expect(await clerk.sheetNames()).toContain("绩效汇总");
    },
  ],
  [
    "puts what was found on a worksheet",
    async (clerk) => {
      await clerk.check();
      await clerk.press("导出问题清单");
      expect(await clerk.status()).toMatch(/^已把 \d+ 个问题写入工作表“问题清单”。$/);
      expect(await clerk.sheetNames()).toContain("问题清单");
    },
  ],
  [
    "says which version it runs in, and what is switched off, each in a sentence",
    async (clerk) => {
      await clerk.tab("设置");
      const section = clerk.pane.locator("section", {
        has: clerk.pane.getByRole("heading", { name: "此 Excel 的版本" }),
      });
      await section.waitFor();
      const version = new URL(clerk.workbench.page.url()).searchParams.get("excelApi") as keyof typeof lacking;
      expect(await section.innerText()).toContain(`Excel 16.0.17932.20000 (PC) · ExcelApi ${version}`);
      const sentences = await section.getByRole("listitem").allTextContents();
      for (const sentence of sentences) expect(sentence).toMatch(/^此版本.+。$/);
      expect(sentences.flatMap((sentence) => /ExcelApi [\d.]+/.exec(sentence) ?? [])).toEqual(lacking[version]);
      await section.scrollIntoViewIfNeeded();
      await clerk.workbench.screenshot(`version-${version}`);
    },
  ],
  [
    "ignores a finding with a reason",
    async (clerk) => {
      await clerk.check();
      await clerk.press("忽略", clerk.findingAt("F12"));
      await clerk.pane.getByLabel("理由（必填）").fill("按批复原文填写。");
      await clerk.press("确定");
      expect(await clerk.status()).toMatch(/已忽略/);
      expect((await clerk.marks()).filter((mark) => mark.startsWith("F12"))).toEqual([]);
    },
  ],
];

describe.each(VERSIONS)("with ExcelApi %s the pane", (version) => {
  let clerk: Clerk;
  let form: string;

  beforeAll(async () => {
    clerk = await openClerk({ query: `?excelApi=${version}` });
    form = await clerk.activeSheet();
  });

  afterAll(() => clerk.close());

  test.each(jobsWith(version === "1.9" ? refusing : inserting))("%s", async (_, job) => {
    await clerk.goTo(form);
    await clerk.reopenPane();
    await job(clerk);
  });
});

test("without merged areas, a blank level continues the one above: the same is found as with them", async () => {
  const found = async (version: string): Promise<readonly string[]> => {
    const clerk = await openClerk({ query: `?excelApi=${version}` });
    try {
      await clerk.check();
      return await clerk.findings().evaluateAll((items) => items.map((item) => item.getAttribute("aria-label") ?? ""));
    } finally {
      await clerk.close();
    }
  };
  const [without, withThem] = [await found("1.9"), await found("1.13")];
  expect(without.length).toBeGreaterThan(5);
  expect(without).toEqual(withThem);
});

describe("instead of a blank page there is one sentence", () => {
  test.each(["1.1", "1.7", "1.8"])("in an Excel with ExcelApi %s only", async (version) => {
    const workbench = await openWorkbench({ query: `?excelApi=${version}` });
    try {
      const pane = await workbench.pane();
      await pane.locator("body[data-state=error]").waitFor();
      expect((await pane.locator("body").innerText()).trim()).toBe(
        "当前的 Excel 版本太旧，不支持这项操作。请使用 Excel 2021 或更新的版本。",
      );
      expect(workbench.errors).toEqual([]);
    } finally {
      await workbench.close();
    }
  });

  test("outside Excel", async () => {
    const workbench = await openWorkbench();
    try {
      const { page } = workbench;
      await page.goto(new URL("taskpane.html", page.url()).href);
      await page.locator("body[data-state=error]").waitFor();
      expect((await page.locator("body").innerText()).trim()).toMatch(/^绩效表助手要在 Excel 中使用。.+。$/);
    } finally {
      await workbench.close();
    }
  });
});
