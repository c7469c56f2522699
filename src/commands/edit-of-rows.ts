/** Other values in rows of an open workbook, as an edit of their cells. */
import { listed } from "../core/subject";
import { changedCells, lackingColumns } from "../workbook/changed-cells";
import type { CellEdit, WorkbookEdit } from "../workbook/document";
import { cellName, formulasOf } from "../workbook/grid";
import { contextOf } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import { registers, type RegisterSet } from "../workbook/registers";
import type { OpenWorkbook } from "./open-workbook";

/** `changed` has all rows of the registers it names, in their order. Cells with formulas stay as they are. */
export function editOfRows(workbook: OpenWorkbook, changed: RegisterRows): WorkbookEdit {
  const isFormula = formulasOf(workbook.grid);
  return { cells: cellsOf(workbook, changed).filter((cell) => !isFormula(cell)), tables: [] };
}

/** One sentence, where one of the cells that `changed` changes has a formula, or no column, for commands that do all or nothing. */
export function hindrance(workbook: OpenWorkbook, changed: RegisterRows): string | null {
  const held = cellsOf(workbook, changed).find(formulasOf(workbook.grid));
  return held ? `${held.sheet}!${cellName(held.row, held.column)} is a formula, so nothing was changed: type a value in its place, and try again.` : lackOfColumns(workbook, changed);
}

/** One sentence, where a table that someone else has made lacks columns that `changed` needs. */
export function lackOfColumns({ rows, decoded }: OpenWorkbook, changed: RegisterRows): string | null {
  for (const [key, register] of Object.entries(registers as RegisterSet)) {
    const now = changed[key], place = decoded.get(key)?.place;
    const lacking = now && place ? lackingColumns(register, now, rows[key] ?? [], place) : [];
    if (lacking.length > 0) return `The table on the sheet ${place!.sheet} has no ${lacking.length === 1 ? "column" : "columns"} ${listed(lacking)}, so nothing was changed: add ${lacking.length === 1 ? "it" : "them"}, and try again.`;
  }
  return null;
}

function cellsOf({ grid, rows, decoded, analysis }: OpenWorkbook, changed: RegisterRows): readonly CellEdit[] {
  const context = contextOf(analysis.project, grid.date1904);
  return Object.entries(registers as RegisterSet).flatMap(([key, register]) => {
    const now = changed[key], place = decoded.get(key)?.place;
    return now && place ? changedCells(register, now, rows[key] ?? [], place, context) : [];
  });
}
