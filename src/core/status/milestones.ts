/** The state of each milestone against its baseline. */
import { isOverdue } from "../status-date";
import type { Facts, LeafTask } from "./facts";
import type { MilestoneStatus } from "./status";

/**
 * Done; Overdue: its baseline day has gone by; Late: forecast after the baseline by more than the amber threshold of the
 * schedule; Slipping: by less; else On track. In plan order.
 */
export function milestoneStates(facts: Facts): readonly MilestoneStatus[] {
  return facts.leaves.filter(({ scheduled }) => scheduled.milestone).map((leaf) => ({
    uid: leaf.task.uid,
    name: leaf.task.name,
    baseline: leaf.task.baselines[0]?.finish ?? null,
    forecast: leaf.scheduled.finish,
    variance: leaf.scheduled.finishVariance,
    state: stateOf(leaf, facts),
  }));
}

function stateOf({ task, scheduled, done }: LeafTask, { project, statusDate }: Facts): MilestoneStatus["state"] {
  const baseline = task.baselines[0]?.finish ?? null;
  if (done) return "Done";
  if (baseline === null) return "Not baselined";
  if (isOverdue(baseline, statusDate)) return "Overdue";
  const days = (scheduled.finishVariance ?? 0) / project.minutesPerDay;
  return days > project.settings.scheduleAmberDays ? "Late" : days > 0 ? "Slipping" : "On track";
}
