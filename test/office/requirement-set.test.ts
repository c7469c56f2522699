/** Every member of Excel that src/office uses is in the requirement set that the manifest asks for. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");
const folder = resolve(root, "src/office");
const declared = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(readFileSync(resolve(root, "manifest.xml"), "utf8"))![1]!;

/** Told by its documentation, or its type's: `[Api set: ExcelApi 1.9]`. */
function setOf(declaration: ts.Declaration): string | null {
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const text = node.getSourceFile().text, comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
    const found = comment && /\[Api set: ExcelApi ([\d.]+)/.exec(text.slice(comment.pos, comment.end));
    if (found) return found[1]!;
  }
  return null;
}

function membersUsed(): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts")).map((name) => resolve(folder, name));
  const { config } = ts.readConfigFile(resolve(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: { compilerOptions: object } };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: ["src/office"] }, ts.sys, root);
  const program = ts.createProgram(names, options), checker = program.getTypeChecker();
  const used = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) {
      const name = ts.isPropertyAccessExpression(node) ? node.name : (node.propertyName ?? node.name);
      const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(name) : checker.getTypeAtLocation(node.parent).getProperty(name.getText());
      for (const declaration of symbol?.declarations?.filter((one) => one.getSourceFile().fileName.includes("office-js")) ?? []) {
        const set = setOf(declaration);
        if (set) used.set(`${ts.isClassDeclaration(declaration.parent) ? (declaration.parent.name?.text ?? "") : ""}.${name.getText()}`, set);
      }
    }
    node.forEachChild(visit);
  };
  for (const name of names) visit(program.getSourceFile(name)!);
  return used;
}

test("every member of Excel that is used is in the requirement set that the manifest asks for", () => {
  const used = membersUsed(), minor = (set: string) => Number(set.split(".")[1]);
  expect(used.size).toBeGreaterThan(80);
  // An event's source is only looked at where Excel tells it.
  process.stdout.write(`${used.size} members of Excel, the newest of ExcelApi 1.${Math.max(...[...used.values()].map(minor))}\n`);
  const asked = [...used].filter(([member]) => !member.endsWith(".triggerSource"));
  expect(asked.filter(([, set]) => minor(set) > minor(declared))).toEqual([]);
});
