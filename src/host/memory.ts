import { toA1, type Address, type Area } from "../sheet/address";
import { applyPatch } from "../sheet/apply-patch";
import { displayText } from "../sheet/display-text";
import type { Mark } from "../sheet/mark";
import { rowMoveOf, type RowMove } from "../sheet/move-rows";
import type { Patch } from "../sheet/patch";
import { contentAt, emptySheet, type Content, type Sheet } from "../sheet/sheet";
import type { Edition } from "./ability";
import { boundsOf } from "./cell-blocks";
import {
  HostError,
  type Along,
  type Completion,
  type Host,
  type HostErrorCode,
  type HostEvent,
  type SheetInfo,
  type WriteResult,
} from "./host";
import type { PlacedRemark } from "./remark-changes";
import { isFramedAs, refreshedSheet, usedParts, type FreshCells } from "./refreshed-sheet";
import { taskQueue } from "./task-queue";

/** An operation that was asked for, in the order in which it ran. */
export type HostCall =
  | { readonly kind: "sheets" }
  | { readonly kind: "read"; readonly sheet: string }
  | { readonly kind: "refresh"; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: "write"; readonly patch: Patch }
  | { readonly kind: "mark"; readonly sheet: string; readonly marks: readonly Mark[] }
  | { readonly kind: "reveal"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "watch" }
  | { readonly kind: "load"; readonly key: string }
  | { readonly kind: "save"; readonly values: ReadonlyMap<string, string | null> };

const moveMark = (mark: Mark, move: RowMove): readonly Mark[] => {
  const row = move(mark.at.row);
  return row === null ? [] : [{ ...mark, at: { ...mark.at, row } }];
};

const changedArea = ({ edits }: Patch): Area | null =>
  edits.every(({ kind }) => kind === "set")
    ? boundsOf(
        edits.flatMap((edit) =>
          edit.kind === "set"
            ? [{ top: edit.at.row, left: edit.at.column, bottom: edit.at.row, right: edit.at.column }]
            : [],
        ),
      )
    : null;

/** The cells of an area inside the used one. */
function freshCells({ used, values, texts, formulas, numberFormats }: Sheet, area: Area): FreshCells {
  const { top, left } = used ?? area;
  const cut = <T>(table: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    table.slice(area.top - top, area.bottom - top + 1).map((row) => row.slice(area.left - left, area.right - left + 1));
  return { area, values: cut(values), texts: cut(texts), formulas: cut(formulas), numberFormats: cut(numberFormats) };
}

/** A workbook in memory, and what a test wants to do to it and know of it. */
export class MemoryHost implements Host {
  /** Every operation so far. */
  readonly calls: HostCall[] = [];
  /** What is kept in the workbook, by key. */
  readonly settings = new Map<string, string>();
  readonly edition: Edition;

  readonly #sheets: Sheet[];
  readonly #marks = new Map<string, readonly Mark[]>();
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #failures: HostError[] = [];
  readonly #inTurn = taskQueue();
  #active: string;
  #structureProtected = false;
  #unfinished: HostError | null = null;
  #selected: { readonly sheet: string; readonly area: Area } | null = null;

  constructor(
    sheets: readonly Sheet[],
    active = sheets.find(({ visibility }) => visibility === "visible")?.name ?? "",
    lacks: Edition["lacks"] = new Map(),
  ) {
    this.edition = { name: "Memory", level: "1.0", lacks };
    this.#sheets = [...sheets];
    this.#active = active;
  }

  /** The worksheets as they are now. */
  get workbook(): readonly Sheet[] {
    return this.#sheets;
  }

  /** What was revealed or selected last. */
  get selected(): { readonly sheet: string; readonly area: Area } | null {
    return this.#selected;
  }

  remarksOn(sheet: string): readonly PlacedRemark[] {
    return this.marksOn(sheet).flatMap(({ at, remark }) =>
      remark ? [{ kind: remark.kind, id: toA1(at), at, ours: remark.text }] : [],
    );
  }

  marksOn(sheet: string): readonly Mark[] {
    return this.#marks.get(sheet) ?? [];
  }

  /** Lets the next operation fail before it does anything; several wait in line. */
  failNext(code: HostErrorCode, detail: string = code): void {
    this.#failures.push(new HostError(code, detail));
  }

  /** Lets the next patch be written, but nothing that goes along with it. */
  leaveUnfinished(code: HostErrorCode): void {
    this.#unfinished = new HostError(code, code);
  }

  /** Types into a cell, as the user. */
  edit(name: string, at: Address, content: Content): void {
    const sheet = this.#sheet(name);
    const edit = { kind: "set", at, before: contentAt(sheet, at), after: content } as const;
    this.#apply({ sheet: name, edits: [edit] }, null, false);
  }

  setProtected(name: string, isProtected: boolean): void {
    this.#replace({ ...this.#sheet(name), isProtected });
  }

  /** Protects the workbook's structure: no sheet can be added or removed. */
  protectStructure(): void {
    this.#structureProtected = true;
  }

  /** Goes to a sheet, as the user. */
  activate(name: string): void {
    this.#active = this.#sheet(name).name;
    this.#tell({ kind: "activated", sheet: name });
  }

  /** Selects cells of the active sheet, as the user. */
  select(area: Area): void {
    this.#selected = { sheet: this.#active, area };
    this.#tell({ kind: "selected", sheet: this.#active, area });
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.#run({ kind: "sheets" }, () =>
      this.#sheets.map(({ name, visibility }) => ({ name, visibility, isActive: name === this.#active })),
    );
  }

  read(sheet?: string): Promise<Sheet> {
    return this.#inTurn(async () => {
      const name = sheet ?? this.#active;
      this.#begin({ kind: "read", sheet: name });
      return Promise.resolve(this.#sheet(name));
    });
  }

  refresh(before: Sheet, areas: readonly Area[]): Promise<Sheet | null> {
    return this.#run({ kind: "refresh", sheet: before.name, areas }, () => {
      const now = this.#sheet(before.name);
      if (!isFramedAs(before, now.used, now.isProtected)) return null;
      return refreshedSheet(
        before,
        usedParts(before, areas).map((area) => freshCells(now, area)),
      );
    });
  }

  write(patch: Patch, complete?: Completion): Promise<WriteResult> {
    return this.#run({ kind: "write", patch }, () => {
      this.#check(patch);
      return this.#apply(patch, complete ?? null, true);
    });
  }

  mark(sheet: string, marks: readonly Mark[]): Promise<void> {
    return this.#run({ kind: "mark", sheet, marks }, () => {
      if (this.#sheet(sheet).isProtected) throw new HostError("sheet-protected", sheet);
      this.#marks.set(sheet, marks);
    });
  }

  reveal(sheet: string, area: Area): Promise<void> {
    return this.#run({ kind: "reveal", sheet, area }, () => {
      this.#goTo(sheet, area);
    });
  }

  #goTo(sheet: string, area: Area): void {
    const wasActive = this.#active;
    this.#active = this.#sheet(sheet).name;
    this.#selected = { sheet, area };
    if (sheet !== wasActive) this.#tell({ kind: "activated", sheet });
    this.#tell({ kind: "selected", sheet, area });
  }

  watch(listener: (event: HostEvent) => void): Promise<() => Promise<void>> {
    return this.#run({ kind: "watch" }, () => {
      this.#listeners.add(listener);
      return () => {
        this.#listeners.delete(listener);
        return Promise.resolve();
      };
    });
  }

  load(key: string): Promise<string | null> {
    return this.#run({ kind: "load", key }, () => this.settings.get(key) ?? null);
  }

  save(values: ReadonlyMap<string, string | null>): Promise<void> {
    return this.#run({ kind: "save", values }, () => {
      this.#keep(values);
    });
  }

  #keep(values: ReadonlyMap<string, string | null>): void {
    for (const [key, value] of values) {
      if (value === null) this.settings.delete(key);
      else this.settings.set(key, value);
    }
  }

  #run<T>(call: HostCall, answer: () => T): Promise<T> {
    return this.#inTurn(() => {
      this.#begin(call);
      return Promise.resolve(answer());
    });
  }

  #begin(call: HostCall): void {
    this.calls.push(call);
    const failure = this.#failures.shift();
    if (failure) throw failure;
  }

  #sheet(name: string): Sheet {
    const sheet = this.#sheets.find((other) => other.name === name);
    if (!sheet) throw new HostError("sheet-missing", name);
    return sheet;
  }

  #replace(sheet: Sheet): void {
    this.#sheets[this.#sheets.findIndex(({ name }) => name === sheet.name)] = sheet;
  }

  #check({ sheet, edits }: Patch): void {
    const adds = edits.some(({ kind }) => kind === "add-sheet");
    if (adds && this.#sheets.some(({ name }) => name === sheet)) throw new HostError("sheet-exists", sheet);
    if (!adds && this.#sheet(sheet).isProtected) throw new HostError("sheet-protected", sheet);
    const changesStructure = adds || edits.some(({ kind }) => kind === "remove-sheet");
    if (changesStructure && this.#structureProtected) throw new HostError("workbook-protected", sheet);
  }

  #apply(patch: Patch, complete: Completion | null, own: boolean): WriteResult {
    const adds = patch.edits.some(({ kind }) => kind === "add-sheet");
    const now = adds ? emptySheet(patch.sheet) : this.#sheet(patch.sheet);
    const applied = applyPatch(now, patch, displayText);
    if (applied.kind === "stale") return applied;
    const along = complete?.(now, applied.sheet);
    if (along === null) return { kind: "withheld" };
    if (adds) this.#sheets.push(applied.sheet);
    else if (patch.edits.some(({ kind }) => kind === "remove-sheet")) this.#remove(patch.sheet);
    else this.#replace(applied.sheet);
    const move = rowMoveOf(patch.edits);
    this.#marks.set(
      patch.sheet,
      this.marksOn(patch.sheet).flatMap((mark) => moveMark(mark, move)),
    );
    const unfinished = own ? this.#unfinished : null;
    if (own) this.#unfinished = null;
    if (along && !unfinished) this.#addAlong(patch.sheet, along);
    this.#tell({ kind: "changed", sheet: patch.sheet, area: changedArea(patch), own });
    return { kind: "written", unfinished };
  }

  #addAlong(sheet: string, { marks, save, reveal }: Along): void {
    if (marks) this.#marks.set(sheet, marks);
    this.#keep(save);
    if (reveal) this.#goTo(sheet, reveal);
  }

  #remove(name: string): void {
    this.#sheets.splice(
      this.#sheets.findIndex((sheet) => sheet.name === name),
      1,
    );
    this.#marks.delete(name);
    if (this.#active === name) this.#active = this.#sheets[0]?.name ?? "";
  }

  #tell(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
