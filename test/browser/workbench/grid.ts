/** The workbench's grid in Chromium: it calculates what the file says, gives the workbook back as a file, and takes over what the user does to rows and sheets. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { readXlsx as openXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import type { CellData } from "../../../src/workbench/spreadsheet/book";
import { isCellError, type Cell, type Grid } from "../../../src/workbook/grid";
import { until } from "../until";
import { goTo } from "./open-workbench";
import { download, inExcel, visit } from "./proof";

const sample = async (page: Page): Promise<Uint8Array> => (await page.request.get(new URL("/sample.xlsx", page.url()).href)).body();

/** `Sheet R1C1: before → after`, for each cell that is another. The last digits differ between calculation programs. */
function differences(a: Grid, b: Grid): string[] {
  return a.sheets.flatMap((sheet) => {
    const other = b.sheets.find(({ name }) => name === sheet.name);
    return sheet.rows.flatMap((row, r) => (row ?? []).flatMap((value, c) => {
      const now = other?.rows[r]?.[c] ?? null;
      return same(value, now) ? [] : [`${sheet.name} R${r + 1}C${c + 1}: ${JSON.stringify(value)} → ${JSON.stringify(now)} ${sheet.formulas.get(`${r},${c}`) ?? ""}`];
    }));
  });
}

function same(a: Cell, b: Cell): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return isCellError(a) || isCellError(b) ? JSON.stringify(a) === JSON.stringify(b) : (a ?? "") === (b ?? "");
}

void test("every formula of the sample has in the grid the value that the file has, and none is an error", async () => {
  const { page, faults } = await visit();
  const file = readXlsx(await sample(page));
  await page.getByRole("button", { name: "Calculate", exact: true }).click();
  await page.locator("#status", { hasText: /^$/ }).waitFor({ state: "attached" });
  const calculated = readXlsx(await download(page));
  assert.deepEqual(differences(file, calculated), []);
  assert.equal(calculated.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? [])).filter((cell) => isCellError(cell)).length, 0);
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a workbook in which nothing changed is downloaded as the file it was; one with a changed cell differs in that cell and in what follows from it", async () => {
  const { page, excel, faults } = await visit();
  const bytes = await sample(page);
  assert.ok(Buffer.from(bytes).equals(Buffer.from(await download(page))));
  await inExcel(excel, `context.workbook.worksheets.getItem("Budget").getRange("F5").values = [[123456]]`);
  const [before, now] = [readXlsx(bytes), readXlsx(await download(page))];
  const changed = differences(before, now).map((line) => line.split(":")[0]);
  assert.ok(changed.includes("Budget R5C6"));
  assert.ok(changed.includes("Status R10C3"), "the current budget follows");
  assert.deepEqual(now.sheets.map(({ name }) => name), before.sheets.map(({ name }) => name));
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a file saved while a cell is edited has what is typed there, and what follows from it", async () => {
  const { page, excel, faults } = await visit();
  const bytes = await sample(page);
  await inExcel(excel, `context.workbook.worksheets.getItem("Budget").getRange("F5").select()`);
  await page.locator("#univer-sheet-main-canvas_workbook").click({ position: { x: 660, y: 160 } });
  await page.keyboard.type("123456");
  const [before, now] = [readXlsx(bytes), readXlsx(await download(page))];
  const changed = differences(before, now);
  assert.ok(changed.some((line) => line.startsWith("Budget R5C6") && line.includes("123456")), changed.join("\n"));
  assert.ok(changed.some((line) => line.startsWith("Status R10C3")), "the current budget follows");
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a row typed below a table looks like the one above it, with its rules, and is saved so", async () => {
  const { page, excel, faults } = await visit();
  await inExcel(excel, `context.workbook.worksheets.getItem("Issues").getRange("A17:E17").values = [["I-13", "Typed", "", "Data", "High"]]`);
  const format = (cell: string): Promise<string> => inExcel(excel, `const range = context.workbook.worksheets.getItem("Issues").getRange("${cell}"); range.load("format/font/color,format/font/size"); range.dataValidation.load("type")`, "[range.format.font.color, range.format.font.size, range.dataValidation.type].join()");
  assert.equal(await format("E17"), await format("E16"));
  assert.match(await format("E17"), /,List$/);
  if (process.env["PICTURES"]) await page.screenshot({ path: join(process.env["PICTURES"], "workbench-row-below.png") });
  const { tables, validations } = openXlsx(await download(page)).sheets.find(({ name }) => name === "Issues")!;
  assert.equal(tables![0]!.area.bottom, 16);
  assert.ok(validations!.some(({ areas }) => areas.some(({ left, bottom }) => left === 4 && bottom === 16)));
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a row that the user deletes in the grid is gone from the table, from the add-in's reads and from the file, and Undo brings it back", async () => {
  const { page, excel, faults } = await visit();
  const table = (): Promise<string> => inExcel(excel, `const range = context.workbook.tables.getItem("tblIssues").getRange(); range.load("address")`, "range.address");
  const last = Number(/(\d+)$/.exec(await table())?.[1]);
  await inExcel(excel, `context.workbook.worksheets.getItem("Issues").getRange("A7").select()`);
  const grid = (await page.locator("#grid").boundingBox())!;
  // The middle of the head of row 9.
  const head = [grid.x + 22, grid.y + 318] as const;
  await page.mouse.click(...head);
  await until(async () => (await inExcel(excel, `const range = context.workbook.getSelectedRange().load("address")`, "range.address")).startsWith("Issues!A9:"));
  await page.mouse.click(...head, { button: "right" });
  await page.getByText("Delete Selected Row").click();
  await until(async () => (await table()).endsWith(String(last - 1)));
  const file = readXlsx(await download(page)).sheets.find(({ name }) => name === "Issues");
  assert.equal(file?.tables[0]?.area.bottom, last - 2);
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => (await table()).endsWith(String(last)));
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a look and a width that the user gives in the grid are in the file, the cell keeps what is in it, and Undo brings back the file it was", async () => {
  const { page, excel, faults } = await visit();
  const bytes = await sample(page);
  const issues = (file: Uint8Array): { readonly title: CellData; readonly width: number } => {
    const { cells, columns } = openXlsx(file).sheets.find(({ name }) => name === "Issues")!;
    return { title: cells![6]![1] as CellData, width: columns![2]!.size! };
  };
  const format = (cell: string, property: string): Promise<string> => inExcel(excel, `const { format } = context.workbook.worksheets.getItem("Issues").getRange("${cell}"); format.load("${property}")`, `String(format.${property.replace("/", ".")})`);
  const { title, width } = issues(bytes);
  await inExcel(excel, `context.workbook.worksheets.getItem("Issues").getRange("B7").select()`);
  const grid = (await page.locator("#grid").boundingBox())!;
  // The edge between the heads of columns C and D.
  await page.mouse.move(grid.x + 590, grid.y + 36);
  await page.mouse.move(grid.x + 599, grid.y + 36, { steps: 4 });
  await until(() => page.locator("#univer-sheet-main-canvas_workbook").evaluate((canvas) => canvas.style.cursor === "col-resize"));
  await page.mouse.down();
  await page.mouse.move(grid.x + 649, grid.y + 36, { steps: 4 });
  await page.mouse.up();
  await until(async () => Number(await format("C1", "columnWidth")) > width + 30);
  await goTo(page, "B7");
  await page.keyboard.press("Control+b");
  await until(async () => (await format("B7", "font/bold")) === "true");
  const now = issues(await download(page));
  assert.deepEqual(now.title, { ...title, style: { ...title.style, font: { ...title.style?.font, bold: true } } });
  assert.ok(now.width > width + 30);
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => (await format("B7", "font/bold")) === "false");
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => Number(await format("C1", "columnWidth")) === width);
  assert.ok(Buffer.from(bytes).equals(Buffer.from(await download(page))));
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a table that the user sorts is sorted for the add-in, which is told so, and Undo brings back its order", async () => {
  const { page, excel, line, faults } = await visit();
  const priorities = async (): Promise<string[]> => (await inExcel(excel, `const range = context.workbook.tables.getItem("tblIssues").columns.getItem("Priority").getDataBodyRange(); range.load("values")`, "range.values.join()")).split(",");
  const before = await priorities();
  const sorted = before.toSorted().toReversed();
  assert.notDeepEqual(sorted, before);
  await inExcel(excel, `context.workbook.worksheets.getItem("Issues").getRange("E7").select()`);
  const grid = (await page.locator("#grid").boundingBox())!;
  await page.mouse.click(grid.x + 740, grid.y + 230, { button: "right" });
  await page.getByText("Sort", { exact: true }).hover();
  await page.getByText("Sort Z to A", { exact: true }).click();
  await until(async () => JSON.stringify(await priorities()) === JSON.stringify(sorted));
  await line(/changed [A-Z]+\d+:[A-Z]+\d+ Local/);
  const file = readXlsx(await download(page)).sheets.find(({ name }) => name === "Issues");
  assert.deepEqual(file?.rows.slice(4, 4 + sorted.length).map((row) => row?.[4]), sorted);
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => JSON.stringify(await priorities()) === JSON.stringify(before));
  assert.deepEqual(faults, []);
  await page.close();
});
