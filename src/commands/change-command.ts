/** A command that changes cells: the workbook is opened, what follows from the change is computed, and all of it is written in one step. */
import type { Analysis } from "../core/analysis";
import { editGrid } from "../host/edit-grid";
import type { Host } from "../host/host";
import type { CellEdit, TableEdit, WorkbookEdit } from "../workbook/document";
import type { Grid } from "../workbook/grid";
import { projectFromGrid } from "../workbook/project";
import { updateWorkbook } from "../workbook/update";
import type { Command, CommandContext } from "./command";
import { compute } from "./compute";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { notOurs } from "./sentences";
import { writeChanges } from "./write-changes";

export interface Change {
  readonly edit: WorkbookEdit;
  /** One sentence: what is done by it. */
  readonly message: string;
}

/** `change` answers with what is to be changed, or with one sentence: why nothing is. */
export const changeCommand = (facts: Omit<Command, "perform">, change: (workbook: OpenWorkbook, host: Host, context: CommandContext) => Change | string | Promise<Change | string>): Command => ({
  ...facts,
  async perform(host, context) {
    const workbook = await openWorkbook(host), { analysis, grid } = workbook;
    if (!workbook.ours) return notOurs(analysis);
    const wanted = await change(workbook, host, context);
    if (typeof wanted === "string") return { message: wanted, analysis, undo: null };
    const after = withRecalculation(grid, wanted.edit);
    const { undo } = await writeChanges(host, after.edit, grid);
    return { message: wanted.message, analysis: after.analysis, undo };
  },
});

/** An edit together with everything that follows from it, so that nothing is left out of date. */
function withRecalculation(grid: Grid, edit: WorkbookEdit): { readonly edit: WorkbookEdit; readonly analysis: Analysis } {
  const edited = editGrid(grid, edit);
  const contents = projectFromGrid(edited);
  const analysis = compute(contents, null);
  const update = updateWorkbook({ ...contents, grid: edited, analysis });
  return { edit: { ...edit, cells: lastOf([...edit.cells, ...update.cells], placeOf), tables: lastOf([...edit.tables, ...update.tables], tableOf) }, analysis };
}

const placeOf = ({ sheet, row, column }: CellEdit): string => `${sheet}\n${row},${column}`;
const tableOf = ({ sheet, table }: TableEdit): string => `${sheet}\n${table}`;

/** Of several edits of one thing, the last. */
const lastOf = <E>(edits: readonly E[], key: (edit: E) => string): E[] => [...new Map(edits.map((edit) => [key(edit), edit])).values()];
