/** Workbooks as people leave them: filtered, hidden, protected, renamed, moved, with columns of their own, fewer or in another order. */
import { commands } from "../../src/commands/commands-list";
import type { Command } from "../../src/commands/command";
import { dateTime } from "../../src/core/time";
import type { HostError } from "../../src/host/host";
import { cellName, type Cell, type Grid } from "../../src/workbook/grid";
import type { SheetDocument, WorkbookDocument } from "../../src/workbook/document";
import { projectFromGrid } from "../../src/workbook/project";
import { registers } from "../../src/workbook/registers";
import { sampleWorkbook } from "../host/host-contract";
import { openExcel, type OpenExcel } from "./open-excel";

const context = { now: dateTime(2026, 7, 6) };
const [recalculate, takeBaseline, statusReport] = ["recalculate", "take-baseline", "status-report"].map((id) => commands.find((command) => command.id === id)!) as [Command, Command, Command];

type Change = (workbook: Excel.Workbook) => void;
const change = ({ Excel: excel }: OpenExcel, work: Change): Promise<void> => excel.run(async (batch) => { work(batch.workbook); await batch.sync(); });
const run = ({ excelHost }: OpenExcel, { perform }: Command): Promise<string> => perform(excelHost, context).then(({ message }) => message, (error: HostError) => error.message);

/** A longer task, typed where it stands by now. */
async function lengthen(excel: OpenExcel): Promise<void> {
  const { rows, decoded } = projectFromGrid(await excel.excelHost.read()), place = decoded.get("schedule")!.place!;
  const cell = cellName(place.rows[rows["schedule"]!.findIndex(({ id }) => id === "30")]!, place.columns.get("duration")!);
  await change(excel, ({ worksheets }) => { worksheets.getItem(place.sheet).getRange(cell).values = [[60]]; });
}

/** What the registers' cells say, row by row and column by column, wherever those stand; formulas follow from the others. */
function meaning(grid: Grid, without: readonly string[] = []): Record<string, Cell> {
  const { decoded } = projectFromGrid(grid), all: Record<string, Cell> = {};
  for (const [key, { place }] of decoded) {
    const sheet = place && grid.sheets.find(({ name }) => name === place.sheet)!;
    for (const [field, column] of place?.columns ?? []) place!.rows.forEach((row, i) => {
      const value = sheet!.rows[row]?.[column] ?? null;
      if (!sheet!.formulas.has(`${row},${column}`) && !without.includes(`${key}.${field}`) && value !== null && value !== "") all[`${key} ${i} ${field}`] = value;
    });
  }
  return all;
}

/** The sample, changed and brought up to date, with a baseline and a report. */
async function through(document: WorkbookDocument, rearranged: Change = () => undefined): Promise<{ readonly excel: OpenExcel; readonly told: readonly string[]; readonly grid: Grid }> {
  const excel = await openExcel(document);
  await change(excel, rearranged);
  await lengthen(excel);
  const told: string[] = [];
  for (const command of [recalculate, takeBaseline, statusReport]) told.push(await run(excel, command));
  return { excel, told, grid: await excel.excelHost.read() };
}

/** Where findings stand is said in cells of the report, one more or less of which then changes. */
const withoutCounts = (told: readonly string[]): string[] => told.map((message) => message.replace(/^Recalculated: \d+ cells/, "Recalculated"));

const sheetNamed = (excel: OpenExcel, name: string) => excel.spreadsheet.book.sheets.find((sheet) => sheet.name === name)!;
/** Those that are read, written, and given new rows. */
const tableNames = [registers.schedule, registers.budget, registers.risks, registers.baselines, registers.history].map(({ table }) => table);

/** A document with the columns of a table in another order; `from[i]` is what column i was. */
function reordered(document: WorkbookDocument, table: string, order: (count: number) => readonly number[]): WorkbookDocument {
  const sheets = document.sheets.map((sheet): SheetDocument => {
    const found = sheet.tables.find(({ name }) => name === table);
    if (!found) return sheet;
    const { top, left, bottom, right } = found.area, from = order(right - left + 1);
    return {
      ...sheet, validations: [], formats: [],
      tables: sheet.tables.map((one) => (one === found ? { ...one, columns: from.map((column) => one.columns[column]!) } : one)),
      cells: new Map([...sheet.cells].map(([row, columns]) => [row, row < top || row > bottom ? columns : new Map([...[...columns].filter(([column]) => column < left || column > right), ...from.flatMap((column, i) => { const cell = columns.get(left + column); return cell ? [[left + i, cell] as const] : []; })])])),
    };
  });
  return { ...document, sheets };
}

let usual: { readonly told: readonly string[]; readonly grid: Grid };
beforeAll(async () => { usual = await through(sampleWorkbook); });

describe("Every command does what it always does where", () => {
  const arranged: readonly (readonly [string, WorkbookDocument, Change])[] = [
    ["tables are filtered", sampleWorkbook, ({ tables }) => { for (const name of ["tblSchedule", "tblRisks", "tblHistory", "tblBudget"]) { const table = tables.getItem(name); table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["1"] }); } }],
    ["sheets are hidden, some so that only a program can show them", sampleWorkbook, ({ worksheets }) => { for (const [name, visibility] of [["Schedule", "Hidden"], ["History", "VeryHidden"], ["Baselines", "VeryHidden"], ["Trends", "Hidden"]] as const) worksheets.getItem(name).visibility = visibility; }],
    ["sheets are renamed", sampleWorkbook, ({ worksheets }) => { for (const { sheet } of [registers.schedule, registers.history, registers.baselines, registers.budget]) worksheets.getItem(sheet).name = `Our "${sheet}" & more`; worksheets.getItem("Status").name = "Anna's status"; }],
    ["tables are moved down and to the right on their sheets", sampleWorkbook, ({ worksheets }) => { for (const name of ["Schedule", "Budget", "History", "Baselines", "Trends"]) { worksheets.getItem(name).getRange("2:4").insert("Down"); worksheets.getItem(name).getRange("A:B").insert("Right"); } }],
    ["columns stand in another order", reordered(reordered(sampleWorkbook, "tblSchedule", (count) => Array.from({ length: count }, (_, i) => count - 1 - i)), "tblHistory", (count) => Array.from({ length: count }, (_, i) => (i + 3) % count)), () => undefined],
    ["columns of someone's own stand in between", sampleWorkbook, ({ tables }) => { for (const name of ["tblSchedule", "tblRisks", "tblHistory", "tblBaselines"]) tables.getItem(name).columns.add(2, undefined, "Ours"); }],
  ];

  test.each(arranged)("%s", async (_, document, rearranged) => {
    const { told, grid } = await through(document, rearranged);
    expect(withoutCounts(told)).toEqual(withoutCounts(usual.told));
    expect(meaning(grid)).toEqual(meaning(usual.grid));
  });

  test("columns are deleted that it can do without; what they held is the only thing that is missed", async () => {
    const gone = { tblSchedule: ["Owner", "Total float", "Finish variance"], tblHistory: ["SPI"], tblRisks: ["Expected value"] };
    const { told, grid } = await through(sampleWorkbook, ({ tables }) => { for (const [table, columns] of Object.entries(gone)) for (const column of columns) tables.getItem(table).columns.getItem(column).delete(); });
    expect(withoutCounts(told)).toEqual(withoutCounts(usual.told));
    const missing = Object.entries(registers).flatMap(([key, register]) => Object.entries(register.columns as Record<string, { header: string }>).flatMap(([field, { header }]) => ((gone as Record<string, string[]>)[register.table]?.includes(header) ? [`${key}.${field}`] : [])));
    expect(missing).toHaveLength(5);
    expect(meaning(grid)).toEqual(meaning(usual.grid, missing));
  });
});

test("someone's own column keeps what it holds, formulas too", async () => {
  const excel = await openExcel(sampleWorkbook);
  await change(excel, ({ tables }) => { tables.getItem("tblSchedule").columns.add(2, undefined, "Ours"); });
  const table = sheetNamed(excel, "Schedule").tables[0]!, column = table.area.left + 2;
  const texts = Array.from({ length: table.area.bottom - table.area.top }, (_, i) => [i % 2 === 0 ? `note ${i}` : `=${i}+1`]);
  await change(excel, ({ worksheets }) => { worksheets.getItem("Schedule").getRangeByIndexes(table.area.top + 1, column, texts.length, 1).formulas = texts; });
  await lengthen(excel);
  for (const command of [recalculate, takeBaseline, statusReport]) await run(excel, command);
  const { id } = sheetNamed(excel, "Schedule");
  expect(texts.map((_, i) => { const { formula, value } = excel.spreadsheet.cell(id, table.area.top + 1 + i, column); return formula ?? value; })).toEqual(texts.flat());
});

test("rows that a filter hides stay hidden, and hidden sheets stay hidden, whatever is written into them", async () => {
  const { excel } = await through(sampleWorkbook, ({ tables, worksheets }) => {
    const table = tables.getItem("tblSchedule");
    table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["30"] });
    worksheets.getItem("Budget").visibility = "Hidden";
    worksheets.getItem("History").visibility = "VeryHidden";
  });
  expect(sheetNamed(excel, "Schedule").tables[0]!.hiddenRows.length).toBeGreaterThan(50);
  expect([sheetNamed(excel, "Budget").visibility, sheetNamed(excel, "History").visibility]).toEqual(["Hidden", "VeryHidden"]);
});

describe("A protected sheet", () => {
  test.each(["Schedule", "Budget", "History", "Status", "Baselines", "Trends", "Gantt"])("%s: each command is done, or refused in one sentence with nothing changed", async (name) => {
    const excel = await openExcel(sampleWorkbook);
    await lengthen(excel);
    await change(excel, ({ worksheets }) => { worksheets.getItem(name).protection.protect(); });
    let refused = 0;
    for (const command of [recalculate, takeBaseline, statusReport]) {
      const before = JSON.stringify((await excel.excelHost.read()).sheets);
      const error = await command.perform(excel.excelHost, context).then(() => null, (reason: unknown) => reason);
      if (error === null) continue;
      refused++;
      expect(error).toMatchObject({ code: "protected", message: "A sheet or the workbook is protected or read-only; nothing was changed: unprotect it on the Review tab, and run it again." });
      expect(JSON.stringify((await excel.excelHost.read()).sheets) === before).toBe(true);
    }
    expect(refused > 0).toBe(name !== "Gantt");
  });

  test("and a protected workbook get no new sheets, and say so", async () => {
    const excel = await openExcel({ sheets: [{ name: "Sheet1" }] });
    await change(excel, ({ protection }) => { protection.protect(); });
    await expect(commands[0]!.perform(excel.excelHost, context)).rejects.toMatchObject({ code: "protected", message: expect.stringContaining("nothing was added") as string });
    expect(excel.spreadsheet.book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });
});

describe("A table that someone has renamed", () => {
  test.each(tableNames)("%s: each command is done as ever, or refused in one sentence that says what to do", async (name) => {
    const excel = await openExcel(sampleWorkbook);
    await change(excel, ({ tables }) => { tables.getItem(name).name = "Renamed"; });
    await lengthen(excel);
    const told: string[] = [];
    for (const command of [recalculate, takeBaseline, statusReport]) {
      const before = JSON.stringify((await excel.excelHost.read()).sheets), message = await run(excel, command);
      told.push(message);
      if (!/^(Recalculated|Everything|Baseline taken|Status as of)/.test(message)) {
        expect(message).toMatch(/name/);
        expect(JSON.stringify((await excel.excelHost.read()).sheets) === before).toBe(true);
      }
    }
    expect(told[0]).toMatch(/^Recalculated/);
  });
});
