import { createFaults } from "../../../src/workbench/rich-api/faults";
import type { Action, Json, ObjectPath } from "../../../src/workbench/rich-api/protocol";
import { createReferences } from "../../../src/workbench/rich-api/references";
import { RichApiError } from "../../../src/workbench/rich-api/rich-api-error";
import { defineKind, object, value } from "../../../src/workbench/rich-api/rich-object";
import { runBatch } from "../../../src/workbench/rich-api/run-batch";
import type { BatchOutcome } from "../../../src/workbench/rich-api/run-batch";

/** A notebook with numbered pages stands in for a workbook with worksheets. */
interface Page {
  readonly number: number;
  text: string;
}

const pageKind = defineKind<Page>("Page", {
  identify: ({ number }) => ({ Id: number }),
  scalars: { Number: ({ number }) => number, Text: ({ text }) => text },
  properties: { Next: () => null },
  setters: {
    Text(page, to) {
      if (typeof to !== "string") throw new RichApiError("InvalidArgument", "Page.text");
      page.text = to;
    },
  },
  methods: {
    GetLength: ({ text }) => value(text.length),
    Break: () => {
      throw new TypeError("a slip of the pen");
    },
  },
});

const pagesKind = defineKind<Page[]>("PageCollection", {
  items: (pages) => pages.map((page) => pageKind.of(page)),
  item(pages, key) {
    const page = pages.find(({ number }) => number === key);
    if (!page) throw new RichApiError("ItemNotFound", "PageCollection.getItem");
    return pageKind.of(page);
  },
  methods: {
    Add(pages) {
      pages.push({ number: pages.length + 1, text: "" });
      return object(pageKind.of(pages[pages.length - 1] ?? { number: 0, text: "" }));
    },
    Find: () => object(null),
  },
});

const bookKind = defineKind<Page[]>("Book", { properties: { Pages: (pages) => pagesKind.of(pages) } });

const root: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const pages: ObjectPath = { Id: 2, ObjectPathType: 4, Name: "Pages", ParentObjectPathId: 1 };
const page = (Id: number, number: number): ObjectPath => ({
  Id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [number] },
});
const method = (Id: number, Name: string): ObjectPath => ({ Id, ObjectPathType: 3, Name, ParentObjectPathId: 2 });

let lastId = 0;
const action = (ActionType: number, ObjectPathId: number, more: Partial<Action> = {}): Action => {
  lastId += 1;
  return { Id: lastId, ActionType, ObjectPathId, Name: "", ...more };
};
const load = (path: number, ...Select: string[]): Action => action(2, path, { QueryInfo: { Select } });
const set = (path: number, Name: string, to: Json): Action =>
  action(4, path, { Name, ArgumentInfo: { Arguments: [to] } });

const faults = createFaults();

async function run(notebook: Page[], paths: readonly ObjectPath[], actions: readonly Action[]): Promise<BatchOutcome> {
  const ObjectPaths = Object.fromEntries([root, pages, ...paths].map((path) => [path.Id, path]));
  return runBatch(
    { Actions: actions, ObjectPaths },
    {
      root: bookKind.of(notebook),
      services: {},
      references: createReferences(),
      faults,
      excelApi: "1.14",
      calculated: () => Promise.resolve(),
      steady: (act) => act(),
    },
  );
}

const notebook = (): Page[] => [
  { number: 1, text: "一" },
  { number: 2, text: "二二" },
];

const valuesOf = ({ result }: BatchOutcome): Json[] => result.Results.map(({ Value }) => Value);

describe("a request", () => {
  test("loads the properties it names, spelt as office.js reads them", async () => {
    const outcome = await run(notebook(), [page(3, 2)], [load(3, "text")]);
    expect(valuesOf(outcome)).toEqual([{ Id: 2, Text: "二二" }]);
  });

  test("loads all plain properties when it names none", async () => {
    const outcome = await run(notebook(), [page(3, 1)], [load(3)]);
    expect(valuesOf(outcome)).toEqual([{ Id: 1, Number: 1, Text: "一" }]);
  });

  test("loads the members of a collection, as many as it asks for", async () => {
    const some = action(2, 2, { QueryInfo: { Select: ["number"], Skip: 1, Top: 1 } });
    const outcome = await run(notebook(), [], [load(2, "text"), some]);
    const all = {
      _Items: [
        { Id: 1, Text: "一" },
        { Id: 2, Text: "二二" },
      ],
    };
    expect(valuesOf(outcome)).toEqual([all, { _Items: [{ Id: 2, Number: 2 }] }]);
  });

  test("a property that leads to nothing is null, whatever is asked about it", async () => {
    const outcome = await run(notebook(), [page(3, 1)], [load(3, "next/text")]);
    expect(valuesOf(outcome)).toEqual([{ Id: 1, Next: null }]);
  });

  test("an unknown member is not found, and named as add-ins write it", async () => {
    const outcome = await run(notebook(), [page(3, 1)], [load(3, "colour")]);
    expect(outcome.result.Error).toMatchObject({ Code: "ApiNotFound", Location: "Page.colour", HttpStatusCode: 404 });
  });

  test("follows a path once, so that a method with an effect has it once", async () => {
    const book = notebook();
    const actions = [action(1, 3), set(3, "Text", "三"), load(3, "text")];
    const outcome = await run(book, [method(3, "Add")], actions);
    expect(book.map(({ text }) => text)).toEqual(["一", "二二", "三"]);
    expect(valuesOf(outcome)).toEqual([{ Id: 3 }, null, { Id: 3, Text: "三" }]);
  });

  test("answers nothing to calls and queries on an object that does not exist, and refuses to set it", async () => {
    const paths = [method(3, "Find")];
    const quiet = await run(notebook(), paths, [action(1, 3), load(3, "text"), action(3, 3, { Name: "GetLength" })]);
    expect(valuesOf(quiet)).toEqual([null, null, null]);
    const loud = await run(notebook(), paths, [set(3, "Text", "三")]);
    expect(loud.result.Error?.Code).toBe("ItemNotFound");
  });

  test("stops at the first refusal and keeps what was done before", async () => {
    const book = notebook();
    const outcome = await run(
      book,
      [page(3, 1), page(4, 2)],
      [set(3, "Text", "改"), set(4, "Text", 5), set(4, "Text", "不到这里")],
    );
    expect(book.map(({ text }) => text)).toEqual(["改", "二二"]);
    expect(outcome.result.Error).toMatchObject({ Code: "InvalidArgument", ActionIndex: 1, Location: "Page.text" });
    expect(outcome.bug).toBeUndefined();
  });

  test("a bug of the simulation shows as Excel's general error, and is kept", async () => {
    const outcome = await run(notebook(), [page(3, 1)], [action(3, 3, { Name: "Break" })]);
    expect(outcome.result.Error?.Code).toBe("GeneralException");
    expect(outcome.bug).toBeInstanceOf(TypeError);
  });

  test("tells which members it used and which traces it passed", async () => {
    const trace = action(5, 0);
    const outcome = await run(notebook(), [page(3, 1)], [load(3, "text"), trace, action(3, 3, { Name: "GetLength" })]);
    expect(outcome.members).toEqual(["PageCollection.getItem", "Page.load(text)", "Page.GetLength"]);
    expect(outcome.result.TraceIds).toEqual([trace.Id]);
    expect(valuesOf(outcome).at(-1)).toBe(1);
  });

  test("a mishap that was ordered hits its member once", async () => {
    faults.failNext("RequestAborted", "Page.Text=");
    const actions = [load(3, "text"), set(3, "Text", "改")];
    expect((await run(notebook(), [page(3, 1)], actions)).result.Error?.Code).toBe("RequestAborted");
    expect((await run(notebook(), [page(3, 1)], actions)).result.Error).toBeUndefined();
  });

  test("an object that is kept has a reference by which the next request finds it", async () => {
    const references = createReferences();
    const setting = {
      root: bookKind.of(notebook()),
      services: {},
      references,
      faults,
      excelApi: "1.14",
      calculated: () => Promise.resolve(),
      steady: <T>(act: () => T): T => act(),
    };
    const ObjectPaths = { "1": root, "2": pages, "3": page(3, 2) };
    const keep = await runBatch(
      { ObjectPaths, Actions: [action(3, 3, { Name: "_KeepReference" }), action(1, 3)] },
      setting,
    );
    const kept = keep.result.Results[1]?.Value as { _ReferenceId: string }; // what instantiating a kept object answers
    const byReference: ObjectPath = { Id: 4, ObjectPathType: 6, Name: kept._ReferenceId };
    const drop = action(3, 1, { Name: "_RemoveReference", ArgumentInfo: { Arguments: [kept._ReferenceId] } });
    const next = { ObjectPaths: { "1": root, "4": byReference }, Actions: [load(4, "text"), drop] };
    expect((await runBatch(next, setting)).result.Results[0]?.Value).toMatchObject({ Text: "二二" });
    expect((await runBatch(next, setting)).result.Error?.Code).toBe("InvalidReference");
  });
});
