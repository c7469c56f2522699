/** The workbench with the proof's pane, in which Excel's own library is at hand. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { stage } from "./open-workbench";

export interface Visit { readonly page: Page; readonly excel: Frame; readonly faults: readonly string[] }

/** With the sample, and the proof's pane, in which Excel's own library is at hand. */
export async function visit(): Promise<Visit> {
  const { served, browser } = await stage();
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
  const faults: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${served.address}/?pane=proof/pane.html`);
  await page.frameLocator("#pane iframe").locator("#log").filter({ hasText: "listening" }).waitFor({ timeout: 60_000 });
  return { page, faults, excel: page.mainFrame().childFrames()[0]! };
}

/** Runs statements in one batch of the pane's own library; resolves to what `result` is then. */
export const inExcel = (excel: Frame, statements: string, result = "undefined"): Promise<string> => excel.evaluate<string>(`Excel.run(async (context) => { ${statements}; await context.sync(); return ${result}; })`);

export async function download(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download .xlsx" }).click()]);
  return readFile(await file.path());
}

export async function assertSoon(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 15_000;
  while (!(await holds())) {
    assert.ok(Date.now() < until, "it did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
