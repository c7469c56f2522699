/** Take baseline: the present dates, durations and costs become the plan that variances count against; what they replace is kept. */
import { baselineOf, LAST_BASELINE } from "../core/schedule/baseline-of";
import { startOfDay, dayOf } from "../core/time";
import { appendRows } from "../workbook/append-rows";
import { contextOf } from "../workbook/project";
import type { AnyRow, RegisterRows } from "../workbook/register";
import { registers } from "../workbook/registers";
import { changeCommand } from "./change-command";
import type { Command } from "./command";
import { editOfRows, lackOfColumns } from "./edit-of-rows";
import { count } from "./sentences";

export interface NewBaseline {
  /** Why the one before it is replaced. */
  readonly reason: string;
  /** ID of the change request that decided it. */
  readonly change: string;
}

/** Reason and change reference are kept with what is replaced. */
export const takeBaselineWith = ({ reason, change }: NewBaseline): Command => changeCommand({
  id: "take-baseline",
  label: "Take baseline",
  tip: "Keeps the present dates, durations and costs as the plan that variances are measured against.",
}, (workbook, _, { now }) => {
  const { analysis, rows, decoded, grid } = workbook, number = nextNumber(rows), place = decoded.get("baselines")?.place;
  const replaced = replacedRows(rows).map((row) => ({ ...row, number, replaced: startOfDay(dayOf(now)), change, reason }));
  if (replaced.length > 0 && !place) return "The workbook has no Baselines sheet to keep the earlier baseline in, so none was taken: choose Set up workbook, which adds it, and take it then.";
  if (replaced.length > 0 && number === null) return `All ${LAST_BASELINE} numbers for earlier baselines are in use, so none was taken: clear one of them first.`;
  const present = baselineOf(analysis, "now");
  const schedule = (rows["schedule"] ?? []).map((row, i): AnyRow => {
    const { start, finish, duration, cost } = present[i]!;
    return { ...row, baselineStart: start, baselineFinish: finish, baselineDuration: duration === null ? null : { minutes: duration, elapsed: analysis.project.tasks[i]!.elapsed }, baselineCost: cost };
  });
  if (schedule.length === 0) return "The Schedule has no tasks, so no baseline was taken.";
  const lack = lackOfColumns(workbook, { schedule });
  if (lack !== null) return lack;
  const { cells } = editOfRows(workbook, { schedule });
  const kept = place ? appendRows(registers.baselines, place, replaced, contextOf(analysis.project, grid.date1904)) : { cells: [], tables: [] };
  const earlier = replaced.length > 0 ? `; the earlier baseline of ${count(replaced.length, "task")} is kept as number ${String(number)} on the Baselines sheet` : "";
  return { edit: { ...kept, cells: [...cells, ...kept.cells] }, message: `Baseline taken of ${count(analysis.project.tasks.length, "task")}${earlier}.` };
});

export const takeBaseline: Command = takeBaselineWith({ reason: "", change: "" });

const fields = { baselineStart: "start", baselineFinish: "finish", baselineDuration: "duration", baselineCost: "cost" } as const;

/** What the Schedule sheet has as its baseline, as rows of the Baselines sheet; none where no task has one. */
function replacedRows(rows: RegisterRows): AnyRow[] {
  const had = (rows["schedule"] ?? []).filter((row) => Object.keys(fields).some((key) => row[key] !== null));
  return had.map((row) => ({ task: row["id"], name: row["name"], ...Object.fromEntries(Object.entries(fields).map(([from, to]) => [to, row[from]])) }));
}

/** After the highest in use, else the lowest that is free; null: all are in use. */
function nextNumber(rows: RegisterRows): number | null {
  const used = new Set((rows["baselines"] ?? []).map((row) => row["number"]));
  const free = Array.from({ length: LAST_BASELINE }, (_, i) => i + 1).filter((number) => !used.has(number));
  const highest = Math.max(0, ...free.filter((number) => number > 1 && used.has(number - 1)));
  return highest > 0 ? highest : (free[0] ?? null);
}
