/** Opens the workbench with the add-in's own pane in Chromium, and does there what a person does. */
import { after } from "node:test";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { serveWorkbench, type Served } from "../../workbench/page/serve";
import { launch } from "../open-pane";
import { LONGEST, until } from "../until";

export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What page and pane complained of, and every request to anyone but their own server. */
  readonly faults: readonly string[];
  /** Presses a ribbon button and waits for the add-in to be done; resolves to what the pane then says. */
  press(button: string): Promise<string>;
  /** Presses a command of the pane, and resolves to what it then says. */
  choose(command: string): Promise<string>;
  /** What the pane said last. */
  said(): Promise<string>;
  /** Another sheet, by its tab. */
  sheet(name: string): Promise<void>;
  select(cell: string): Promise<void>;
  selected(): Promise<string>;
  /** Types into a cell and the ones to its right. */
  type(cell: string, ...texts: readonly string[]): Promise<void>;
  /** What cells of the sheet in view show, by way of the clipboard. */
  read(range: string): Promise<string[][]>;
}

export interface Stage { readonly served: Served; readonly browser: Browser }

let begun: Promise<Stage> | null = null;

/** One build and one browser for all tests of a process; a workbench that is already running is used where WORKBENCH says its address. */
export const stage = (): Promise<Stage> => (begun ??= begin());

async function begin(): Promise<Stage> {
  const address = process.env["WORKBENCH"];
  const [served, browser] = await Promise.all([address ? { address, close: () => Promise.resolve() } : serveWorkbench(), launch()]);
  return { served, browser };
}

after(async () => {
  const ended = await begun;
  await ended?.browser.close();
  await ended?.served.close();
});

/** `query` is that of the workbench's address; resolves once the pane is there, at its first run. Whatever was open is closed. */
export async function openWorkbench(query: Readonly<Record<string, string>> = {}): Promise<Workbench> {
  const { served: { address }, browser } = await stage();
  await Promise.all(browser.contexts().map((earlier) => earlier.close()));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
  context.setDefaultTimeout(LONGEST);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => { if (message.type() === "error" || message.type() === "warning") faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => { if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) faults.push(`asked ${request.url()}`); });
  await page.goto(`${address}/?${new URLSearchParams(query).toString()}`);
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("heading", { level: 1 }).waitFor();
  return { page, pane, faults, ...hands(page, pane) };
}

function hands(page: Page, pane: FrameLocator): Omit<Workbench, "page" | "pane" | "faults"> {
  const place = page.locator("#grid input").first();
  const messages = pane.locator(".messages .ms-MessageBar-text");
  /** How many the pane has said, those that are folded away too. */
  const count = async (): Promise<number> => {
    const earlier = /(\d+) earlier/.exec((await pane.locator(".earlier").allInnerTexts()).join(""));
    return earlier ? 1 + Number(earlier[1]) : messages.count();
  };
  // A message has its words a moment after it is there.
  const said = (): Promise<string> => messages.filter({ hasText: /./ }).first().innerText();
  const saidAnew = async (before: number): Promise<string> => {
    await until(async () => (await count()) !== before);
    return said();
  };
  const select = (cell: string): Promise<void> => goTo(page, cell);
  return {
    said, select,
    async press(button) {
      const before = await count();
      await page.getByRole("toolbar", { name: "Ribbon" }).getByRole("button", { name: button }).click();
      await page.locator("#ribbon:not(:has([aria-busy]))").waitFor();
      return saidAnew(before);
    },
    async choose(command) {
      const before = await count();
      // The first of the name is the head's, which is there once the commands are known.
      const own = (name: string): Locator => pane.getByRole("button", { name, exact: true }).first();
      await own("Recalculate").waitFor();
      if (await own(command).isVisible()) await own(command).click();
      else {
        await pane.getByRole("button", { name: "More commands" }).click();
        await pane.getByRole("menuitem", { name: command }).click();
      }
      return saidAnew(before);
    },
    async sheet(name) { await page.locator("#grid").getByText(name, { exact: true }).first().click(); },
    selected: () => place.inputValue(),
    async type(cell, ...texts) {
      await select(cell);
      for (const text of texts) {
        await page.keyboard.type(text);
        await page.keyboard.press(text === texts.at(-1) ? "Enter" : "Tab");
      }
    },
    async read(range) {
      await select(range);
      await page.evaluate(() => navigator.clipboard.writeText("…"));
      await page.keyboard.press("Control+c");
      let text = "…";
      await until(async () => (text = await page.evaluate(() => navigator.clipboard.readText())) !== "…");
      return text.split("\n").map((line) => line.split("\t").map((cell) => cell.trim()));
    },
  };
}

/** Until then the grid takes no click. */
export const drawn = (page: Page): Promise<void> => page.locator("#grid:not([aria-busy]) #univer-sheet-main-canvas_workbook").waitFor();

/** Goes to a cell by its name. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const place = page.locator("#grid input").first();
  await place.click();
  await place.fill(cell);
  await page.keyboard.press("Enter");
  // Only then do keys go to the cell.
  await until(() => place.evaluate((input) => document.activeElement !== input));
}

/** Past the first run, to the view of the open workbook. */
export async function arrive({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Skip" }).click();
  await pane.locator(".verdict, .center h2").first().waitFor();
}
