/** The workbench in Chromium: to a pane with Microsoft's own office.js it is Excel on the web. Pictures go to the folder in PICTURES, where it is set. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import "./workbench/ribbon";
import "./workbench/newcomer";
import "./workbench/bad-luck";
import "./workbench/menu-shortcuts-functions";
import "./workbench/report-window";
import "./workbench/while-typing";
import "./workbench/grid";
import "./workbench/filters-and-groups";
import { visit } from "./workbench/proof";

const picture = async (page: Page, name: string): Promise<void> => { if (process.env["PICTURES"]) await page.screenshot({ path: join(process.env["PICTURES"], `${name}.png`) }); };

void test("a pane starts, reads a sheet, is refused what Excel refuses, and runs a ribbon command to its end", async () => {
  const { page, line, faults } = await visit("");
  await line("ready Excel OfficeOnline true");
  await line("sheet Sheet1");
  await line("refused InvalidArgument");
  const button = page.getByRole("button", { name: "Recalculate" });
  await button.click();
  await line("changed A1:C2 Local ThisLocalAddin");
  await page.locator("#ribbon-recalculate:not([aria-busy])").waitFor();
  await line("computed 42");
  await picture(page, "workbench-command");
  assert.deepEqual(faults, []);
  await page.close();
});

void test("what the user types and selects in the grid reaches the pane, and Undo takes it back", async () => {
  const { page, line, faults } = await visit("");
  await page.mouse.click(142, 226);
  await picture(page, "workbench-clicked");
  await line("selected B3");
  await page.keyboard.type("=6*7");
  await page.keyboard.press("Enter");
  await line("changed B3 Local Unknown =6*7 42");
  await picture(page, "workbench-typed");
  await page.getByRole("button", { name: "Undo" }).click();
  await line("changed B3 Local Unknown (empty)");
  assert.deepEqual(faults, []);
  await page.close();
});

void test("the sample opens with its sheets, tables and looks", async () => {
  const { page, line, faults } = await visit();
  await line("sheet Status");
  await line("tables tbl");
  await picture(page, "workbench-sample");
  assert.deepEqual(faults, []);
  await page.close();
});
