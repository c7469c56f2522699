/** What a computation changes in an open workbook, written in one step; nothing is asked of the host where nothing changes. */
import type { Host, Undo } from "../host/host";
import type { WorkbookEdit } from "../workbook/document";
import type { Grid } from "../workbook/grid";

export interface Written {
  /** Cells that now say something else; stored results of formulas are not counted. */
  readonly cells: number;
  readonly undo: Undo | null;
}

export async function writeChanges(host: Host, edit: WorkbookEdit, basis: Grid): Promise<Written> {
  const formulas = new Map(basis.sheets.map((sheet) => [sheet.name, sheet.formulas] as const));
  const cells = edit.cells.filter(({ sheet, row, column }) => !formulas.get(sheet)?.has(`${row},${column}`)).length;
  if (edit.cells.length === 0 && edit.tables.length === 0) return { cells, undo: null };
  const undo = await host.write(edit, basis);
  return { cells, undo: cells > 0 ? undo : null };
}
