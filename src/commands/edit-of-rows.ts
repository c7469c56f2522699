/** Other values in rows of an open workbook, as an edit of their cells. */
import type { WorkbookEdit } from "../workbook/document";
import { changedCells } from "../workbook/changed-cells";
import { formulasOf } from "../workbook/grid";
import { contextOf } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import { registers, type RegisterSet } from "../workbook/registers";
import type { OpenWorkbook } from "./open-workbook";

/** `changed` has all rows of the registers it names, in their order. Cells with formulas stay as they are. */
export function editOfRows({ grid, rows, decoded, analysis }: OpenWorkbook, changed: RegisterRows): WorkbookEdit {
  const context = contextOf(analysis.project, grid.date1904), isFormula = formulasOf(grid);
  const cells = Object.entries(registers as RegisterSet).flatMap(([key, register]) => {
    const now = changed[key], place = decoded.get(key)?.place;
    return now && place ? changedCells(register, now, rows[key] ?? [], place, context) : [];
  });
  return { cells: cells.filter((cell) => !isFormula(cell)), tables: [] };
}
