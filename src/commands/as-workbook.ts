/** An opened file as the rows of a workbook and their analysis, with what a workbook cannot hold of it. */
import type { Analysis } from "../core/analysis";
import { finding, type Finding } from "../core/finding";
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import { withPlanBudget } from "../workbook/plan-budget";
import { contextOf, projectFromRows, rowsFromProject } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import { compute } from "./compute";
import { rowsOf } from "./rows-of";

/**
 * `analysis` is that of the workbook; `findings` and `lost` speak of the file. All is computed anew from the workbook's rows, so that it
 * holds what recalculating it gives.
 */
export function asWorkbook(file: OpenedFile, statusDate: DateTime | null): { readonly analysis: Analysis; readonly rows: RegisterRows; readonly findings: readonly Finding[]; readonly lost: readonly Finding[] } {
  const given = compute(file, statusDate);
  const project = file.grid ? given.project : withPlanBudget(given.project, given.schedule, given.statusDate);
  const found = rowsOf(file, { ...given, project }), rows = file.grid ? { ...rowsFromProject(project, given.schedule), ...found } : found;
  const held = compute({ ...projectFromRows(rows, contextOf(project), project.overrides), rows, decoded: new Map() }, statusDate);
  return { rows, analysis: held, findings: given.findings, lost: lostDates(given, held) };
}

/** Tasks whose dates the plan owes to something that no column holds. */
function lostDates(given: Analysis, held: Analysis): Finding[] {
  const moved = given.schedule.tasks.flatMap((task, i) => {
    const now = held.schedule.tasks[i];
    return now && !task.summary && (now.start !== task.start || now.finish !== task.finish) ? [given.project.tasks[i]!] : [];
  });
  const [first, ...others] = moved;
  if (!first) return [];
  const count = moved.length === 1 ? "1 task gets other dates" : `${moved.length} tasks get other dates`;
  return [finding("warning", "plan-dates-differ", `${count} in the workbook than in the plan, first ${first.name || first.id} (${first.id}): the Schedule sheet has no columns for breaks in tasks, work weeks or ignored resource calendars; check them there.`,
    { register: "schedule", id: first.id, field: "start" }, others.slice(0, 9).map((task) => ({ register: "schedule", id: task.id, field: "start" })))];
}
