/** What undoes an edit: the cells that still hold what it wrote, with what they held before. */
import type { CellEdit, WorkbookEdit } from "../workbook/document";
import type { Cell, Grid } from "../workbook/grid";
import { sameCell } from "./conflict";

/** Cells that others have changed since stay as they are; rows that the edit added to a table stay, empty. */
export function putBack(before: Grid, now: Grid, edit: WorkbookEdit): CellEdit[] {
  const was = cellsOf(before), is = cellsOf(now);
  return edit.cells.filter(({ sheet, row, column, value }) => sameCell(is(sheet, row, column), value)).map((cell) => ({ ...cell, value: was(cell.sheet, cell.row, cell.column) }));
}

function cellsOf(grid: Grid): (sheet: string, row: number, column: number) => Cell {
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet] as const));
  return (sheet, row, column) => sheets.get(sheet)?.rows[row]?.[column] ?? null;
}
