/** Clear baseline: one of the baselines, the current one or one that is kept, is forgotten. */
import { registers } from "../workbook/registers";
import type { AnyRow, Columns } from "../workbook/register";
import { amended } from "./amended";
import type { Command } from "./command";
import { openWorkbook } from "./open-workbook";
import { count, notOurs } from "./sentences";
import { writeChanges } from "./write-changes";

/** `number` 0 is the current baseline, 1 to 10 are those on the Baselines sheet. */
export const clearBaselineWith = (number: number): Command => ({
  id: "clear-baseline",
  label: "Clear baseline",
  tip: "Forgets one of the baselines; variances then count against none, where it was the current one.",
  async perform(host) {
    const workbook = await openWorkbook(host);
    if (!workbook.ours) return notOurs(workbook.analysis);
    const { rows, grid } = workbook, register = number === 0 ? "schedule" : "baselines";
    const before = rows[register] ?? [];
    const after = before.map((row) => (number === 0 ? { ...row, ...noBaseline } : row["number"] === number ? blank(registers.baselines.columns) : row));
    const had = number === 0 ? before.filter((row) => Object.keys(noBaseline).some((key) => row[key] !== null)).length : before.filter((row) => row["number"] === number).length;
    if (had === 0) return { message: number === 0 ? "There is no current baseline, so nothing was cleared." : `There is no baseline ${number}, so nothing was cleared.`, analysis: workbook.analysis, undo: null };
    const { analysis, edit } = amended(workbook, { [register]: after });
    const { undo } = await writeChanges(host, edit, grid);
    return { message: `Cleared ${number === 0 ? "the current baseline" : `baseline ${number}`} of ${count(had, "task")}.`, analysis, undo };
  },
});

const noBaseline = { baselineStart: null, baselineFinish: null, baselineDuration: null, baselineCost: null };

const blank = (columns: Columns): AnyRow => Object.fromEntries(Object.entries(columns).map(([key, { type }]) => [key, type.blank]));
