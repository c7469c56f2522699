import { editOfRows } from "../../src/commands/edit-of-rows";
import { openWorkbook } from "../../src/commands/open-workbook";
import { gridOfDocument } from "../../src/host/grid-of-document";
import { MemoryHost } from "../../src/host/memory-host";
import { sampleWorkbook } from "../host/host-contract";

test("rows with other values become an edit of the cells that differ, and of no cell with a formula", async () => {
  const workbook = await openWorkbook(new MemoryHost(gridOfDocument(sampleWorkbook)));
  const place = workbook.decoded.get("schedule")!.place!, [first, second] = [place.rows[0]!, place.rows[1]!], level = place.columns.get("level")!;
  const schedule = workbook.rows["schedule"]!.map((row, i) => (i < 2 ? { ...row, level: Number(row["level"]) + 1 } : row));
  const edit = editOfRows(workbook, { schedule });
  expect(edit).toEqual({ tables: [], cells: [first, second].map((row, i) => ({ sheet: "Schedule", row, column: level, value: schedule[i]!["level" as never] })) });
  const sheets = workbook.grid.sheets.map((sheet) => (sheet.name === "Schedule" ? { ...sheet, formulas: new Map([...sheet.formulas, [`${first},${level}`, "1+0"] as const]) } : sheet));
  expect(editOfRows({ ...workbook, grid: { ...workbook.grid, sheets } }, { schedule }).cells.map(({ row }) => row)).toEqual([second]);
});
