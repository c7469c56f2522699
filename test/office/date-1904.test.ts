/** A workbook that counts from 1904, in Excel and in a file: every command gives it the dates that it gives any other. */
import { insertReport } from "../../src/commands/insert-report";
import { recalculate } from "../../src/commands/recalculate";
import { setUp } from "../../src/commands/set-up";
import { statusReport } from "../../src/commands/status-report";
import { takeBaseline } from "../../src/commands/take-baseline";
import { trySample } from "../../src/commands/try-sample";
import type { Command } from "../../src/commands/command";
import { dateTime } from "../../src/core/time";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import type { Host } from "../../src/host/host";
import { XlsxHost } from "../../src/host/xlsx-host";
import type { WorkbookDocument } from "../../src/workbook/document";
import type { Cell, Grid } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { contextOf } from "../../src/workbook/project";
import { duration } from "../../src/workbook/value-type";
import { sampleWorkbook } from "../host/host-contract";
import { as1904, DAYS_1904, isDate } from "../workbook/as-1904";
import { associateFunctions } from "../../src/office/custom-functions";
import { openExcel, requestsOf } from "./open-excel";

const now = dateTime(2026, 7, 6);
const empty = { sheets: [{ name: "Sheet1" }] };
const later = dateTime(2026, 7, 31);

/** Where the sample has dates. */
const dates = new Set(sampleWorkbook.sheets.flatMap(({ name, cells }) => [...cells].flatMap(([row, columns]) => [...columns].flatMap(([column, cell]) => (isDate(cell) ? [`${name} ${row},${column}`] : [])))));

const cells = ({ sheets }: Grid): Map<string, Cell> => new Map(sheets.flatMap(({ name, rows }) => rows.flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell === null || cell === "" ? [] : [[`${name} ${r},${c}`, cell] as const])))));

/** Cells that are neither the same nor the same date; where the sample has a date, only a date will do. */
function unlike(usual: Grid, shifted: Grid): string[] {
  const [a, b] = [cells(usual), cells(shifted)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => {
    const [one, other] = [a.get(key), b.get(key)];
    const isShifted = typeof one === "number" && typeof other === "number" && Math.abs(one - other - DAYS_1904) < 1e-6;
    return !(isShifted || (JSON.stringify(one) === JSON.stringify(other) && !(dates.has(key) && typeof one === "number")));
  }).map((key) => `${key}: ${JSON.stringify(b.get(key))} for ${JSON.stringify(a.get(key))}`);
}

/** A longer task and a later status date, typed as a person does. */
async function change(host: Host): Promise<void> {
  const grid = await host.read(), { rows, decoded, project } = projectFromGrid(grid), context = contextOf(project, grid.date1904);
  const schedule = decoded.get("schedule")!.place!, charter = decoded.get("charter")!.place!;
  const task = schedule.rows[rows["schedule"]!.findIndex(({ id }) => id === "30")]!, item = charter.rows[rows["charter"]!.findIndex((row) => row["item"] === "Status date")]!;
  await host.write({
    tables: [],
    cells: [
      { sheet: schedule.sheet, row: task, column: schedule.columns.get("duration")!, value: duration().toCell({ minutes: 60 * 480, elapsed: false }, context) },
      { sheet: charter.sheet, row: item, column: charter.columns.get("value")!, value: later / 1440 + 25_569 - (grid.date1904 ? DAYS_1904 : 0) },
    ],
  }, grid);
}

const hosts: readonly (readonly [string, (document: WorkbookDocument) => Promise<Host>])[] = [
  ["open in Excel", async (document) => (await openExcel(document)).excelHost],
  ["in a file", (document) => Promise.resolve(new XlsxHost(writeXlsx(document)))],
];
const commands: readonly Command[] = [recalculate, takeBaseline, statusReport];

describe.each(hosts)("A workbook that counts from 1904, %s", (_, open) => {
  test.each(commands.map((command) => [command.label, command] as const))("%s", async (__, command) => {
    const results: Grid[] = [], told: string[] = [];
    for (const document of [sampleWorkbook, as1904(sampleWorkbook)]) {
      const host = await open(document);
      await change(host);
      told.push((await command.perform(host, { now })).message);
      results.push(await host.read());
      // Doing it again finds nothing more to do: what was written is read as it was meant.
      expect((await recalculate.perform(host, { now })).message).toMatch(/^Everything was up to date/);
    }
    const [usual, shifted] = results as [Grid, Grid];
    expect(shifted.date1904).toBe(true);
    expect(told[1]).toBe(told[0]);
    expect(unlike(usual, shifted)).toEqual([]);
    expect(projectFromGrid(shifted).project).toEqual(projectFromGrid(usual).project);
  });
});

describe("A function for cells", () => {
  test("counts the days that its workbook means by their numbers", async () => {
    const excel = await openExcel({ ...empty, date1904: true }), given = new Map<string, (...args: unknown[]) => Promise<number>>();
    Object.assign(globalThis, { CustomFunctions: { associate: (id: string, run: (...args: unknown[]) => Promise<number>) => given.set(id, run), Error, ErrorCode: {} } });
    associateFunctions();
    const [monday, friday] = [46083 - DAYS_1904, 46094 - DAYS_1904], run = given.get("WORKDAYS")!;
    expect(await run(monday, friday, null, {})).toBe(10);
    const asked = requestsOf(excel).length;
    // The second Wednesday is off; empty cells below it are no days.
    expect(await run(monday, friday, [[monday + 9], [0]], {})).toBe(9);
    expect(requestsOf(excel)).toHaveLength(asked);
  });
});

describe("An empty workbook in Excel that counts from 1904", () => {
  test.each([["Set up workbook", setUp], ["Try the sample project", trySample]] as const)("%s gives it the dates of any other", async (_, command) => {
    const results: Grid[] = [];
    for (const date1904 of [false, true]) {
      const { excelHost } = await openExcel({ ...empty, date1904 });
      expect((await command.perform(excelHost, { now })).undo).not.toBeNull();
      results.push(await excelHost.read());
    }
    const [usual, shifted] = results as [Grid, Grid];
    expect(shifted.date1904).toBe(true);
    expect(unlike(usual, shifted).filter((line) => !/: (null|undefined) for (null|undefined)/.test(line))).toEqual([]);
    expect(projectFromGrid(shifted).project).toEqual(projectFromGrid(usual).project);
  });

  test("sheets that it lost are added again with its dates", async () => {
    const without: WorkbookDocument = { ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter(({ name }) => name !== "Charter" && name !== "Trends") };
    const results: Grid[] = [];
    for (const document of [without, as1904(without)]) {
      const { excelHost } = await openExcel(document);
      expect((await setUp.perform(excelHost, { now })).message).toMatch(/^Added 2 sheets/);
      results.push(await excelHost.read());
    }
    expect(unlike(results[0]!, results[1]!)).toEqual([]);
  });

  test("a report inserted as a sheet says the same", async () => {
    const texts: string[] = [];
    for (const document of [sampleWorkbook, as1904(sampleWorkbook)]) {
      const excel = await openExcel(document);
      await insertReport(["Milestones", "Key figures"]).perform(excel.excelHost, { now });
      const sheet = excel.spreadsheet.book.sheets.find(({ name }) => name.startsWith("Report"))!;
      texts.push(JSON.stringify([...excel.spreadsheet.filled(sheet.id, { top: 0, left: 0, bottom: 200, right: 50 })].map(({ row, column, cell }) => [row, column, cell.value])));
    }
    expect(texts[1]).toBe(texts[0]);
  });
});
