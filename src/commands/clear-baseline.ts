/** Clear baseline: one of the baselines, the current one or one that is kept, is forgotten. */
import { registers } from "../workbook/registers";
import type { AnyRow, Columns } from "../workbook/register";
import { changeCommand } from "./change-command";
import type { Command } from "./command";
import { editOfRows, hindrance } from "./edit-of-rows";
import { count } from "./sentences";

/** `number` 0 is the current baseline, 1 to 10 are those on the Baselines sheet. */
export const clearBaselineWith = (number: number): Command => changeCommand({
  id: "clear-baseline",
  label: "Clear baseline",
  tip: "Forgets one of the baselines; variances then count against none, where it was the current one.",
}, (workbook) => {
  const { register, has, without } = number === 0
    ? { register: "schedule", has: (row: AnyRow) => Object.keys(noBaseline).some((key) => row[key] !== null), without: (row: AnyRow) => ({ ...row, ...noBaseline }) }
    : { register: "baselines", has: (row: AnyRow) => row["number"] === number, without: () => blank(registers.baselines.columns) };
  const rows = workbook.rows[register] ?? [], had = rows.filter(has).length;
  if (had === 0) return `There is no ${number === 0 ? "current baseline" : `baseline ${number}`}, so nothing was cleared.`;
  const changed = { [register]: rows.map((row) => (has(row) ? without(row) : row)) };
  return hindrance(workbook, changed) ?? { edit: editOfRows(workbook, changed), message: `Cleared ${number === 0 ? "the current baseline" : `baseline ${number}`} of ${count(had, "task")}.` };
});

const noBaseline = { baselineStart: null, baselineFinish: null, baselineDuration: null, baselineCost: null };

const blank = (columns: Columns): AnyRow => Object.fromEntries(Object.entries(columns).map(([key, { type }]) => [key, type.blank]));
