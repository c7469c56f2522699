/** What a computation changes in an open workbook, written in one step; nothing is asked of the host where nothing changes. */
import type { Host, Undo } from "../host/host";
import type { WorkbookEdit } from "../workbook/document";
import { formulasOf, type Grid } from "../workbook/grid";

export interface Written {
  /** Cells that now say something else; stored results of formulas are not counted. */
  readonly cells: number;
  readonly undo: Undo | null;
}

export async function writeChanges(host: Host, edit: WorkbookEdit, basis: Grid): Promise<Written> {
  const isFormula = formulasOf(basis), cells = edit.cells.filter((cell) => !isFormula(cell)).length;
  if (edit.cells.length === 0 && edit.tables.length === 0) return { cells, undo: null };
  const undo = await host.write(edit, basis);
  return { cells, undo: cells > 0 ? undo : null };
}
