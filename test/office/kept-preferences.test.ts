/** Preferences inside Excel, over the browser's store as the helpers use it. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { keptPreferences } from "../../src/office/kept-preferences";
import { defaultPreferences } from "../../src/taskpane/preferences";

/** The browser's own, as far as it is asked: keys are also its properties. */
class BrowserStore {
  [key: string]: unknown;
  getItem(key: string): string | null { return (this[key] as string | undefined) ?? null; }
  setItem(key: string, value: string): void { this[key] = value; }
}

const browser = (window: object): void => void Object.assign(globalThis, { window });

/** The helpers warn on the console that memory is no store. */
beforeAll(() => { jest.spyOn(console, "warn").mockImplementation(() => undefined); });

test("what was preferred is there when the pane opens again", () => {
  browser({ localStorage: new BrowserStore() });
  expect(keptPreferences().read()).toEqual(defaultPreferences);
  keptPreferences().write({ ...defaultPreferences, appearance: "dark", welcomed: true });
  expect(keptPreferences().read()).toEqual({ ...defaultPreferences, appearance: "dark", welcomed: true });
});

test("where the browser's store is closed, preferences last as long as the pane", () => {
  browser({ get localStorage(): never { throw new Error("SecurityError"); } });
  const store = keptPreferences();
  store.write({ ...defaultPreferences, appearance: "dark" });
  expect(store.read().appearance).toBe("dark");
  expect(keptPreferences().read()).toEqual(defaultPreferences);
});

test("a full store stops nothing", () => {
  const full = new BrowserStore();
  full.setItem = () => { throw new Error("QuotaExceededError"); };
  browser({ localStorage: full });
  expect(() => keptPreferences().write(defaultPreferences)).not.toThrow();
});

test("whatever stands in the store, the pane opens", () => {
  for (const rubbish of ["", "null", "[1,2]", "{", '"2026-01-01T00:00:00.000Z"', '{"appearance":7}']) {
    const store = new BrowserStore();
    store.setItem("@plumbline/preferences", rubbish);
    browser({ localStorage: store });
    expect(keptPreferences().read()).toEqual(defaultPreferences);
  }
});

test("one file needs the helpers, and it is never in a first chunk: whoever wants it asks for it when the pane is running", () => {
  const src = resolve(__dirname, "../../src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const using = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(src, file), "utf8")));
  expect(using(/@microsoft\/office-js-helpers/)).toEqual(["office/kept-preferences.ts"]);
  expect(using(/from "[./]*kept-preferences"/)).toEqual([]);
  expect(using(/import\("[./]*kept-preferences"\)/)).toEqual(["office/main.ts"]);
});
