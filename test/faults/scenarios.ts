/** What people do with an open workbook, each from its beginning: every command, and taking back what each has done. */
import { commands } from "../../src/commands/commands-list";
import type { Command } from "../../src/commands/command";
import { dateTime } from "../../src/core/time";
import { toSerial } from "../../src/workbook/value-type";
import { projectFromGrid } from "../../src/workbook/project";
import { cellName } from "../../src/workbook/grid";
import type { WorkbookData } from "../../src/workbench/spreadsheet/book";
import { sampleWorkbook } from "../host/host-contract";
import { openExcel, workbookData, type OpenExcel } from "../office/open-excel";

export interface Scenario {
  readonly name: string;
  /** The scenario's last opened workbook is the one that it is performed on. */
  open(): Promise<OpenExcel>;
  /** Resolves to what the user is told. */
  perform(excel: OpenExcel): Promise<string>;
  /** Doing it again leads to the same, and so mends what a lost connection has left half-done. */
  readonly heals?: boolean;
}

const context = { now: dateTime(2026, 7, 6) };
const empty: WorkbookData = { sheets: [{ name: "Sheet1" }] };
const foreign: WorkbookData = { sheets: [{ name: "Sales", cells: [["Region", "Sum"], ["North", 12]], tables: [{ name: "tblSales", area: { top: 0, left: 0, bottom: 1, right: 1 } }] }, { name: "Hidden", visibility: "Hidden" }] };
const sampleData = workbookData(sampleWorkbook);
const partial: WorkbookData = workbookData({ ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter(({ name }) => name !== "Lessons" && name !== "Baselines") });

/** A longer task and a later status date: dates, figures, the report and the History change. */
async function changedSample(): Promise<OpenExcel> {
  const excel = await openExcel(sampleData), { rows, decoded } = projectFromGrid(await excel.excelHost.read());
  const type = (register: string, id: string, field: string, value: number) => {
    const place = decoded.get(register)!.place!, row = rows[register]!.findIndex((one) => String(one["id"] ?? one["item"]) === id);
    return { sheet: place.sheet, cell: cellName(place.rows[row]!, place.columns.get(field)!), value };
  };
  const typed = [type("schedule", "30", "duration", 60), type("charter", "Status date", "value", toSerial(dateTime(2026, 7, 31)))];
  await excel.Excel.run(async ({ workbook, sync }) => {
    for (const { sheet, cell, value } of typed) workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await sync();
  });
  return excel;
}

const command = (id: string): Command => commands.find((one) => one.id === id)!;
const run = (id: string, excel: OpenExcel) => command(id).perform(excel.excelHost, context);
const performing = (id: string) => async (excel: OpenExcel) => (await run(id, excel)).message;
const { label: setUp } = command("set-up");

const onEachWorkbook: readonly (Scenario & { readonly id: string })[] = [
  { id: "set-up", name: `${setUp}, empty workbook`, open: () => openExcel(empty), perform: performing("set-up") },
  { id: "set-up", name: `${setUp}, someone's workbook`, open: () => openExcel(foreign), perform: performing("set-up") },
  { id: "set-up", name: `${setUp}, two sheets missing`, open: () => openExcel(partial), perform: performing("set-up") },
  ...commands.filter(({ id }) => id !== "set-up").map(({ id, label }) => ({ id, name: label, open: changedSample, perform: performing(id), heals: id !== "take-baseline" })),
];

const undoing: readonly Scenario[] = ["set-up", "recalculate", "take-baseline", "status-report"].map((id) => {
  let undo = (): Promise<number> => Promise.resolve(0);
  return {
    name: `Undo ${command(id).label}`,
    async open() {
      const excel = await (id === "set-up" ? openExcel(foreign) : changedSample());
      undo = (await run(id, excel)).undo!;
      return excel;
    },
    perform: async () => `${await undo()} cells put back`,
  };
});

/** One for each command at least: a new command is in it without being named here. */
export const scenarios: readonly Scenario[] = [...onEachWorkbook, ...undoing];
/** Those that write into sheets that are there, which others may be changing. */
export const writing: readonly Scenario[] = onEachWorkbook.filter(({ id }) => id !== "set-up" && id !== "check");
