import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { excelMembers } from "../../src/host/excel-members";

const adapter = join(__dirname, "../../src/host/excel");

/** The members of Office.js that files touch, as Class.member, by the types that the compiler gives them. */
function membersTouchedBy(files: readonly string[]): readonly string[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["office-js"],
    typeRoots: [join(__dirname, "../../node_modules/@types")],
    strict: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const note = (symbol: ts.Symbol | undefined): void => {
    for (const { parent } of symbol?.declarations ?? []) {
      if (!/office-js/.test(parent.getSourceFile().fileName)) continue;
      if ((ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) && parent.name) {
        found.add(`${parent.name.text}.${symbol?.name ?? ""}`);
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      note(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return [...found].sort();
}

test("the list names exactly the members of Office.js that the adapter touches", () => {
  const touched = membersTouchedBy(readdirSync(adapter).map((name) => join(adapter, name)));
  expect(touched.length).toBeGreaterThan(80);
  expect(excelMembers).toEqual(touched);
});
