/** What was earned and spent by when: the actual side of the S-curve, up to the status date. */
import { workingTime } from "../calendar/compile";
import type { Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import { idKey } from "../subject";
import type { EvSums } from "./earned-value";
import { orders } from "./ledger";
import type { Ledger } from "./ledger";
import type { TaskSums } from "./line-earnings";
import { Phasing } from "./phasing";
import type { TimeLine } from "./time-line";
import type { WorkPackage } from "./work-package";

/**
 * Cumulative EV and AC at the instants of the time line. A task is taken to have earned evenly from its actual
 * start to its actual finish or the status date, and what belongs to no task evenly since the project's start: the plan
 * keeps no record of earlier progress. Ledger costs count when they are dated; a plan's own actual costs as its tasks earn.
 */
export function actualCurves(
  project: Project, schedule: Schedule, ledger: Ledger, packages: readonly (WorkPackage | null)[],
  leaves: TaskSums, total: EvSums, line: TimeLine,
): { readonly ev: Float64Array; readonly ac: Float64Array } {
  const ev = new Phasing(line.instants);
  const ac = new Phasing(line.instants);
  const working = workingTime(project.calendars, project.calendar);
  const sinceStart = { start: Math.min(line.cutoff, schedule.start), finish: line.cutoff, working };
  let evOfTasks = 0;
  packages.forEach((item, i) => {
    const earned = leaves.ev[i]!;
    if (!item || earned === 0) return;
    evOfTasks += earned;
    ev.addSpread({ start: item.actualStart, finish: item.actualFinish, working: item.working }, earned);
  });
  if (total.ev !== null && total.ev !== evOfTasks) ev.addSpread(sinceStart, total.ev - evOfTasks);
  if (project.budget.length === 0) addTaskCosts(ac, packages, leaves, sinceStart);
  else addLedgerCosts(ac, project, ledger, line);
  return { ev: ev.cumulative(), ac: ac.cumulative() };
}

function addTaskCosts(ac: Phasing, packages: readonly (WorkPackage | null)[], leaves: TaskSums, otherwise: Parameters<Phasing["addSpread"]>[0]): void {
  packages.forEach((item, i) => {
    const cost = leaves.ac[i]!;
    if (cost !== 0) ac.addSpread(item ? { start: item.actualStart, finish: item.actualFinish, working: item.working } : otherwise, cost);
  });
}

function addLedgerCosts(ac: Phasing, project: Project, ledger: Ledger, line: TimeLine): void {
  const known = new Set(project.budget.map(({ id }) => idKey(id)));
  project.ledger.forEach((row, i) => {
    const { counted } = ledger.entries[i]!;
    if (counted !== 0 && !orders(row.type) && known.has(idKey(row.budgetLine))) ac.addAt(Math.min(row.date!, line.cutoff - 1), counted);
  });
}
