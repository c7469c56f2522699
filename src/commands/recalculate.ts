/** Recalculate: dates, float, earned value, scores and ratings from what the sheets say; only cells that change are written. */
import { updateWorkbook } from "../workbook/update";
import type { Command } from "./command";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { count, faults, notOurs } from "./sentences";
import { writeChanges } from "./write-changes";

export const recalculate: Command = {
  id: "recalculate",
  label: "Recalculate",
  tip: "Computes dates, float, earned value, scores and ratings from what the sheets say, and writes only the cells that change.",
  async perform(host) {
    const { ours, ...workbook } = await openWorkbook(host);
    const { analysis } = workbook;
    if (!ours) return notOurs(analysis);
    const { cells, undo } = await writeChanges(host, updateWorkbook(workbook), workbook.grid);
    const attention = faults(analysis);
    return { message: `${cells > 0 ? `Recalculated: ${count(cells, "cell")} changed` : "Everything was up to date"}${attention && `; ${attention} to look at`}.`, analysis, undo };
  },
};

/** Whether Recalculate would change nothing that people see; what formulas give is not looked at. */
export function isUpToDate({ ours, ...workbook }: OpenWorkbook): boolean {
  if (!ours) return true;
  const { cells, tables } = updateWorkbook({ ...workbook, grid: { ...workbook.grid, live: true } });
  return cells.length === 0 && tables.length === 0;
}
