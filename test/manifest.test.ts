/** What Excel would refuse in manifest.xml, found without Excel: the order of elements, references, lengths, icons. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SaxesParser } from "saxes";

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Element[]; text: string }

const root = resolve(__dirname, "..");

function parse(xml: string): Element {
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => { open.at(-1)!.text += text; });
  parser.on("closetag", () => { open.pop(); });
  parser.write(xml).close();
  return document.children[0]!;
}

const manifest = parse(readFileSync(resolve(root, "manifest.xml"), "utf8"));
const walk = (element: Element): Element[] => [element, ...element.children.flatMap(walk)];
const elements = walk(manifest);
const all = (name: string) => elements.filter((element) => element.name === name);
const value = (element: Element) => element.attributes.DefaultValue!;
const ids = (name: string) => all(name).flatMap((list) => list.children.map((child) => child.attributes.id!));
const text = (element: Element, child: string) => element.children.find((c) => c.name === child)?.text;

/**
 * The published schema, as far as task pane add-ins need it: an element's attributes, and its children in their order
 * (`?` may be absent, `+` may repeat, `*` both). Elements of several types stand by name and type.
 */
const SCHEMA: Readonly<Record<string, readonly [attributes: string, children?: string] | undefined>> = {
  OfficeApp: ["xmlns xmlns:xsi xmlns:bt xsi:type", "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions VersionOverrides? ExtendedOverrides?"],
  Id: [""], Version: [""], ProviderName: [""], DefaultLocale: [""], Permissions: [""], AppDomain: [""], FunctionName: [""], TaskpaneId: [""],
  DisplayName: ["DefaultValue"], IconUrl: ["DefaultValue"], HighResolutionIconUrl: ["DefaultValue"], SupportUrl: ["DefaultValue"], ExtendedOverrides: ["Url ResourcesUrl?", "Tokens?"],
  "OfficeApp Description": ["DefaultValue"], "OfficeApp Hosts": ["", "Host+"], "Hosts Host": ["Name"], "DefaultSettings SourceLocation": ["DefaultValue"],
  AppDomains: ["", "AppDomain+"], Requirements: ["", "Sets? Methods?"], Sets: ["DefaultMinVersion?", "Set+"], Set: ["Name MinVersion?"], DefaultSettings: ["", "SourceLocation"],
  VersionOverrides: ["xmlns xsi:type", "Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins?"],
  Hosts: ["", "Host+"], "Host Workbook": ["xsi:type", "Runtimes? AllFormFactors? DesktopFormFactor?"],
  Runtimes: ["", "Runtime+"], Runtime: ["resid lifetime?"], AllFormFactors: ["", "ExtensionPoint+"],
  DesktopFormFactor: ["", "GetStarted? FunctionFile? ExtensionPoint*"], GetStarted: ["", "Title Description LearnMoreUrl"], FunctionFile: ["resid"], LearnMoreUrl: ["resid"],
  "ExtensionPoint CustomFunctions": ["xsi:type", "Script Page Metadata Namespace"], Script: ["", "SourceLocation"], Page: ["", "SourceLocation"], Metadata: ["", "SourceLocation"], Namespace: ["resid"],
  "ExtensionPoint PrimaryCommandSurface": ["xsi:type", "CustomTab"], CustomTab: ["id", "Group+ Label"], Group: ["id", "Label Icon Control+"],
  "ExtensionPoint ContextMenu": ["xsi:type", "OfficeMenu+"], OfficeMenu: ["id", "Control"],
  "Control Button": ["xsi:type id", "Label Supertip Icon Action"], Supertip: ["", "Title Description"], Icon: ["", "bt:Image+"], "Icon bt:Image": ["size resid"],
  Label: ["resid"], Title: ["resid"], Description: ["resid"], SourceLocation: ["resid"],
  "Action ExecuteFunction": ["xsi:type", "FunctionName"], "Action ShowTaskpane": ["xsi:type", "TaskpaneId? SourceLocation Title?"],
  Resources: ["", "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?"], "bt:Images": ["", "bt:Image+"], "bt:Urls": ["", "bt:Url+"], "bt:ShortStrings": ["", "bt:String+"], "bt:LongStrings": ["", "bt:String+"],
  "bt:Image": ["id DefaultValue"], "bt:Url": ["id DefaultValue"], "bt:String": ["id DefaultValue"],
};

const rule = (element: Element, parent: string) => SCHEMA[`${element.name} ${element.attributes["xsi:type"]}`] ?? SCHEMA[`${parent} ${element.name}`] ?? SCHEMA[element.name];
const sequence = (parts: string) => new RegExp(`^${parts.split(" ").filter(Boolean).map((part) => part.replace(/^(.*?)([?+*]?)$/, "(?:$1 )$2")).join("")}$`);

test("every element stands where the schema has it, with the attributes and children that it may have there, in their order", () => {
  const judge = (element: Element, parent: string): void => {
    const found = rule(element, parent);
    expect([element.name, found]).toEqual([element.name, expect.anything()]);
    const [attributes, children = ""] = found!;
    const may = attributes.split(" ").filter(Boolean);
    expect([element.name, may.map((one) => one.replace("?", ""))]).toEqual([element.name, expect.arrayContaining(Object.keys(element.attributes))]);
    expect(Object.keys(element.attributes)).toEqual(expect.arrayContaining(may.filter((one) => !one.endsWith("?"))));
    expect(element.children.map((child) => `${child.name} `).join("")).toMatch(sequence(children));
    if (children !== "") expect(element.text.trim()).toBe("");
    element.children.forEach((child) => judge(child, element.name));
  };
  judge(manifest, "");
});

test("values have the form that the schema asks for", () => {
  expect(text(manifest, "Id")).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  expect(text(manifest, "Version")).toMatch(/^\d{1,5}(\.\d{1,5}){1,3}$/);
  expect(text(manifest, "DefaultLocale")).toMatch(/^[a-z]{2}-[A-Z]{2}$/);
  expect(["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"]).toContain(text(manifest, "Permissions"));
  expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
  expect(all("VersionOverrides")[0]!.attributes).toEqual({ xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides", "xsi:type": "VersionOverridesV1_0" });
  for (const menu of all("OfficeMenu")) expect(["ContextMenuCell", "ContextMenuText"]).toContain(menu.attributes.id);
  for (const { attributes } of all("Set")) expect(attributes.MinVersion).toMatch(/^\d+\.\d+$/);
});

test("every id in the manifest is its own", () => {
  const own = elements.filter((element) => element.attributes.id).map((element) => `${element.name.replace(/^bt:.*/, "resource")} ${element.attributes.id}`);
  expect(own).toEqual([...new Set(own)]);
});

test("every resource that is asked for is there, in the list its use needs, and none is idle", () => {
  const lists: Record<string, string> = { "bt:Image": "bt:Images", Label: "bt:ShortStrings", Title: "bt:ShortStrings", Namespace: "bt:ShortStrings", Description: "bt:LongStrings" };
  const uses = elements.filter((element) => element.attributes.resid);
  for (const { name, attributes } of uses) {
    expect(ids(lists[name] ?? "bt:Urls")).toContain(attributes.resid);
    expect(attributes.resid!.length).toBeLessThanOrEqual(32);
  }
  const asked = new Set(uses.map((use) => use.attributes.resid));
  expect(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"].flatMap(ids).filter((id) => !asked.has(id))).toEqual([]);
});

test("labels have at most 125 characters, descriptions at most 250", () => {
  const strings = (name: string) => all(name).flatMap((list) => list.children.map(value));
  for (const label of strings("bt:ShortStrings")) expect(label.length).toBeLessThanOrEqual(125);
  for (const description of [...strings("bt:LongStrings"), ...all("Description").slice(0, 1).map(value)]) expect(description.length).toBeLessThanOrEqual(250);
});

test("what has no resource is no longer than Office reads: 125 characters, an address 2,048", () => {
  for (const words of [text(manifest, "ProviderName")!, value(all("DisplayName")[0]!), ...elements.flatMap(({ attributes }) => attributes.id ?? [])]) expect(words.length).toBeLessThanOrEqual(125);
  for (const url of urls) expect(url.length).toBeLessThanOrEqual(2048);
});

const urls = elements.flatMap(({ attributes }) => [attributes.DefaultValue ?? "", attributes.Url ?? ""]).filter((text) => text.includes("://"));

test("every address is https and of one origin", () => {
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3000"]));
  expect(all("AppDomain").map((domain) => domain.text)).toEqual(["https://localhost:3000"]);
});

test("every asset that it names is in the repository", () => {
  const assets = urls.map((url) => new URL(url).pathname).filter((path) => path.startsWith("/assets/"));
  expect(assets.length).toBeGreaterThan(0);
  for (const path of assets) expect([path, existsSync(resolve(root, `.${path}`))]).toEqual([path, true]);
});

test("every icon exists as a square PNG of the size that the manifest says", () => {
  const sized = [...all("bt:Image").filter((image) => image.attributes.size).map((image) => {
    const resource = all("bt:Images")[0]!.children.find((child) => child.attributes.id === image.attributes.resid)!;
    return [value(resource), Number(image.attributes.size)] as const;
  }), [value(all("IconUrl")[0]!), 32] as const, [value(all("HighResolutionIconUrl")[0]!), 64] as const];
  for (const [url, size] of sized) {
    const png = readFileSync(resolve(root, `.${new URL(url).pathname}`));
    expect([url, png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([url, "PNG", size, size]);
  }
});

test("every group and button has its icon in the three sizes that Office requires", () => {
  for (const icon of all("Icon")) expect(icon.children.map((image) => image.attributes.size)).toEqual(["16", "32", "80"]);
});

test("the ribbon keeps Microsoft's limits: at most six groups a tab and seven commands a group", () => {
  expect(all("Group").length).toBeLessThanOrEqual(6);
  for (const group of all("Group")) expect(group.children.filter((child) => child.name === "Control").length).toBeLessThanOrEqual(7);
});

afterAll(() => {
  process.stdout.write(`manifest.xml: ${elements.length} elements by the schema, ${elements.filter(({ attributes }) => attributes.resid).length} references, ${all("Icon").length} icons in three sizes, ${urls.length} addresses, ${all("Control").length} controls\n`);
});

test("a button runs the function that its id names, or opens the pane", () => {
  const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  for (const control of all("Control")) {
    const action = control.children.find((child) => child.name === "Action")!;
    if (action.attributes["xsi:type"] === "ExecuteFunction") expect(text(action, "FunctionName")).toBe(camel(control.attributes.id!));
    else expect(action.children.map((child) => child.name)).toEqual(["TaskpaneId", "SourceLocation"]);
  }
});

test("pane, commands and functions for cells share one runtime that lives as long as the workbook is open", () => {
  const runtime = all("Runtime")[0]!;
  const shown = [...all("Page"), ...all("Action")].flatMap(({ children }) => children.filter(({ name }) => name === "SourceLocation"));
  expect(runtime.attributes.lifetime).toBe("long");
  // Another name for the same address would be another runtime.
  for (const one of [all("FunctionFile")[0]!, ...shown]) expect(one.attributes.resid).toBe(runtime.attributes.resid);
});

test("what every part needs is required, and nothing more: an Excel without functions for cells or shortcuts still has the rest", () => {
  expect(all("Set").map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`)).toEqual(["SharedRuntime 1.1", "ExcelApi 1.12"]);
});

test("functions for cells have a namespace and names that Excel allows", () => {
  const namespace = value(all("bt:ShortStrings")[0]!.children.find(({ attributes }) => attributes.id === all("Namespace")[0]!.attributes.resid)!);
  const { functions } = JSON.parse(readFileSync(resolve(root, "assets/functions.json"), "utf8")) as { functions: { id: string; name: string }[] };
  expect(namespace).toBe("PLUMB");
  for (const word of [namespace, ...functions.flatMap(({ id, name }) => [id, name])]) {
    expect(word).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
    expect(word).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
  }
});

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { version: string };
  expect(text(manifest, "Version")).toBe(`${version}.0`);
});
