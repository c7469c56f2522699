/** What Microsoft's helpers do for us: preferences inside Excel, over the browser's store as they use it, and the frame of a window. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { keptPreferences, openWindow } from "../../src/office/microsoft-helpers";
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

/** Excel on a screen of this size, which answers to a request for a window. */
function excel(screen: { width: number; height: number }, answer: object): unknown[] {
  const asked: unknown[] = [];
  browser({ localStorage: new BrowserStore(), screen });
  Object.assign(globalThis, {
    Office: { AsyncResultStatus: { Succeeded: "succeeded" }, context: { ui: { displayDialogAsync: (address: string, options: object, done: (result: object) => void) => { asked.push(address, options); done(answer); } } } },
  });
  return asked;
}

test("a window is as large as asked for, as a share of the screen, and never larger than it", async () => {
  const dialog = { close: () => undefined };
  const wide = excel({ width: 2160, height: 1440 }, { status: "succeeded", value: dialog });
  expect(await openWindow("https://localhost:3000/report.html", 1080, 1008)).toBe(dialog);
  expect(wide).toEqual(["https://localhost:3000/report.html", { width: 50, height: 70 }]);
  const small = excel({ width: 1000, height: 600 }, { status: "succeeded", value: dialog });
  await openWindow("https://localhost:3000/report.html", 1080, 1000);
  expect(small[1]).toEqual({ width: 97, height: 95 });
});

test("a window that Office refuses is told with Office's own error", async () => {
  excel({ width: 1920, height: 1080 }, { status: "failed", error: { code: 12_009, message: "The user ignored it." } });
  await expect(openWindow("https://localhost:3000/report.html", 1080, 1000)).rejects.toMatchObject({ name: "DialogError", innerError: { code: 12_009 } });
  await expect(openWindow("http://localhost:3000/report.html", 1080, 1000)).rejects.toMatchObject({ name: "DialogError" });
});

test("one file needs the helpers, and it is never in a first chunk: whoever wants it asks for it when the pane is running", () => {
  const src = resolve(__dirname, "../../src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const using = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(src, file), "utf8")));
  expect(using(/@microsoft\/office-js-helpers/)).toEqual(["office/microsoft-helpers.ts"]);
  expect(using(/from "[./]*microsoft-helpers"/)).toEqual([]);
  expect(using(/import\("[./]*microsoft-helpers"\)/).sort()).toEqual(["office/main.ts", "office/open-page.ts"]);
});
