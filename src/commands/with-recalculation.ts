/** An edit together with everything that follows from it: one step that leaves nothing out of date. */
import type { Analysis } from "../core/analysis";
import { editGrid } from "../host/edit-grid";
import type { CellEdit, TableEdit, WorkbookEdit } from "../workbook/document";
import type { Grid } from "../workbook/grid";
import { projectFromGrid } from "../workbook/project";
import { updateWorkbook } from "../workbook/update";
import { compute } from "./compute";

/** Throws a HostError where the edit does not fit into the grid. */
export function withRecalculation(grid: Grid, edit: WorkbookEdit): { readonly edit: WorkbookEdit; readonly analysis: Analysis } {
  const edited = editGrid(grid, edit);
  const contents = projectFromGrid(edited);
  const analysis = compute(contents, null);
  const update = updateWorkbook({ ...contents, grid: edited, analysis });
  return { edit: { cells: lastOf([...edit.cells, ...update.cells], placeOf), tables: lastOf([...edit.tables, ...update.tables], tableOf) }, analysis };
}

const placeOf = ({ sheet, row, column }: CellEdit): string => `${sheet}\n${row},${column}`;
const tableOf = ({ sheet, table }: TableEdit): string => `${sheet}\n${table}`;

/** Of several edits of one thing, the last. */
const lastOf = <E>(edits: readonly E[], key: (edit: E) => string): E[] => [...new Map(edits.map((edit) => [key(edit), edit])).values()];
