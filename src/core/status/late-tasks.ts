/** Highlights of late work: tasks and milestones that are overdue, forecast after their baseline, or missing a deadline. */
import { isOverdue, statusCutoff } from "../status-date";
import { subject } from "../subject";
import type { DateTime } from "../time";
import type { Facts, LeafTask } from "./facts";
import { dateText, nameText, percentText, varianceText, workingDaysText } from "./sentences";
import type { Highlight } from "./status";

/**
 * Summaries are left out, as their tasks say it. Critical ones first; among these causes and milestones before tasks that
 * are only as late as what drives them; then the latest, then by date.
 */
export function lateTasks(facts: Facts): readonly Highlight[] {
  const varianceOf = new Map(facts.leaves.map(({ scheduled }) => [scheduled.uid, scheduled.finishVariance ?? 0]));
  const inherits = ({ scheduled }: LeafTask): boolean =>
    !scheduled.milestone && scheduled.driving.some((uid) => (varianceOf.get(uid) ?? 0) >= Math.max(1, scheduled.finishVariance ?? 0));
  return facts.leaves.filter((leaf) => isLate(leaf, facts)).map((leaf) => ({ leaf, inherited: inherits(leaf) && !isOverdueTask(leaf, facts) }))
    .sort((a, b) => Number(b.leaf.scheduled.critical) - Number(a.leaf.scheduled.critical) || Number(a.inherited) - Number(b.inherited)
      || (b.leaf.scheduled.finishVariance ?? 0) - (a.leaf.scheduled.finishVariance ?? 0) || (a.leaf.scheduled.finish ?? 0) - (b.leaf.scheduled.finish ?? 0))
    // Thousands of tasks may be late and a report names a few: a sentence is made when it is read.
    .map(({ leaf }): Highlight => ({ kind: "Late", get text() { return lateSentence(leaf, facts); }, get subjects() { return [subject("schedule", leaf.task.id, "finish")]; } }));
}

export const taskName = ({ task, scheduled }: LeafTask): string => nameText(task.name, scheduled.wbs);

/** Unfinished after the day that the baseline, the deadline or the forecast itself gave. */
export function isOverdueTask({ task, scheduled, done }: LeafTask, facts: Facts): boolean {
  const late = (due: DateTime | null): boolean => isOverdue(due, facts.statusDate);
  return !done && (late(task.baselines[0]?.finish ?? null) || late(task.deadline) || late(scheduled.finish));
}

function isLate(leaf: LeafTask, facts: Facts): boolean {
  return !leaf.done && ((leaf.scheduled.finishVariance ?? 0) > 0 || missesDeadline(leaf) || isOverdueTask(leaf, facts));
}

const missesDeadline = ({ task, scheduled }: LeafTask): boolean =>
  task.deadline !== null && scheduled.finish !== null && scheduled.finish > statusCutoff(task.deadline);

function lateSentence(leaf: LeafTask, facts: Facts): string {
  const { task, scheduled } = leaf;
  const deadline = missesDeadline(leaf) ? `; it misses its deadline of ${dateText(task.deadline!)}` : "";
  const critical = scheduled.critical ? `${deadline === "" ? "; it" : " and"} is on the critical path` : "";
  const body = isOverdueTask(leaf, facts) ? overdueText(leaf, facts) : forecastText(leaf, facts);
  return `${taskName(leaf)} ${body}${deadline}${critical}.`;
}

function overdueText({ task, scheduled }: LeafTask, facts: Facts): string {
  const { project, statusDate } = facts;
  const due = [task.baselines[0]?.finish ?? null, task.deadline, scheduled.finish].find((at) => isOverdue(at, statusDate))!;
  const state = scheduled.milestone ? "has not been reached" : scheduled.percentComplete > 0 ? `is ${percentText(scheduled.percentComplete)} complete` : scheduled.actualStart !== null ? "has only just started" : "has not started";
  if (scheduled.finish === null || scheduled.finish <= facts.cutoff) return `was due on ${dateText(due)} and ${state}`;
  const variance = scheduled.finishVariance !== null && scheduled.finishVariance > 0 ? `, ${workingDaysText(scheduled.finishVariance, project)} late` : "";
  return `was due on ${dateText(due)}, ${state} and is now forecast for ${dateText(scheduled.finish)}${variance}`;
}

function forecastText({ task, scheduled }: LeafTask, { project }: Facts): string {
  const verb = scheduled.milestone ? "is forecast for" : "is forecast to finish on";
  const baseline = task.baselines[0]?.finish ?? null;
  const variance = baseline === null || scheduled.finishVariance === null ? "" : `, ${varianceText(scheduled.finishVariance, project)} of ${dateText(baseline)}`;
  return `${verb} ${dateText(scheduled.finish!)}${variance}`;
}
