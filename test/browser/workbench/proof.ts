/** The workbench with the proof's pane, in which Excel's own library is at hand. */
import { readFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { newPage } from "../open-pane";
import { drawn, stage } from "./open-workbench";

export interface Visit {
  readonly page: Page;
  readonly excel: Frame;
  /** What the page complained of, and every request to anyone but its own server. */
  readonly faults: readonly string[];
  /** Resolves once the pane has written this down. */
  line(text: string | RegExp): Promise<void>;
}

/** With a workbook, empty for a new one, or else with the sample; resolves once the pane listens and the grid is drawn. */
export async function visit(workbook?: string): Promise<Visit> {
  const { served: { address }, browser } = await stage();
  const page = await newPage(browser, { ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
  const faults: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => { if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) faults.push(`asked ${request.url()}`); });
  await page.goto(`${address}/?pane=proof/pane.html${workbook === undefined ? "" : `&workbook=${workbook}`}`);
  const log = page.frameLocator("#pane iframe").locator("#log");
  const line = (text: string | RegExp): Promise<void> => log.filter({ hasText: text }).waitFor();
  await line("listening");
  await drawn(page);
  return { page, faults, line, excel: page.mainFrame().childFrames()[0]! };
}

/** Runs statements in one batch of the pane's own library; resolves to what `result` is then. */
export const inExcel = (excel: Frame, statements: string, result = "undefined"): Promise<string> => excel.evaluate<string>(`Excel.run(async (context) => { ${statements}; await context.sync(); return ${result}; })`);

export async function download(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download .xlsx" }).click()]);
  return readFile(await file.path());
}
