/** The workbench in Chromium: to a pane with Microsoft's own office.js it is Excel on the web. Pictures go to the folder in PICTURES, where it is set. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import "./workbench/ribbon";
import "./workbench/newcomer";
import "./workbench/bad-luck";
import "./workbench/menu-shortcuts-functions";
import "./workbench/report-window";
import "./workbench/while-typing";
import "./workbench/grid";
import "./workbench/filters-and-groups";
import { stage } from "./workbench/open-workbench";

interface Visit { readonly page: Page; readonly log: Locator; line(text: string): Promise<void>; readonly faults: readonly string[]; picture(name: string): Promise<void> }

/** With the proof's pane; `workbook` is empty for a new one. */
async function visit(workbook?: string): Promise<Visit> {
  const { served, browser } = await stage();
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 800 } });
  const faults: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => { if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(served.address)) faults.push(`asked ${request.url()}`); });
  await page.goto(`${served.address}/?pane=proof/pane.html${workbook === undefined ? "" : `&workbook=${workbook}`}`);
  const log = page.frameLocator("#pane iframe").locator("#log");
  const line = (text: string): Promise<void> => log.filter({ hasText: text }).waitFor({ timeout: 15_000 });
  await line("listening");
  return { page, log, line, faults, picture: async (name) => { if (process.env["PICTURES"]) await page.screenshot({ path: join(process.env["PICTURES"], `${name}.png`) }); } };
}

void test("a pane starts, reads a sheet, is refused what Excel refuses, and runs a ribbon command to its end", async () => {
  const { page, line, faults, picture } = await visit("");
  await line("ready Excel OfficeOnline true");
  await line("sheet Sheet1");
  await line("refused InvalidArgument");
  const button = page.getByRole("button", { name: "Recalculate" });
  await button.click();
  await line("changed A1:C2 Local ThisLocalAddin");
  await page.locator("#ribbon-recalculate:not([aria-busy])").waitFor();
  await line("computed 42");
  await picture("workbench-command");
  assert.deepEqual(faults, []);
  await page.close();
});

void test("what the user types and selects in the grid reaches the pane, and Undo takes it back", async () => {
  const { page, line, faults, picture } = await visit("");
  await page.locator("#grid canvas").first().waitFor();
  await page.waitForTimeout(1_000);
  await page.mouse.click(142, 226);
  await picture("workbench-clicked");
  await line("selected B3");
  await page.keyboard.type("=6*7");
  await page.keyboard.press("Enter");
  await line("changed B3 Local Unknown =6*7 42");
  await picture("workbench-typed");
  await page.getByRole("button", { name: "Undo" }).click();
  await line("changed B3 Local Unknown (empty)");
  assert.deepEqual(faults, []);
  await page.close();
});

void test("the sample opens with its sheets, tables and looks", async () => {
  const { page, line, faults, picture } = await visit();
  await line("sheet Status");
  await line("tables tbl");
  await picture("workbench-sample");
  assert.deepEqual(faults, []);
  await page.close();
});
