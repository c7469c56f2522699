/** Other values in rows of an open workbook, as an edit of their cells. */
import type { CellEdit, WorkbookEdit } from "../workbook/document";
import { changedCells } from "../workbook/changed-cells";
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

/** One sentence, where one of the cells that `changed` changes has a formula, for commands that do all or nothing. */
export function heldByFormula(workbook: OpenWorkbook, changed: RegisterRows): string | null {
  const held = cellsOf(workbook, changed).find(formulasOf(workbook.grid));
  return held ? `${held.sheet}!${cellName(held.row, held.column)} is a formula, so nothing was changed: type a value in its place, and try again.` : null;
}

function cellsOf({ grid, rows, decoded, analysis }: OpenWorkbook, changed: RegisterRows): readonly CellEdit[] {
  const context = contextOf(analysis.project, grid.date1904);
  return Object.entries(registers as RegisterSet).flatMap(([key, register]) => {
    const now = changed[key], place = decoded.get(key)?.place;
    return now && place ? changedCells(register, now, rows[key] ?? [], place, context) : [];
  });
}
