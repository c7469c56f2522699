/** What Excel would refuse in manifest.xml, found without Excel: the order of elements, references, lengths, icons. */
import { readFileSync } from "node:fs";
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

/** The schema's sequences: an element's children come in this order (a `+` may repeat, a `?` may be absent). */
const SEQUENCES: Readonly<Record<string, string>> = {
  OfficeApp: "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  Host: "Runtimes? DesktopFormFactor?",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

test.each(Object.entries(SEQUENCES))("the children of every %s come in the schema's order", (name, sequence) => {
  const pattern = new RegExp(`^${sequence.split(" ").map((part) => part.replace(/^(.*?)([?+]?)$/, "(?:$1 )$2")).join("")}$`);
  expect(all(name).length).toBeGreaterThan(0);
  for (const element of all(name)) expect(element.children.map((child) => `${child.name} `).join("")).toMatch(pattern);
});

test("every id in the manifest is its own", () => {
  const own = elements.filter((element) => element.attributes.id).map((element) => `${element.name.replace(/^bt:.*/, "resource")} ${element.attributes.id}`);
  expect(own).toEqual([...new Set(own)]);
});

test("every resource that is asked for is there, in the list its use needs, and none is idle", () => {
  const lists: Record<string, string> = { "bt:Image": "bt:Images", Label: "bt:ShortStrings", Title: "bt:ShortStrings", Description: "bt:LongStrings" };
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

test("every address is https and of one origin", () => {
  const urls = elements.map((element) => element.attributes.DefaultValue ?? "").filter((text) => text.includes("://"));
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3000"]));
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

test("a button runs the function that its id names, or opens the pane", () => {
  const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  for (const control of all("Control")) {
    const action = control.children.find((child) => child.name === "Action")!;
    if (action.attributes["xsi:type"] === "ExecuteFunction") expect(text(action, "FunctionName")).toBe(camel(control.attributes.id!));
    else expect(action.children.map((child) => child.name)).toEqual(["TaskpaneId", "SourceLocation"]);
  }
});

test("pane and commands share one runtime that lives as long as the workbook is open", () => {
  const runtime = all("Runtime")[0]!;
  expect(runtime.attributes.lifetime).toBe("long");
  expect(all("FunctionFile")[0]!.attributes.resid).toBe(runtime.attributes.resid);
  expect(all("Set").map((set) => set.attributes.Name)).toContain("SharedRuntime");
});

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { version: string };
  expect(text(manifest, "Version")).toBe(`${version}.0`);
});
