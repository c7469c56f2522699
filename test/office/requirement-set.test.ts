/** Every member of Excel that src/office uses is in the requirement set that the manifest asks for; of Office, in one that it asks for or that is looked up at run time. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");
const folder = resolve(root, "src/office");
const names = readdirSync(folder).filter((name) => name.endsWith(".ts")).map((name) => resolve(folder, name));

interface ApiSet { readonly name: string; readonly version: number }
/** Of 1.12, 12: all are 1. */
const set = (name: string, version = "1.1"): ApiSet => ({ name, version: Number(version.split(".")[1]) });
const asked = [...readFileSync(resolve(root, "manifest.xml"), "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => set(name!, version));
const lookedUp = names.flatMap((name) => [...readFileSync(name, "utf8").matchAll(/isSetSupported\("(\w+)", "([\d.]+)"\)/g)]).map(([, name, version]) => set(name!, version));
const within = (one: ApiSet, sets: readonly ApiSet[]): boolean => sets.some(({ name, version }) => name === one.name && version >= one.version);

/** What a member's documentation, or its type's, says of sets: Excel's as `[Api set: ExcelApi 1.9]`, Office's as a link to each, of which one must be there. */
function setsOf(declaration: ts.Declaration): readonly ApiSet[] {
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const { text } = node.getSourceFile(), comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
    const said = comment ? text.slice(comment.pos, comment.end).split("\n").filter((line) => !/@param|parameter is used/.test(line)).join("\n") : "";
    const found = [...said.matchAll(/\[Api set: (ExcelApi) ([\d.]+)|requirement-sets\/[\w/-]+ \| (\w+)(?: ([\d.]+))?\}/g)];
    if (found.length > 0) return found.map(([, excel, version, office, its]) => set(excel ?? office!, version ?? its));
  }
  return [];
}

function membersUsed(): Map<string, readonly ApiSet[]> {
  const { config } = ts.readConfigFile(resolve(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: { compilerOptions: object } };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: ["src/office"] }, ts.sys, root);
  const program = ts.createProgram(names, options), checker = program.getTypeChecker();
  const used = new Map<string, readonly ApiSet[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) {
      const name = ts.isPropertyAccessExpression(node) ? node.name : (node.propertyName ?? node.name);
      const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(name) : checker.getTypeAtLocation(node.parent).getProperty(name.getText());
      for (const declaration of symbol?.declarations?.filter((one) => one.getSourceFile().fileName.includes("office-js")) ?? []) {
        const sets = setsOf(declaration), of = declaration.parent;
        if (sets.length > 0) used.set(`${ts.isClassDeclaration(of) || ts.isInterfaceDeclaration(of) ? (of.name?.text ?? "") : ""}.${name.getText()}`, sets);
      }
    }
    node.forEachChild(visit);
  };
  for (const name of names) visit(program.getSourceFile(name)!);
  return used;
}

const used = [...membersUsed()], excel = used.filter(([, [first]]) => first!.name === "ExcelApi");

test("no member speaks the user's language: formulas and formats are English with commas, whatever Excel's separators", () => {
  expect(excel.map(([member]) => member).filter((member) => /Local$|^Range\.text$/.test(member))).toEqual([]);
});

test("every member of Excel that is used is in the requirement set that the manifest asks for", () => {
  expect(excel.length).toBeGreaterThan(80);
  process.stdout.write(`${excel.length} members of Excel, the newest of ExcelApi 1.${Math.max(...excel.map(([, [first]]) => first!.version))}\n`);
  // An event's source is only looked at where Excel tells it.
  expect(excel.filter(([member, [first]]) => !member.endsWith(".triggerSource") && !within(first!, asked))).toEqual([]);
});

test("every member of Office that is used is in a set that the manifest asks for, or that is looked up first", () => {
  const office = used.filter((one) => !excel.includes(one));
  expect(office.map(([member]) => member)).toEqual(expect.arrayContaining(["UI.displayDialogAsync", "UI.messageParent", "Dialog.messageChild", "UI.openBrowserWindow"]));
  expect(office.filter(([, sets]) => !sets.some((one) => within(one, [...asked, ...lookedUp])))).toEqual([]);
});
