import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const source = join(__dirname, "../src");

/** Each folder of src and the folders it may import from; docs/architecture.md shows the same picture. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  sheet: [],
  value: ["sheet"],
  table: ["sheet", "value"],
  library: ["sheet", "value", "table"],
  forms: ["sheet", "value", "table", "library"],
  goals: ["sheet", "value", "table"],
  rules: ["sheet", "value", "table", "library", "goals"],
  check: ["sheet", "value", "table", "library", "goals", "rules"],
  summary: ["sheet", "value", "table", "library", "goals", "rules", "check"],
  host: ["sheet"],
  xlsx: ["sheet"],
  app: ["sheet", "value", "table", "library", "forms", "goals", "rules", "check", "summary", "host"],
  taskpane: ["sheet", "value", "table", "library", "goals", "rules", "check", "summary", "host", "app"],
  commands: ["sheet", "host", "app"],
  cli: ["sheet", "value", "table", "library", "forms", "goals", "rules", "check", "summary", "host", "xlsx"],
  workbench: ["sheet", "xlsx"],
};

const pureFolders = ["sheet", "value", "table", "library", "forms", "goals", "rules", "check", "summary"];
/** The packages that pure code may use: they run anywhere. */
const purePackages = new Set(["zod", "minisearch", "pinyin-pro", "re2js", "numfmt"]);

interface Module {
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const importPattern = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)["']([^"'\n]+)["']/g;

const importsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(importPattern), ([, name = ""]) => name);

function modulesIn(folder: string): readonly Module[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(join(source, folder, file), "utf8");
      return { file: join(folder, file), folder, text, imports: importsIn(text) };
    });
}

const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const modules = folders.flatMap(modulesIn);

const targetFolder = (module: Module, name: string): string =>
  relative(source, resolve(dirname(join(source, module.file)), name)).split(sep)[0] ?? "";

describe("the architecture", () => {
  test("knows every folder of src, and every folder it knows exists and holds code", () => {
    expect(Object.keys(mayImport).sort()).toEqual([...folders].sort());
    for (const folder of folders) expect(modules.some((module) => module.folder === folder)).toBe(true);
  });

  test.each(folders)("%s imports only what it may", (folder) => {
    const allowed = [folder, ...(mayImport[folder] ?? [])];
    const wrong = modules
      .filter((module) => module.folder === folder)
      .flatMap((module) =>
        module.imports
          .filter((name) => name.startsWith("."))
          .filter((name) => !allowed.includes(targetFolder(module, name)))
          .map((name) => `${module.file} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test.each(pureFolders)("%s uses no package that needs a browser, Node or Office", (folder) => {
    const packages = modules
      .filter((module) => module.folder === folder)
      .flatMap(({ imports }) => imports.filter((name) => !name.startsWith(".")));
    expect(packages.filter((name) => !purePackages.has(name))).toEqual([]);
  });

  test("only host/excel names Excel's or Office's objects", () => {
    const naming = modules
      .filter(({ text }) => /\b(?:Excel|Office|OfficeExtension)\.[A-Za-z]/.test(text))
      .map(({ file }) => file);
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((file) => !file.startsWith(join("host", "excel", "/")))).toEqual([]);
  });

  test("no rule imports another rule", () => {
    const rules = modules.filter(({ file }) => /^rules.(?!index|rule\.)/.test(file));
    expect(rules.length).toBeGreaterThan(20);
    for (const { file, imports } of rules) {
      const siblings = imports.filter((name) => name.startsWith("./") && name !== "./rule");
      expect({ file, siblings }).toEqual({ file, siblings: [] });
    }
  });

  test("no import cycle among what remains when the compiler has erased the types", () => {
    const byPath = new Map(modules.map((module) => [module.file.replace(/\.tsx?$/, ""), module]));
    const next = ({ file, text }: Module): readonly Module[] =>
      importsIn(text.replace(/import type [^;]*;/g, ""))
        .filter((name) => name.startsWith("."))
        .flatMap((name) => {
          const path = relative(source, resolve(dirname(join(source, file)), name));
          return byPath.get(path) ?? byPath.get(join(path, "index")) ?? [];
        });
    const state = new Map<Module, "open" | "done">();
    const cycles: string[] = [];
    const visit = (module: Module, path: readonly string[]): void => {
      if (state.get(module) === "done") return;
      if (state.get(module) === "open") {
        cycles.push([...path, module.file].join(" → "));
        return;
      }
      state.set(module, "open");
      for (const target of next(module)) visit(target, [...path, module.file]);
      state.set(module, "done");
    };
    for (const module of modules) visit(module, []);
    expect(cycles).toEqual([]);
  });
});
