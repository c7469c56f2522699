/** What people do with an open workbook, each from its beginning: every command, and taking back what each has done. */
import { changeItem } from "../../src/commands/change-item";
import { clearBaselineWith } from "../../src/commands/clear-baseline";
import { paneCommands } from "../../src/commands/commands-list";
import type { Command } from "../../src/commands/command";
import { fixFinding } from "../../src/commands/fix-finding";
import { indent, outdent } from "../../src/commands/indent";
import { insertReport } from "../../src/commands/insert-report";
import { openWorkbook } from "../../src/commands/open-workbook";
import { quickFixes } from "../../src/commands/quick-fixes";
import { recalculate } from "../../src/commands/recalculate";
import { releaseDateOf } from "../../src/commands/release-date";
import { setUp } from "../../src/commands/set-up";
import { statusReport } from "../../src/commands/status-report";
import { takeBaseline } from "../../src/commands/take-baseline";
import { trySample } from "../../src/commands/try-sample";
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
  /** The tables that others are let change meanwhile; all that are written to, where not said. */
  readonly tables?: readonly string[];
}

const context = { now: dateTime(2026, 7, 6) };
const empty: WorkbookData = { sheets: [{ name: "Sheet1" }] };
const foreign: WorkbookData = { sheets: [{ name: "Sales", cells: [["Region", "Sum"], ["North", 12]], tables: [{ name: "tblSales", area: { top: 0, left: 0, bottom: 1, right: 1 } }] }, { name: "Hidden", visibility: "Hidden" }] };
const sampleData = workbookData(sampleWorkbook);
const partial: WorkbookData = workbookData({ ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter(({ name }) => name !== "Lessons" && name !== "Baselines") });
/** Made before there was a setting for progress logic: in its row stands something of the user's. */
const older: WorkbookData = { ...sampleData, sheets: sampleData.sheets.map((sheet) => (sheet.name === "Settings" ? { ...sheet, cells: sheet.cells!.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null && "value" in cell && cell.value === "Progress logic" ? "Our own" : cell))) } : sheet)) };

type Typed = readonly [register: string, id: string, field: string, value: number];

/** A longer task and a later status date: dates, figures, the report and the History change. */
const usually: readonly Typed[] = [["schedule", "30", "duration", 60], ["charter", "Status date", "value", toSerial(dateTime(2026, 7, 31))]];

async function changedSample(data: WorkbookData = sampleData, more: readonly Typed[] = []): Promise<OpenExcel> {
  const excel = await openExcel(data), { rows, decoded } = projectFromGrid(await excel.excelHost.read());
  const typed = [...usually, ...more].map(([register, id, field, value]) => {
    const place = decoded.get(register)!.place!, row = rows[register]!.findIndex((one) => String(one["id"] ?? one["item"]) === id);
    return { sheet: place.sheet, cell: cellName(place.rows[row]!, place.columns.get(field)!), value };
  });
  await excel.Excel.run(async ({ workbook, sync }) => {
    for (const { sheet, cell, value } of typed) workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await sync();
  });
  return excel;
}

/** A scenario of the command that a workbook, once it is open, asks for. */
function commanding(facts: { readonly id: string; readonly name: string; readonly heals?: boolean; readonly tables?: readonly string[] }, open: () => Promise<OpenExcel>, choose: (excel: OpenExcel) => Command | Promise<Command>): Scenario & { readonly id: string } {
  let chosen: Command;
  return {
    ...facts,
    async open() {
      const excel = await open();
      chosen = await choose(excel);
      return excel;
    },
    perform: async ({ excelHost }) => (await chosen.perform(excelHost, context)).message,
  };
}

const always = (command: Command, name: string, open: () => Promise<OpenExcel>): Scenario & { readonly id: string } => commanding({ id: command.id, name }, open, () => command);

const onEachWorkbook: readonly (Scenario & { readonly id: string })[] = [
  always(setUp, `${setUp.label}, empty workbook`, () => openExcel(empty)),
  always(setUp, `${setUp.label}, someone's workbook`, () => openExcel(foreign)),
  always(setUp, `${setUp.label}, two sheets missing`, () => openExcel(partial)),
  always(trySample, trySample.label, () => openExcel(foreign)),
  always(insertReport(["Key figures", "Milestones"]), "Insert report", changedSample),
  ...paneCommands.filter(({ id }) => ![setUp.id, trySample.id, indent.id, outdent.id].includes(id)).map((command) => commanding({ id: command.id, name: command.label, heals: command !== takeBaseline, ...(command === statusReport && { tables: ["tblHistory", "tblStatusHighlights"] }) }, changedSample, () => command)),
  ...([[indent, 24], [outdent, 24]] as const).map(([command, row]) => commanding({ id: command.id, name: command.label, tables: ["tblSchedule"] }, changedSample, async ({ excelHost }) => {
    await excelHost.select({ sheet: "Schedule", cell: `B${row}:B${row + 1}` });
    return command;
  })),
  commanding({ id: "fix-finding", name: "Quick fix", tables: ["tblSchedule"] }, () => changedSample(sampleData, [["schedule", "30", "percentComplete", 45]]), async ({ excelHost }) => {
    const workbook = await openWorkbook(excelHost), finding = workbook.analysis.findings.find(({ code }) => code === "percent-as-whole")!;
    return fixFinding(finding, quickFixes(workbook)(finding)[0]!.label);
  }),
  commanding({ id: "change-item", name: "Change an item", tables: ["tblCharter", "tblSchedule"], heals: true }, changedSample, () => changeItem("charter", "statusDate", toSerial(dateTime(2026, 8, 31)))),
  commanding({ id: "change-item", name: "Change a setting without a row", tables: ["tblSettings"] }, () => changedSample(older), () => changeItem("settings", "progressLogic", "Progress override")),
  commanding({ id: "release-date", name: "Release a date", tables: ["tblSchedule"] }, changedSample, async ({ excelHost }) => {
    const held = (await openWorkbook(excelHost)).rows["schedule"]!.find((row) => row["constraint"] !== "ASAP")!;
    return releaseDateOf({ task: String(held["id"]), end: "start" });
  }),
  commanding({ id: "clear-baseline", name: "Clear baseline", tables: ["tblSchedule"] }, changedSample, () => clearBaselineWith(0)),
];

const undoing: readonly Scenario[] = [setUp, recalculate, takeBaseline, statusReport, insertReport(["Milestones"]), changeItem("settings", "progressLogic", "Progress override")].map((command) => {
  let undo = (): Promise<number> => Promise.resolve(0);
  return {
    name: `Undo ${command.label}`,
    async open() {
      const excel = await (command === setUp ? openExcel(foreign) : changedSample(command.id === "change-item" ? older : sampleData));
      undo = (await command.perform(excel.excelHost, context)).undo!;
      return excel;
    },
    perform: async () => `${await undo()} cells put back`,
  };
});

/** One for each command at least: a new command without choices is in it without being named here. */
export const scenarios: readonly Scenario[] = [...onEachWorkbook, ...undoing];
/** Those that write into sheets that are there, which others may be changing. */
export const writing: readonly Scenario[] = onEachWorkbook.filter(({ id }) => ![setUp.id, "check", trySample.id, "insert-report"].includes(id));
