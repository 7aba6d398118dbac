import { areaToA1, fromA1, toA1, type Address, type Area } from "../../sheet/address";
import type { Mark, Severity } from "../../sheet/mark";
import type { Edit, Patch, SetEdit } from "../../sheet/patch";
import { contentAt, type Content, type Sheet } from "../../sheet/sheet";
import { HostError, type Completion, type Host, type HostErrorCode } from "../host";
import type { Scratch } from "./contract-case";

/** As JSON, whatever the order in which an object got its properties. */
const show = (thing: unknown): string =>
  String(
    JSON.stringify(thing, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ),
  );

/** Throws when the two are not the same as JSON. */
export function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (show(found) !== show(expected)) throw new Error(`${what}: expected ${show(expected)}, found ${show(found)}`);
}

/** Throws this sentence when the condition does not hold. */
export function expectTrue(what: string, condition: boolean): void {
  if (!condition) throw new Error(what);
}

/** Throws unless the action fails with a HostError of this code. */
export async function expectRefused(what: string, code: HostErrorCode, action: Promise<unknown>): Promise<void> {
  try {
    await action;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expectEqual(what, error.code, code);
    return;
  }
  throw new Error(`${what}: expected the error ${code}, but it worked`);
}

/** "C2" → its address. */
export function cell(a1: string): Address {
  const at = fromA1(a1);
  if (!at) throw new Error(`no cell ${a1}`);
  return at;
}

/** The edit that replaces the content of the cell "C2". */
export const set = (a1: string, before: Content, after: Content): SetEdit => ({
  kind: "set",
  at: cell(a1),
  before,
  after,
});

/** The area from one cell to another. */
export const area = (first: string, last: string): Area => {
  const { row: top, column: left } = cell(first);
  const { row: bottom, column: right } = cell(last);
  return { top, left, bottom, right };
};

/** The edits that fill an empty sheet from A1 on; null leaves a cell empty. */
export const fill = (rows: readonly (readonly Content[])[]): readonly Edit[] =>
  rows.flatMap((contents, row) =>
    contents.flatMap((after, column): readonly Edit[] =>
      after === null ? [] : [{ kind: "set", at: { row, column }, before: null, after }],
    ),
  );

/** Writes the patch and what goes along with it; throws when it is not all written. */
export async function writeOrFail(host: Host, patch: Patch, complete?: Completion): Promise<void> {
  const result = await host.write(patch, complete);
  if (result.kind === "stale") throw new Error(`not written, stale: ${result.cells.map(toA1).join(", ")}`);
  if (result.kind === "withheld") throw new Error("not written, withheld");
  if (result.unfinished) throw new Error(`not finished: ${result.unfinished.message}`);
}

/** Adds the scratch worksheet with these contents, then does `more`. */
export async function prepare(
  host: Host,
  { sheet }: Scratch,
  rows: readonly (readonly Content[])[],
  more: readonly Edit[] = [],
): Promise<void> {
  await writeOrFail(host, { sheet, edits: [{ kind: "add-sheet" }, ...fill(rows), ...more] });
}

/** Throws unless the patch is refused with exactly these cells. */
export async function expectStale(host: Host, patch: Patch, cells: readonly string[]): Promise<void> {
  const result = await host.write(patch);
  if (result.kind !== "stale") throw new Error(`${result.kind} although stale: ${cells.join(", ")}`);
  expectEqual("stale cells", result.cells.map(toA1).sort(), [...cells].sort());
}

/** What stands in these cells. */
export const contents = (sheet: Sheet, cells: readonly string[]): readonly Content[] =>
  cells.map((a1) => contentAt(sheet, cell(a1)));

/** Throws when the host can tell merged areas and they are others. */
export function expectMerges({ merges }: Sheet, expected: readonly string[]): void {
  if (merges) expectEqual("merged areas", merges.map(areaToA1).sort(), expected);
}

/** A small goal table; null where a merged area may be laid over the cell. */
export const GOALS: readonly (readonly Content[])[] = [
  ["一级指标", "三级指标", "指标值"],
  ["产出指标", "设置产业引导项目数", "≥1个"],
  [null, "项目验收合格率", "≥95%"],
  [null, "资金拨付及时率", "100%"],
  ["效益指标", "带动就业人数", "≥200人次"],
];

/** A mark of this severity on each cell. */
export const marksAt = (severity: Severity, ...cells: readonly string[]): readonly Mark[] =>
  cells.map((a1) => ({ at: cell(a1), severity }));

/** Throws when the tester can see comments and notes, and they are not exactly those of these marks. */
export async function expectRemarks({ sheet, remarksOn }: Scratch, expected: readonly Mark[]): Promise<void> {
  if (!remarksOn) return;
  const found = (await remarksOn(sheet)).map(({ kind, at, ours }) => `${toA1(at)} ${kind} ${ours ?? ""}`).sort();
  const wanted = expected.flatMap(({ at, remark }) => (remark ? [`${toA1(at)} ${remark.kind} ${remark.text}`] : []));
  expectEqual("comments and notes", found, wanted.sort());
}

/** Throws when the tester can see marks and they are others. */
export async function expectMarks({ sheet, marksOn }: Scratch, expected: readonly Mark[]): Promise<void> {
  if (!marksOn) return;
  const list = (marks: readonly Mark[]): readonly string[] =>
    marks.map(({ at, severity }) => `${toA1(at)} ${severity}`).sort();
  expectEqual("marks", list(await marksOn(sheet)), list(expected));
}
