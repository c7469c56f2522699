/** Ten thousand tasks in Excel: every request and every reply stays under Excel's limit. */
import { recalculate } from "../../src/commands/recalculate";
import { analyze } from "../../src/core/analyze";
import { projectFromGrid } from "../../src/workbook/project";
import { buildWorkbook } from "../../src/workbook/build";
import type { Grid } from "../../src/workbook/grid";
import { openExcel, requestsOf } from "./open-excel";

const TASKS = 10_000;
const LIMIT = 4_500_000;

test("ten thousand tasks are read and written in requests and replies of less than 4.5 MB", async () => {
  const rows = Array.from({ length: TASKS }, (_, i) => [i + 1, `Work package number ${i + 1}`, 1 + (i % 10 === 0 ? 0 : 1), i % 10 === 0 ? null : 1 + (i % 7), i % 10 > 1 ? i : null]);
  const grid: Grid = {
    sheets: [
      { name: "Schedule", rows: [["ID", "Task", "Level", "Duration", "Predecessors"], ...rows], tables: [{ name: "tblSchedule", area: { top: 0, left: 0, bottom: TASKS, right: 4 }, totals: false, columns: ["ID", "Task", "Level", "Duration", "Predecessors"] }], merges: [], formulas: new Map() },
      { name: "Charter", rows: [["Item", "Value"], ["Start date", 46083]], tables: [{ name: "tblCharter", area: { top: 0, left: 0, bottom: 1, right: 1 }, totals: false, columns: ["Item", "Value"] }], merges: [], formulas: new Map() },
    ], names: new Map(), date1904: false,
  };
  const { project, rows: typed } = projectFromGrid(grid);
  const excel = await openExcel(buildWorkbook({ analysis: analyze(project, {}), rows: typed, sheets: [] }));
  await excel.Excel.run(async ({ workbook, sync }) => { workbook.tables.getItem("tblSchedule").columns.getItem("Duration").getDataBodyRange().getCell(1, 0).values = [[9]]; workbook.tables.getItem("tblCharter").getDataBodyRange().getCell(10, 1).values = [[46100]]; await sync(); });
  const start = requestsOf(excel).length;
  const { message } = await recalculate.perform(excel.excelHost, { now: 0 });
  expect(message).toMatch(/^Recalculated: \d+ cells changed/);
  const mine = requestsOf(excel).slice(start);
  expect(mine.every(({ outcome }) => outcome === "done")).toBe(true);
  expect(Math.max(...mine.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))).toBeLessThan(LIMIT);
  process.stdout.write(`10,000 tasks: ${mine.length} requests, ${mine.map(({ requestBytes, responseBytes }) => `${Math.round(requestBytes / 1000)}/${Math.round(responseBytes / 1000)} kB`).join(", ")}; ${message}\n`);
});
