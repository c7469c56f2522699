/** Opens the built pane in Chromium, as a person with an ordinary browser meets it. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { LONGEST } from "./until";

export type Look = "light" | "dark" | "contrast";

export const VIEWS = ["Overview", "Findings", "Schedule", "Money", "Risks", "Report", "Settings"] as const;
export type View = (typeof VIEWS)[number];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

/** A page in a session of its own, which waits as long as the slowest machine takes. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.context().setDefaultTimeout(LONGEST);
  return page;
}

export interface Visit { readonly page: Page; readonly faults: readonly string[] }

/** `faults` collects what the page complains of, and every request to anyone but its own server. */
export async function visit(browser: Browser, address: string, look: Look, width: number, height = 800): Promise<Visit> {
  const page = await newPage(browser, { viewport: { width, height }, colorScheme: look === "dark" ? "dark" : "light", forcedColors: look === "contrast" ? "active" : "none", reducedMotion: "reduce" });
  const faults: string[] = [];
  page.on("console", (message) => { if (message.type() !== "log" && message.type() !== "debug" && message.type() !== "info") faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => { if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) faults.push(`asked ${request.url()}`); });
  await page.goto(`${address}/taskpane.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, faults };
}

/** Past the first run, to the computed sample. */
export async function trySample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try the sample project" }).click();
  await page.locator(".verdict").waitFor();
}

export async function show(page: Page, view: View): Promise<void> {
  const tab = page.getByRole("tab", { name: view, exact: true });
  if (await tab.isVisible()) await tab.click();
  else {
    await page.getByRole("button", { name: "More commands" }).click();
    await page.getByRole("menuitem", { name: view }).click();
  }
  await page.getByRole("tabpanel", { name: view }).locator(".view, .center h2").first().waitFor();
  if (view === "Report") await page.frameLocator("iframe").locator("h1").waitFor();
}
