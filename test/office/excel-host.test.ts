/** The host contract over Microsoft's library, and what only Excel can do: count requests, refuse, fail half-way. */
import { recalculate } from "../../src/commands/recalculate";
import { setUp } from "../../src/commands/set-up";
import type { Command } from "../../src/commands/command";
import { HostError } from "../../src/host/host";
import { knownTables } from "../../src/office/known-places";
import { dateTime } from "../../src/core/time";
import type { Cell, Grid } from "../../src/workbook/grid";
import { cellName } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import type { WorkbookData } from "../../src/workbench/spreadsheet/book";
import { hostContract, sampleWorkbook } from "../host/host-contract";
import { openExcel, requestsOf, type OpenExcel } from "./open-excel";

hostContract("A workbook open in Excel", async (document) => {
  const { Excel, excelHost } = await openExcel(document);
  return {
    host: excelHost,
    others: (edit) => Excel.run(async ({ workbook, sync }) => {
      for (const { table, sheet } of edit.tables) workbook.worksheets.getItem(sheet).tables.getItem(table).rows.add();
      for (const { sheet, row, column, value } of edit.cells) workbook.worksheets.getItem(sheet).getRange(cellName(row, column)).values = [[value === null ? "" : typeof value === "string" ? `'${value}` : value as number]];
      await sync();
    }),
  };
});

const now = dateTime(2026, 7, 6);
const empty: WorkbookData = { sheets: [{ name: "Sheet1" }] };
const foreign: WorkbookData = { sheets: [{ name: "Sales", cells: [["Region", "Sum"], ["North", 12]] }, { name: "Hidden", visibility: "Hidden" }] };

async function type(excel: OpenExcel, id: string, field: string, value: Cell): Promise<void> {
  const { rows, decoded } = projectFromGrid(await excel.excelHost.read());
  const place = decoded.get("schedule")!.place!;
  const cell = cellName(place.rows[rows["schedule"]!.findIndex((row) => row["id"] === id)]!, place.columns.get(field)!);
  await excel.Excel.run(async ({ workbook, sync }) => { workbook.worksheets.getItem(place.sheet).getRange(cell).values = [[value as number]]; await sync(); });
}

/** The workbook, cell by cell and table by table, formulas as formulas. */
const everything = ({ spreadsheet }: OpenExcel): string => JSON.stringify([
  spreadsheet.book.names.map(({ name, formula }) => [name, formula]),
  spreadsheet.book.sheets.map((sheet) => [sheet.name, sheet.tables.map(({ name, area, totals }) => [name, area, totals]), [...spreadsheet.filled(sheet.id, { top: 0, left: 0, bottom: 20_000, right: 500 })].map(({ row, column, cell }) => `${row},${column} ${JSON.stringify(cell.formula ?? cell.value)}`).sort()]),
]);

/** What a command asks of Excel. */
async function asked(excel: OpenExcel, command: Command): Promise<{ readonly message: string; readonly requests: number; readonly largest: number }> {
  const before = requestsOf(excel).length;
  const { message } = await command.perform(excel.excelHost, { now });
  const mine = requestsOf(excel).slice(before);
  return { message, requests: mine.length, largest: Math.max(...mine.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes))) };
}

describe("Requests to Excel", () => {
  test("a recalculation of the sample takes two, and a second one, with nothing to change, takes one", async () => {
    const excel = await openExcel(sampleWorkbook);
    await type(excel, "30", "duration", 60);
    const first = await asked(excel, recalculate);
    expect(first).toMatchObject({ message: expect.stringMatching(/^Recalculated: \d+ cells changed/) as string, requests: 2 });
    const before = everything(excel);
    expect(await asked(excel, recalculate)).toMatchObject({ message: expect.stringMatching(/^Everything was up to date/) as string, requests: 1 });
    expect(everything(excel)).toBe(before);
  });

  test("every table that is drawn is asked for by name", () => {
    const drawn = sampleWorkbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(drawn.filter((name) => !knownTables.includes(name))).toEqual([]);
  });

  test("a renamed sheet and a renamed column of the user's are no hindrance", async () => {
    const excel = await openExcel(sampleWorkbook);
    await excel.Excel.run(async ({ workbook, sync }) => { workbook.worksheets.getItem("Schedule").name = "Plan"; await sync(); });
    await type(excel, "30", "duration", 60);
    const { message, requests } = await asked(excel, recalculate);
    expect(message).toMatch(/^Recalculated/);
    expect(requests).toBe(3);
  });

  test("a hidden sheet is written like any other, and shown when a cell of it is selected", async () => {
    const excel = await openExcel(sampleWorkbook);
    await excel.Excel.run(async ({ workbook, sync }) => { workbook.worksheets.getItem("Schedule").visibility = "Hidden"; await sync(); });
    await type(excel, "30", "duration", 60);
    expect((await asked(excel, recalculate)).message).toMatch(/^Recalculated/);
    expect(await excel.excelHost.select({ sheet: "Schedule", cell: "B7" })).toBe(true);
    expect(excel.spreadsheet.book.sheets.find(({ name }) => name === "Schedule")!.visibility).toBe("Visible");
  });
});

/** Every command, every request, every way: `npm run test:faults`. */
describe("Bad luck", () => {
  const faults = [{ type: "error", code: "GeneralException" }, { type: "editMode" }, { type: "sessionLost" }, { type: "errorAt", action: 300, code: "AccessDenied" }] as const;
  const cases: readonly (readonly [string, Command, () => Promise<OpenExcel>])[] = [
    ["Recalculate", recalculate, async () => { const excel = await openExcel(sampleWorkbook); await type(excel, "30", "duration", 60); return excel; }],
    ["Set up", setUp, () => openExcel(foreign)],
  ];

  test.each(cases)("%s, refused by Excel or stopped half-way, leaves the workbook as it was, and says so", async (_, command, open) => {
    const { requests } = await asked(await open(), command);
    for (const fault of faults) {
      const excel = await open(), before = everything(excel), start = requestsOf(excel).length;
      let failed = false;
      excel.host.fault = (request) => (request === start + requests && !failed ? ((failed = true), fault) : null);
      const error = await command.perform(excel.excelHost, { now }).then(() => null, (reason: unknown) => reason);
      expect(error).toBeInstanceOf(HostError);
      expect((error as HostError).message).toMatch(/^[A-Z].+; .+: .+\.$/);
      excel.host.sessionLost = false;
      expect(everything(excel) === before ? "as before" : `changed by ${JSON.stringify(fault)}`).toBe("as before");
    }
  });

  test("someone who deletes, inserts or sorts rows between reading and writing finds nothing in the wrong row", async () => {
    const disturb: Record<string, (sheet: Excel.Worksheet) => void> = {
      inserted: (sheet) => void sheet.tables.getItem("tblSchedule").rows.add(3),
      deleted: (sheet) => sheet.tables.getItem("tblSchedule").rows.getItemAt(20).delete(),
      above: (sheet) => void sheet.getRange("2:2").insert("Down"),
    };
    for (const [name, change] of Object.entries(disturb)) {
      const excel = await openExcel(sampleWorkbook);
      await type(excel, "30", "duration", 60);
      const grid: Grid = await excel.excelHost.read();
      await excel.Excel.run(async ({ workbook, sync }) => { change(workbook.worksheets.getItem("Schedule")); await sync(); });
      const between = everything(excel);
      const stale = Object.assign(Object.create(excel.excelHost) as typeof excel.excelHost, { read: () => Promise.resolve(grid) });
      const outcome = await recalculate.perform(stale, { now }).then(({ message }) => message, (error: HostError) => error.code);
      if (name !== "above") {
        expect([name, outcome]).toEqual([name, "changed"]);
        expect(everything(excel)).toBe(between);
      } else expect(outcome).toMatch(/^Recalculated/);
      // Rows that have come in above change the places of findings, and nothing else.
      if (name === "above") expect((await recalculate.perform(excel.excelHost, { now })).message).toMatch(/^(Recalculated: 1 cell changed|Everything)/);
    }
  });
});

describe("Events", () => {
  test("a change of the user's is heard with its sheet, a write of ours is not", async () => {
    const excel = await openExcel(sampleWorkbook), heard: string[] = [];
    const stop = await excel.excelHost.onChanged((sheet) => heard.push(sheet));
    await type(excel, "30", "duration", 60);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const others = heard.length;
    await recalculate.perform(excel.excelHost, { now });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard.slice(others)).toEqual([]);
    stop();
  });

  test("what the user types while a write waits for it is heard, and stays", async () => {
    const excel = await openExcel(sampleWorkbook), heard: string[] = [], { spreadsheet, host, excelHost } = excel;
    await type(excel, "30", "duration", 60);
    const stop = await excelHost.onChanged((sheet, cells) => heard.push(`${sheet}!${cells}`)), { id } = spreadsheet.book.sheets.find(({ name }) => name === "Schedule")!;
    // The command has read when the user begins to type.
    host.before = () => { host.before = null; setTimeout(() => { host.editing = true; }, 0); };
    const done = recalculate.perform(excelHost, { now });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(host.editing).toBe(true);
    spreadsheet.setCells(id, [{ row: 35, column: 4, cell: { ...spreadsheet.cell(id, 35, 4), value: 77 } }]);
    await spreadsheet.commit("user");
    host.editing = false;
    expect((await done).message).toMatch(/^Recalculated/);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["Schedule!E36"]);
    expect(spreadsheet.cell(id, 35, 4).value).toBe(77);
    expect((await recalculate.perform(excelHost, { now })).message).toMatch(/^Recalculated/);
    stop();
  });
});

test("a sheet that is added finds the others under the names that they have by now", async () => {
  const excel = await openExcel({ ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter(({ name }) => name !== "Trends") });
  await excel.Excel.run(async ({ workbook, sync }) => { workbook.worksheets.getItem("History").name = "What's past (old)"; await sync(); });
  expect((await asked(excel, setUp)).message).toBe("Added 1 sheet: Trends.");
  const history = excel.spreadsheet.book.sheets.find(({ name }) => name.startsWith("What's"))!;
  expect(excel.spreadsheet.book.sheets.find(({ name }) => name === "Trends")!.charts.map(({ sourceSheet }) => sourceSheet)).toContain(history.id);
});

test("an empty workbook set up in Excel computes, and comes out of a second Set up as it was", async () => {
  const excel = await openExcel(empty);
  const first = await asked(excel, setUp);
  expect(first.message).toMatch(/^Added \d+ sheets/);
  expect(first.largest).toBeLessThan(4_500_000);
  expect((await asked(excel, setUp)).message).toMatch(/nothing was added/);
  expect((await asked(excel, recalculate)).message).toMatch(/^(Everything was up to date|Recalculated)/);
});
