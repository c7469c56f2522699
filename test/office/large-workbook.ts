/** A workbook of ours with as many tasks as wanted, in phases of ten, each after the one before it. */
import { analyze } from "../../src/core/analyze";
import { buildWorkbook } from "../../src/workbook/build";
import type { WorkbookDocument } from "../../src/workbook/document";
import type { Grid } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { openExcel, type OpenExcel } from "./open-excel";

export function largeWorkbook(tasks: number): WorkbookDocument {
  const rows = Array.from({ length: tasks }, (_, i) => [i + 1, `Work package number ${i + 1}`, 1 + (i % 10 === 0 ? 0 : 1), i % 10 === 0 ? null : 1 + (i % 7), i % 10 > 1 ? i : null]);
  const grid: Grid = {
    sheets: [
      { name: "Schedule", rows: [["ID", "Task", "Level", "Duration", "Predecessors"], ...rows], tables: [{ name: "tblSchedule", area: { top: 0, left: 0, bottom: tasks, right: 4 }, totals: false, columns: ["ID", "Task", "Level", "Duration", "Predecessors"] }], merges: [], formulas: new Map() },
      { name: "Charter", rows: [["Item", "Value"], ["Start date", 46083]], tables: [{ name: "tblCharter", area: { top: 0, left: 0, bottom: 1, right: 1 }, totals: false, columns: ["Item", "Value"] }], merges: [], formulas: new Map() },
    ], names: new Map(), date1904: false,
  };
  const { project, rows: typed } = projectFromGrid(grid);
  return buildWorkbook({ analysis: analyze(project, {}), rows: typed, sheets: [] });
}

/** Open, with a new start of the project, so that the dates of every task change. */
export async function openMoved(tasks: number): Promise<OpenExcel> {
  const excel = await openExcel(largeWorkbook(tasks));
  await excel.Excel.run(async ({ workbook, sync }) => {
    workbook.tables.getItem("tblSchedule").columns.getItem("Duration").getDataBodyRange().getCell(1, 0).values = [[9]];
    workbook.tables.getItem("tblCharter").getDataBodyRange().getCell(10, 1).values = [[46100]];
    await sync();
  });
  return excel;
}
