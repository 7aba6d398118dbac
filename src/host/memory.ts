import type { Address, Area } from "../sheet/address";
import { applyPatch } from "../sheet/apply-patch";
import { displayText } from "../sheet/display-text";
import type { Mark } from "../sheet/mark";
import { rowsDeleted, rowsInserted, type RowMove } from "../sheet/move-rows";
import type { Edit, Patch } from "../sheet/patch";
import { contentAt, emptySheet, type Content, type Sheet } from "../sheet/sheet";
import { boundsOf } from "./cell-blocks";
import { HostError, type Host, type HostErrorCode, type HostEvent, type SheetInfo, type WriteResult } from "./host";
import { taskQueue } from "./task-queue";

/** An operation that was asked for, in the order in which it ran. */
export type HostCall =
  | { readonly kind: "sheets" }
  | { readonly kind: "read"; readonly sheet: string }
  | { readonly kind: "write"; readonly patch: Patch }
  | { readonly kind: "mark"; readonly sheet: string; readonly marks: readonly Mark[] }
  | { readonly kind: "reveal"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "watch" }
  | { readonly kind: "load"; readonly key: string }
  | { readonly kind: "save"; readonly key: string; readonly value: string | null };

const moveOf = (edit: Edit): RowMove => {
  if (edit.kind === "insert-rows") return rowsInserted(edit.row, edit.count);
  return edit.kind === "delete-rows" ? rowsDeleted(edit.row, edit.count) : (row) => row;
};

const moveMark = ({ at, severity }: Mark, move: RowMove): readonly Mark[] => {
  const row = move(at.row);
  return row === null ? [] : [{ at: { row, column: at.column }, severity }];
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

/** A workbook in memory, and what a test wants to do to it and know of it. */
export class MemoryHost implements Host {
  /** Every operation so far. */
  readonly calls: HostCall[] = [];
  /** What is kept in the workbook, by key. */
  readonly settings = new Map<string, string>();

  readonly #sheets: Sheet[];
  readonly #marks = new Map<string, readonly Mark[]>();
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #failures: HostError[] = [];
  readonly #inTurn = taskQueue();
  #active: string;
  #structureProtected = false;
  #selected: { readonly sheet: string; readonly area: Area } | null = null;

  constructor(
    sheets: readonly Sheet[],
    active = sheets.find(({ visibility }) => visibility === "visible")?.name ?? "",
  ) {
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

  marksOn(sheet: string): readonly Mark[] {
    return this.#marks.get(sheet) ?? [];
  }

  /** Lets the next operation fail before it does anything; several wait in line. */
  failNext(code: HostErrorCode, detail: string = code): void {
    this.#failures.push(new HostError(code, detail));
  }

  /** Types into a cell, as the user. */
  edit(name: string, at: Address, content: Content): void {
    const sheet = this.#sheet(name);
    const edit = { kind: "set", at, before: contentAt(sheet, at), after: content } as const;
    this.#apply({ sheet: name, edits: [edit] }, false);
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

  write(patch: Patch): Promise<WriteResult> {
    return this.#run({ kind: "write", patch }, () => {
      this.#check(patch);
      return this.#apply(patch, true);
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
      const wasActive = this.#active;
      this.#active = this.#sheet(sheet).name;
      this.#selected = { sheet, area };
      if (sheet !== wasActive) this.#tell({ kind: "activated", sheet });
      this.#tell({ kind: "selected", sheet, area });
    });
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

  save(key: string, value: string | null): Promise<void> {
    return this.#run({ kind: "save", key, value }, () => {
      if (value === null) this.settings.delete(key);
      else this.settings.set(key, value);
    });
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

  #apply(patch: Patch, own: boolean): WriteResult {
    const adds = patch.edits.some(({ kind }) => kind === "add-sheet");
    const applied = applyPatch(adds ? emptySheet(patch.sheet) : this.#sheet(patch.sheet), patch, displayText);
    if (applied.kind === "stale") return applied;
    if (adds) this.#sheets.push(applied.sheet);
    else if (patch.edits.some(({ kind }) => kind === "remove-sheet")) this.#remove(patch.sheet);
    else this.#replace(applied.sheet);
    for (const edit of patch.edits) {
      const moved = this.marksOn(patch.sheet).flatMap((mark) => moveMark(mark, moveOf(edit)));
      this.#marks.set(patch.sheet, moved);
    }
    this.#tell({ kind: "changed", sheet: patch.sheet, area: changedArea(patch), own });
    return { kind: "written" };
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
