/** The add-in's shortcuts, as Office reads them from assets/shortcuts.json. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { excelShortcuts } from "./excel-shortcuts";

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string; readonly windows?: string; readonly mac?: string; readonly web?: string } }[];
}

const { actions, shortcuts } = JSON.parse(readFileSync(resolve(__dirname, "../../assets/shortcuts.json"), "utf8")) as Shortcuts;
const platforms = ["windows", "mac", "web"] as const;

/** Modifiers in one order, the key last, so that equal combinations are equal texts. */
function combination(written: string): string {
  const parts = written.split("+");
  return [...["Command", "Ctrl", "Alt", "Shift"].filter((modifier) => parts.includes(modifier)), parts.at(-1)!.toUpperCase()].join("+");
}

test("every action has a name and one shortcut, and every shortcut an action", () => {
  for (const { name, type } of actions) expect([name.length > 0, type]).toEqual([true, "ExecuteFunction"]);
  expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
});

test("a shortcut is modifiers and one key, as Office can read it", () => {
  for (const { key } of shortcuts) for (const written of Object.values(key)) expect(written).toMatch(/^(Command\+|Ctrl\+)(Alt\+)?(Shift\+)?[A-Z0-9]$/);
});

test.each(platforms)("no shortcut shadows one of Excel's or the system's on %s, or another of ours", (platform) => {
  const taken = new Set(excelShortcuts[platform].map(combination));
  const ours = shortcuts.map(({ key }) => combination(key[platform] ?? key.default));
  expect(ours.filter((one) => taken.has(one))).toEqual([]);
  expect(new Set(ours).size).toBe(ours.length);
});

test("no shortcut is a letter that a keyboard writes with AltGr and Shift: Polish has the most", () => {
  for (const { key } of shortcuts) expect("ACELNOSXZ").not.toContain(key.default.at(-1));
});
