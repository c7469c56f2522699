/** Filters of tables and groups of rows and columns in the workbench's grid: as in Excel, by mouse and by keyboard; known to the add-in, in the file, and taken back by Undo. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { readXlsx as openXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { until } from "../until";
import { download, inExcel, visit } from "./proof";

/** The button of Issues' Priority, from the corner of the grid's canvas. */
const PRIORITY = { x: 771, y: 137 } as const;

const picture = async (page: Page, name: string): Promise<void> => { if (process.env["PICTURES"]) await page.screenshot({ path: join(process.env["PICTURES"], `workbench-${name}.png`) }); };

void test("a filter hides the rows that were not chosen, for the add-in and in the file, and Undo shows them again", async () => {
  const { page, excel, faults } = await visit();
  const bytes = await download(page);
  const hidden = (): Promise<string> => inExcel(excel, `const sheet = context.workbook.worksheets.getItem("Issues"), rows = Array.from({ length: 12 }, (_, at) => sheet.getRange("A" + (5 + at)).load("rowHidden"))`, `rows.map((row) => row.rowHidden ? "-" : "X").join("")`);
  const isFiltered = (): Promise<string> => inExcel(excel, `const { autoFilter } = context.workbook.tables.getItem("tblIssues"); autoFilter.load("isDataFiltered")`, "String(autoFilter.isDataFiltered)");
  await inExcel(excel, `context.workbook.worksheets.getItem("Issues").getRange("A1").select()`);
  const menu = page.getByRole("dialog", { name: "Filter Priority" });
  await page.locator("#univer-sheet-main-canvas_workbook").click({ position: PRIORITY });
  await menu.waitFor();
  assert.deepEqual(await menu.locator("label").allInnerTexts(), ["(Select All)", "Critical", "High", "Low", "Medium"]);
  await picture(page, "filter");
  await menu.getByLabel("(Select All)").uncheck();
  await menu.getByLabel("High").check();
  await menu.getByLabel("Critical").check();
  await menu.getByRole("button", { name: "OK" }).click();
  await page.getByText("5 of 12 records found").waitFor();
  assert.deepEqual([await hidden(), await isFiltered()], ["--X-XXX---X-", "true"]);
  await picture(page, "filtered");
  const issues = openXlsx(await download(page)).sheets.find(({ name }) => name === "Issues")!;
  assert.deepEqual(issues.tables![0]!.columns!.flatMap(({ name, filter }) => (filter ? [[name, ...filter]] : [])), [["Priority", "Critical", "High"]]);
  assert.deepEqual(issues.tables![0]!.hiddenRows, [4, 5, 7, 11, 12, 13, 15]);
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => (await hidden()) === "XXXXXXXXXXXX");
  assert.ok(Buffer.from(bytes).equals(Buffer.from(await download(page))));
  assert.deepEqual(faults, []);
  await page.close();
});

void test("by keyboard: Alt+Down opens a header's filter, typing finds texts, Enter filters; totals count what is seen", async () => {
  const { page, excel, faults } = await visit();
  await inExcel(excel, `context.workbook.worksheets.getItem("Budget").getRange("D4").select()`);
  const total = (): Promise<string> => inExcel(excel, `const cell = context.workbook.worksheets.getItem("Budget").getRange("F30").load("values")`, "String(cell.values[0][0])");
  const sum = (): Promise<string> => inExcel(excel, `const range = context.workbook.worksheets.getItem("Budget").getRange("D5:F29").load("values")`, `String(range.values.filter(([category]) => category === "Software").reduce((sum, [, , budget]) => sum + budget, 0))`);
  const before = await total(), menu = page.getByRole("dialog", { name: "Filter Category" });
  await page.locator("#univer-sheet-main-canvas_workbook").click({ position: { x: 400, y: 110 } });
  await page.keyboard.press("Alt+ArrowDown");
  await menu.waitFor();
  await page.keyboard.type("soft");
  assert.deepEqual(await menu.locator("label:visible").allInnerTexts(), ["(Select All)", "Software"]);
  await page.keyboard.press("Enter");
  await menu.waitFor({ state: "detached" });
  await until(async () => (await total()) === (await sum()));
  assert.notEqual(await total(), before);
  await page.keyboard.press("Control+z");
  await until(async () => (await total()) === before);
  assert.deepEqual(faults, []);
  await page.close();
});

void test("groups fold and unfold, level by level and one by one: the columns that are folded in the sample can be seen, and are in the file", async () => {
  const { page, excel, faults } = await visit();
  await inExcel(excel, `context.workbook.worksheets.getItem("Schedule").getRange("A1").select()`);
  const hidden = (range: string): Promise<string> => inExcel(excel, `const range = context.workbook.worksheets.getItem("Schedule").getRange("${range}").load("rowHidden,columnHidden")`, "String(range.rowHidden || range.columnHidden)");
  const rows = page.getByRole("toolbar", { name: "Groups of rows" }), columns = page.getByRole("toolbar", { name: "Groups of columns" });
  await rows.getByRole("button", { name: "Show rows to level 1" }).click();
  await until(async () => (await hidden("A6:A10")) === "true");
  assert.equal(await hidden("A5"), "false");
  await rows.getByRole("button", { name: "Show rows 6 to 10" }).click();
  await until(async () => (await hidden("A6:A10")) === "false");
  assert.equal(await hidden("A12"), "true");
  assert.equal(await hidden("V5:AM5"), "true");
  await columns.getByRole("button", { name: "Show columns to level 2" }).click();
  await until(async () => (await hidden("V5:AM5")) === "false");
  await inExcel(excel, `context.workbook.worksheets.getItem("Schedule").getRange("W5").select()`);
  await columns.getByRole("button", { name: "Hide columns V to AM" }).waitFor();
  await picture(page, "groups");
  const schedule = openXlsx(await download(page)).sheets.find(({ name }) => name === "Schedule")!;
  assert.deepEqual([schedule.columns![22]!.hidden, schedule.rows![5]!.hidden, schedule.rows![11]!.hidden], [undefined, undefined, true]);
  for (let step = 0; step < 3; step++) await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => (await hidden("A12")) === "false" && (await hidden("V5:AM5")) === "true");
  assert.deepEqual(faults, []);
  await page.close();
});
