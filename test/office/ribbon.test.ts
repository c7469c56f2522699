/** The ribbon's buttons and the functions for cells, as Excel calls them. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { commands } from "../../src/commands/commands-list";
import { associateCommands, functionName, ribbonCommands } from "../../src/office/commands";
import { associateFunctions } from "../../src/office/custom-functions";
import { appearanceOf } from "../../src/office/office-theme";

const manifest = readFileSync(resolve(__dirname, "../../manifest.xml"), "utf8");
const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]!);
const { actions: shortcuts } = JSON.parse(readFileSync(resolve(__dirname, "../../assets/shortcuts.json"), "utf8")) as { actions: { id: string }[] };

/** Office as far as buttons meet it. */
function office(perform: (command: string) => Promise<void>, windows = true) {
  const actions = new Map<string, (event: { completed(): void } | null) => void>(), shown: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, run: (event: { completed(): void } | null) => void) => actions.set(name, run) },
      addin: { showAsTaskpane: () => { shown.push("pane"); return Promise.resolve(); } },
      context: { requirements: { isSetSupported: () => windows }, ui: { openBrowserWindow: (address: string) => shown.push(address) } },
    },
    window: { open: () => null },
  });
  associateCommands({ perform, say: (text) => { shown.push(text); return Promise.resolve(); } }, "https://localhost:3000/help.html");
  const press = (name: string) => new Promise<void>((completed) => actions.get(name)!({ completed }));
  return { actions, shown, press };
}

test("every function that the manifest or a shortcut names is there, and no other", () => {
  expect([...office(() => Promise.resolve()).actions.keys()].sort()).toEqual([...new Set([...named, ...shortcuts.map(({ id }) => id)])].sort());
});

test("a shortcut runs what its button runs, though Excel gives it nothing to complete", async () => {
  const done: string[] = [];
  const { actions } = office((command) => { done.push(command); return Promise.resolve(); });
  actions.get("recalculate")!(null);
  await new Promise((resolve) => { setTimeout(resolve, 0); });
  expect(done).toEqual(["recalculate"]);
});

test("the buttons are the commands on an open workbook, with the manifest's labels and tips", () => {
  expect([...ribbonCommands]).toEqual(commands.map(({ id }) => id));
  for (const { id, label, tip } of commands) {
    expect(manifest).toContain(`<FunctionName>${functionName(id)}</FunctionName>`);
    expect(manifest).toContain(`id="${id}.Label" DefaultValue="${label}"`);
    expect(manifest).toContain(`id="${id}.Text" DefaultValue="${tip}"`);
  }
});

test("a button shows the pane, runs its command there, and tells Excel that it is done, whatever came of it", async () => {
  const done: string[] = [];
  const { press, shown } = office((command) => { done.push(command); return Promise.resolve(); });
  await press("takeBaseline");
  expect(done).toEqual(["take-baseline"]);
  expect(shown).toEqual(["pane"]);
});

test("the menu of a cell asks the pane why the selected task stands where it does", async () => {
  const done: string[] = [];
  const { press, shown } = office((command) => { done.push(command); return Promise.resolve(); });
  await press("why");
  expect([done, shown]).toEqual([["why"], ["pane"]]);
});

test("help opens the guide in the browser", async () => {
  const { press, shown } = office(() => Promise.resolve());
  await press("help");
  expect(shown).toEqual(["https://localhost:3000/help.html"]);
});

test("help says where the guide is when the browser opens no window for it", async () => {
  const { press, shown } = office(() => Promise.resolve(), false);
  await press("help");
  expect(shown).toEqual(["pane", "The browser did not let the guide open: it is at https://localhost:3000/help.html."]);
});

describe("A function in a cell", () => {
  const given = new Map<string, (...args: unknown[]) => number | Promise<number>>();
  class CellError extends Error { constructor(readonly code: string) { super(code); } }
  beforeAll(() => {
    Object.assign(globalThis, { CustomFunctions: { associate: (id: string, run: (...args: unknown[]) => number | Promise<number>) => given.set(id, run), Error: CellError, ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" } } });
    associateFunctions();
  });

  test("gets numbers and blocks of cells, and where it stands after them", async () => {
    expect(given.get("CPI")!(80, 100, { address: "A1" })).toBe(0.8);
    expect(given.get("EARNEDSCHEDULE")!(25, [[10, 20], [30, 40]], { address: "A1" })).toBeCloseTo(2.5, 9);
    expect(await given.get("WORKDAYS")!(46083, 46094, null, { address: "A1" })).toBe(10);
  });

  test("without an answer shows #N/A", () => {
    expect(() => given.get("CPI")!(80, 0, {})).toThrow(expect.objectContaining({ code: "#N/A" }) as Error);
  });
});

test("a dark background of Office means a dark pane", () => {
  expect([appearanceOf("#262626"), appearanceOf("#FFFFFF"), appearanceOf(undefined)]).toEqual(["dark", "light", null]);
});
