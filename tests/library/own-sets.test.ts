import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as z from "zod";
import { ownSetsSchemaText } from "../../scripts/own-sets-schema";
import { cellTexts, fillEntry } from "../../src/library/fill-entry";
import { loadLibrary } from "../../src/library/load-library";
import {
  freeTitle,
  ownSet,
  ownSetsJsonSchema,
  parseOwnSets,
  titleProblem,
  withoutId,
  writeOwnSets,
  type OwnSet,
} from "../../src/library/own-sets";
import { librarySchema } from "../../src/library/schema";
import { openSearch } from "../../src/library/search";
import type { FieldName } from "../../src/table/goal-table";

const row = {
  category: "output",
  subcategory: "quantity",
  subcategoryCentral: "quantity",
  name: "社区食堂助餐人次",
  comparator: "≥",
  unit: "人次",
  value: "{n}",
  kind: "numeric",
  direction: "positive",
};

const file = (sets: readonly unknown[], version: unknown = 1): string => JSON.stringify({ version, sets });

function read(json: string): { readonly sets: readonly OwnSet[]; readonly problems: readonly string[] } {
  const result = parseOwnSets(json);
  if (result.kind === "invalid") throw new Error(result.message);
  return result;
}

beforeAll(() => {
  z.config(z.locales.zhCN());
});

afterAll(() => {
  z.config(z.locales.en());
});

describe("a file of own sets", () => {
  it("gives sets that are used like types of the library", async () => {
    const { sets, problems } = read(file([{ title: "社区助餐", keywords: ["助餐"], rows: [row] }]));
    expect(problems).toEqual([]);
    expect(sets).toHaveLength(1);
    expect(sets[0]?.rows[0]).toMatchObject({ ...row, description: "", basis: "", core: true, aliases: [] });
    const both = { ...loadLibrary(), types: [...loadLibrary().types, ...sets] };
    const search = await openSearch(both);
    expect(search.search("助餐人次")[0]?.type.title).toBe("社区助餐");
  });

  it("gives ids that the library's schema accepts, the same for the same title and different for others", () => {
    const ids = (json: string): readonly string[] => read(json).sets.map(({ id }) => id);
    const json = file([
      { title: "社区助餐", rows: [row, { ...row, name: "助餐点数量", unit: "个" }] },
      { title: "社区助医", rows: [row] },
    ]);
    expect(ids(json)).toEqual(ids(json));
    expect(new Set(ids(json)).size).toBe(2);
    const { sets } = read(json);
    expect(new Set(sets.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(3);
    const complete = sets.map((set) => ({
      ...set,
      keywords: ["助餐"],
      rows: set.rows.map((entry) => ({ ...entry, description: "助餐人次", basis: "合同" })),
    }));
    expect(librarySchema.safeParse({ version: 1, types: complete }).success).toBe(true);
  });

  it("comes back as it was written", () => {
    const sets = loadLibrary()
      .types.slice(0, 5)
      .map(({ title, keywords, rows }) => ownSet(title, keywords, rows.map(withoutId)));
    expect(read(writeOwnSets(sets))).toEqual({ kind: "sets", sets, problems: [] });
    expect(writeOwnSets(sets)).not.toContain('"id"');
  });

  it("may begin with a byte order mark and name its schema", () => {
    const json = `\uFEFF${JSON.stringify({ $schema: "own-sets.schema.json", version: 1, sets: [] })}`;
    expect(read(json).sets).toEqual([]);
  });
});

describe("a damaged file of own sets", () => {
  it.each([
    ["{", /^指标集文件不是有效的 JSON，请检查括号、引号和逗号（.+）。$/],
    ["[]", /^指标集文件 应填对象（用 \{ \} 括起）。$/],
    ["null", /^指标集文件 应填对象（用 \{ \} 括起）。$/],
    ['{"version":1}', /^sets 应填列表（用 \[ \] 括起）。$/],
    [file([], 2), /^指标集文件的 version 应为 1。如果它由较新的版本导出，请先升级绩效表助手。$/],
  ])("%s is refused with a reason", (json, message) => {
    const result = parseOwnSets(json);
    expect(result.kind).toBe("invalid");
    expect(result.kind === "invalid" && result.message).toMatch(message);
  });

  it("is refused when it is too large to be one", () => {
    expect(parseOwnSets(" ".repeat(5_000_001))).toEqual({
      kind: "invalid",
      message: "指标集文件过大，请分成几个文件再导入。",
    });
  });

  it("loses only what is damaged, and names it with its path", () => {
    const { sets, problems } = read(
      file([
        { title: "甲", rows: [row, { ...row, unit: 3 }, { ...row, nmae: "x" }, { ...row, name: "助餐点数量" }] },
        { title: "", rows: [row] },
        "乱码",
        { title: "乙", rows: [{ ...row, comparator: "大于" }] },
        { title: "丙", rows: [row] },
      ]),
    );
    expect(sets.map(({ title, rows }) => [title, rows.length])).toEqual([
      ["甲", 2],
      ["丙", 1],
    ]);
    expect(problems).toEqual([
      "sets[0].rows[1].unit 应填文字（加引号）。",
      "sets[0].rows[2] 没有名为“nmae”的设置项，请删去或改正拼写。",
      "sets[1].title：不能为空。",
      "sets[2] 应填对象（用 { } 括起）。",
      expect.stringMatching(/^sets\[3\]\.rows\[0\]\.comparator：.+。$/),
      "“乙”里没有可用的指标，没有读入。",
    ]);
  });

  it("keeps both of two sets with one title under different names", () => {
    const { sets, problems } = read(
      file([
        { title: "社区助餐", rows: [row] },
        { title: "社区助餐", rows: [{ ...row, value: "200" }] },
      ]),
    );
    expect(sets.map(({ title, rows }) => [title, rows[0]?.value])).toEqual([
      ["社区助餐", "{n}"],
      ["社区助餐（2）", "200"],
    ]);
    expect(problems).toEqual(["sets[1] 与前面的“社区助餐”重名，已改名为“社区助餐（2）”。"]);
    expect(new Set(sets.map(({ id }) => id)).size).toBe(2);
  });

  it("refuses control characters, which no cell should get from a file", () => {
    const { sets, problems } = read(file([{ title: "甲", rows: [{ ...row, name: "助餐\u0007人次" }, row] }]));
    expect(sets[0]?.rows).toHaveLength(1);
    expect(problems).toEqual(["sets[0].rows[0].name：不能含有换行或控制字符。"]);
  });
});

describe("a hostile file of own sets", () => {
  const columns = new Set<FieldName>(["name", "description", "targetValue", "targetBasis"]);

  it("changes nothing but itself", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const hostile = `{"version":1,"__proto__":{"polluted":true},"sets":[
      {"title":"甲","rows":[${JSON.stringify(row)}],"__proto__":{"polluted":true}},
      {"title":"constructor","keywords":["__proto__"],"rows":[${JSON.stringify({ ...row, name: "toString" })}]},
      {"title":"乙","rows":[{"__proto__":{"polluted":true},"name":"x"}]}]}`;
    const { sets, problems } = read(hostile);
    expect(sets.map(({ title }) => title)).toEqual(["constructor"]);
    expect(problems[0]).toBe("sets[0] 没有名为“__proto__”的设置项，请删去或改正拼写。");
    expect("polluted" in {}).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it("gives texts, whatever they look like", () => {
    const { sets } = read(
      file([
        { title: "甲", rows: [{ ...row, name: '=HYPERLINK("http://x")', description: "<b>x</b>", value: "=1+1" }] },
      ]),
    );
    const [entry] = sets[0]?.rows ?? [];
    if (!entry) throw new Error("the row was read");
    const texts = [...cellTexts(fillEntry(entry, { year: 2024 }, {}), columns).values()];
    expect(texts).toEqual(['=HYPERLINK("http://x")', "<b>x</b>", "≥=1+1人次"]);
  });

  it("is read or refused, never a fault", () => {
    const value = fc.json().map((json) => JSON.parse(json) as unknown);
    const damagedRow = fc
      .tuple(fc.constantFrom(...Object.keys(row), "extra"), value)
      .map(([key, each]) => ({ ...row, [key]: each }));
    const set = fc.oneof(
      value,
      fc.record({ title: fc.oneof(fc.string(), value), rows: fc.array(fc.oneof(damagedRow, value)) }),
    );
    fc.assert(
      fc.property(fc.array(set), (sets) => {
        const result = read(file(sets));
        for (const { rows, title } of result.sets) {
          expect(rows.length).toBeGreaterThan(0);
          expect(title.trim()).not.toBe("");
        }
        expect(read(writeOwnSets(result.sets)).sets).toEqual(result.sets);
        for (const problem of result.problems) expect(problem).toMatch(/。$/);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(["sets", "invalid"]).toContain(parseOwnSets(text).kind);
      }),
    );
  });

  it("is read in a moment, however large", () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      title: `指标集${String(index)}`,
      rows: Array.from({ length: 20 }, () => row),
    }));
    expect(read(file(many)).sets).toHaveLength(400);
    expect(parseOwnSets(file(Array.from({ length: 501 }, () => ({})))).kind).toBe("invalid");
  });
});

describe("the title of a set", () => {
  it.each([
    ["社区助餐", null],
    ["  ", "指标集的名称不能为空。"],
    ["长".repeat(61), "指标集的名称最多 60 个字。"],
    ["甲\n乙", "指标集的名称不能含有换行或控制字符。"],
    [" 本单位常用 ", "已经有名为“本单位常用”的指标集，请换一个名称。"],
  ])("%j is answered with %j", (title, problem) => {
    expect(titleProblem(title, ["本单位常用"])).toBe(problem);
  });
});

describe("a title that is still free", () => {
  it.each([
    ["社区助餐", [], "社区助餐"],
    ["社区助餐", ["社区助餐"], "社区助餐（2）"],
    ["社区助餐（2）", ["社区助餐（2）", "社区助餐（3）"], "社区助餐（4）"],
    ["长".repeat(60), ["长".repeat(60)], `${"长".repeat(57)}（2）`],
  ])("for %s beside %j is %s", (title, taken, free) => {
    expect(freeTitle(title, new Set(taken))).toBe(free);
  });

  it("can be kept, whatever it was made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 }), fc.nat(12), (title, copies) => {
        const taken = new Set<string>();
        for (let copy = 0; copy <= copies; copy += 1) {
          const free = freeTitle(title, taken);
          expect([taken.has(free), free.length <= 60]).toEqual([false, true]);
          taken.add(free);
        }
      }),
    );
  });
});

describe("the JSON schema of the file", () => {
  it("is published as it is now", () => {
    const published = readFileSync(join(__dirname, "../../assets/own-sets.schema.json"), "utf8");
    expect(published).toBe(ownSetsSchemaText());
  });

  it("says what an editor needs to know", () => {
    expect(ownSetsJsonSchema()).toMatchObject({
      type: "object",
      required: ["version", "sets"],
      additionalProperties: false,
      properties: {
        version: { const: 1 },
        sets: {
          items: {
            required: ["title", "rows"],
            properties: { rows: { items: { properties: { kind: { enum: ["numeric", "deadline", "qualitative"] } } } } },
          },
        },
      },
    });
  });
});
